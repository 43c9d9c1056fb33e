"""Who may do what: the whole matrix of roles, sorts of record, acts, locks and ownership."""

import pytest

from cjm_studio.commands import (
    Command,
    Gesture,
    Link,
    Locks,
    Move,
    Remove,
    Role,
    Set,
    Unlink,
    locks_of,
    refusal,
)
from cjm_studio.commands.roles import LOCKED, NOT_YOUR_ROLE, NOT_YOURS, VIEWER_ONLY
from cjm_studio.model import Journey
from tests.small_journeys import adding, after, linking, small_journey

UNLOCKED, LOCKED_MAP = Locks(), Locks(structure=True)


def journey() -> Journey:
    """The small journey with a second pain, a vote on it, a channel that happens and a link of stages."""
    return after(
        small_journey(),
        adding("pain_point", "mine", "desk", text="Моя боль"),
        adding("vote", "vote", voter="Анна"),
        adding("comment", "remark", text="Почему?"),
        linking("about", "vote", "mine"),
        linking("about", "remark", "mine"),
        linking("next", "search", "visit"),
        linking("felt_by", "mine", "marina"),
        adding("workshop", "day"),
        adding("phase", "write", "day"),
        linking("focuses_on", "write", "search"),
    )


COMMANDS: dict[tuple[str, str], Command] = {
    ("structure", "add"): adding("stage", "third"),
    ("structure", "set"): Set(item="search", values={"name": "Выбор"}),
    ("structure", "move"): Move(record="visit", before="search"),
    ("structure", "remove"): Remove(record="marina"),
    ("structure", "link"): linking("next", "visit", "search"),
    ("structure", "unlink"): Unlink(link="next-search-visit"),
    ("facilitation", "add"): adding("phase", "second", "day"),
    ("facilitation", "set"): Set(item="day", values={"names_hidden": True}),
    ("facilitation", "move"): Move(record="write"),
    ("facilitation", "remove"): Remove(record="day"),
    ("facilitation", "link"): linking("runs", "day", "write"),
    ("facilitation", "unlink"): Unlink(link="focuses_on-write-search"),
    ("card", "add"): adding("gain", "joy", "desk"),
    ("card", "set"): Set(item="mine", values={"text": "Иначе"}),
    ("card", "move"): Move(record="mine", into="site"),
    ("card", "remove"): Remove(record="till"),
    ("card", "link"): linking("happens_in", "site", "shop"),
    ("card", "unlink"): Unlink(link="felt_by-mine-marina"),
    ("personal", "add"): adding("comment", "answer", text="Потому"),
    ("personal", "set"): Set(item="vote", values={"dots": 3}),
    ("personal", "move"): Move(record="vote"),
    ("personal", "remove"): Remove(record="vote"),
    ("personal", "link"): linking("about", "vote", "waits"),
    ("personal", "unlink"): Unlink(link="about-vote-mine"),
}
ALWAYS = {("card", "add"), ("personal", "add")}
OWN_ALWAYS = {key for key in COMMANDS if key[0] == "personal"} | {("card", "remove")}
OWN_OR_UNLOCKED = {("card", act) for act in ("set", "move", "link", "unlink")}
WHAT_PARTICIPANTS_TOUCH = frozenset({"mine", "till", "site", "vote"})


def expected(role: Role, case: tuple[str, str], locks: Locks, *, is_own: bool) -> str:
    """The verdict as reliability asks for it, written anew and not read from the table."""
    if role == "viewer":
        return VIEWER_ONLY
    if role in {"owner", "facilitator"} or case in ALWAYS:
        return ""
    if case == ("structure", "set"):
        return LOCKED if locks.structure else ""
    if case[0] in {"structure", "facilitation"}:
        return NOT_YOUR_ROLE
    if is_own or (case in OWN_OR_UNLOCKED and not locks.structure):
        return ""
    return NOT_YOURS if case in OWN_ALWAYS else LOCKED


@pytest.mark.parametrize("is_own", [True, False], ids=["own", "others'"])
@pytest.mark.parametrize("locks", [UNLOCKED, LOCKED_MAP], ids=["unlocked", "locked"])
@pytest.mark.parametrize("case", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("role", ["owner", "facilitator", "participant", "viewer"])
def test_each_role_may_do_what_it_should(
    role: Role, case: tuple[str, str], locks: Locks, is_own: bool
) -> None:
    own = WHAT_PARTICIPANTS_TOUCH if is_own else frozenset()
    assert refusal(role, COMMANDS[case], locks, journey(), own) == expected(role, case, locks, is_own=is_own)


def test_a_gesture_is_refused_for_any_of_its_parts() -> None:
    both = Gesture(commands=(adding("sticky", "note", "queue"), adding("stage", "third")))
    assert refusal("participant", both, UNLOCKED, journey()) == NOT_YOUR_ROLE


def test_what_a_gesture_has_added_is_the_authors_own() -> None:
    both = Gesture(
        commands=(adding("gain", "joy", "desk"), linking("felt_by", "joy", "marina"), Remove(record="joy"))
    )
    assert refusal("participant", both, LOCKED_MAP, journey()) == ""


def test_removing_ones_own_card_does_not_remove_somebody_elses() -> None:
    assert refusal("participant", Remove(record="desk"), UNLOCKED, journey(), {"desk"}) == NOT_YOURS


def test_a_gesture_cannot_lay_bare_what_the_next_part_removes() -> None:
    shared = after(journey(), adding("test", "trial"), adding("hypothesis", "idea", "desk"))
    shared = after(shared, adding("hypothesis", "other", "desk"), linking("tested_by", "idea", "trial"))
    shared = after(shared, linking("tested_by", "other", "trial"))
    both = Gesture(commands=(Unlink(link="tested_by-idea-trial"), Remove(record="other")))
    assert refusal("participant", both, UNLOCKED, shared, {"other"}) == NOT_YOURS


def test_the_words_of_a_link_are_changed_by_whoever_may_link_its_source() -> None:
    worded = Set(item="next-search-visit", values={"trigger": "Решился"})
    assert refusal("participant", worded, UNLOCKED, journey()) == NOT_YOUR_ROLE


@pytest.mark.parametrize(
    "nothing",
    [Remove(record="gone"), Set(item="gone", values={"name": "?"}), Unlink(link="gone"), Link(link={})],
    ids=["record", "item", "link", "no link at all"],
)
def test_what_is_not_there_is_left_to_the_command_to_refuse(nothing: Command) -> None:
    assert refusal("participant", nothing, UNLOCKED, journey()) == ""


def test_only_who_leads_locks_the_map_and_opens_it_again() -> None:
    lock = Set(item="loan", values={"structure_locked": True})
    assert refusal("participant", lock, UNLOCKED, journey()) == NOT_YOUR_ROLE
    assert refusal("facilitator", lock, UNLOCKED, journey()) == ""


def test_the_locks_are_those_of_the_map() -> None:
    assert locks_of(journey()) == UNLOCKED
    assert locks_of(after(journey(), Set(item=journey().id, values={"structure_locked": True}))) == LOCKED_MAP
