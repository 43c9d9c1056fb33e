"""Who may do what: a verdict for each role, sort of record and act, as data.

Nothing here knows who is there; whoever orders the commands asks before each of them.
"""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from cjm_studio.commands.acts import apply
from cjm_studio.commands.command import Add, Command, Gesture, Link, Move, Remove, Set, Unlink
from cjm_studio.commands.returns import Restore, Revert
from cjm_studio.errors import CommandRefusedError
from cjm_studio.language import N_
from cjm_studio.model import Journey, hangs_on

Role = Literal["owner", "facilitator", "participant", "viewer"]
Sort = Literal["structure", "facilitation", "card", "personal"]
Act = Literal["add", "set", "move", "remove", "link", "unlink"]
Verdict = Literal["yes", "own", "own or unlocked", "unlocked", "no"]

# What gives the map its shape, and what leads a workshop through it. Every other kind is a card, but for what
# belongs to one person.
STRUCTURE = frozenset({"journey", "persona", "stage", "step", "lane", "channel"})
FACILITATION = frozenset({"workshop", "phase", "voting_round"})
PERSONAL = frozenset({"vote", "comment", "reaction"})

ALL_ACTS: tuple[Act, ...] = ("add", "set", "move", "remove", "link", "unlink")
Table: TypeAlias = dict[Sort, dict[Act, Verdict]]


def _everywhere(verdict: Verdict) -> Table:
    return {sort: dict.fromkeys(ALL_ACTS, verdict) for sort in get_args(Sort)}


VERDICTS: dict[Role, Table] = {
    "owner": _everywhere("yes"),
    "facilitator": _everywhere("yes"),
    "participant": {
        "structure": {**dict.fromkeys(ALL_ACTS, "no"), "set": "unlocked"},
        "facilitation": dict.fromkeys(ALL_ACTS, "no"),
        "card": {**dict.fromkeys(ALL_ACTS, "own or unlocked"), "add": "yes", "remove": "own"},
        "personal": {**dict.fromkeys(ALL_ACTS, "own"), "add": "yes"},
    },
    "viewer": _everywhere("no"),
}

UNBOUND = frozenset(
    role
    for role, table in VERDICTS.items()
    if all(verdict == "yes" for acts in table.values() for verdict in acts.values())
)

VIEWER_ONLY = N_("You are here to look: a viewer changes nothing. Ask the facilitator for another role.")
LOCKED = N_("The facilitator has locked the map: only cards of your own can be changed now. Wait or ask.")
NOT_YOURS = N_("That is somebody else's, and only its author may do this. Ask the author or the facilitator.")
NOT_YOUR_PAST = N_("The facilitator sees to going back in the history of the map. Ask for it.")
NOT_YOUR_ROLE = N_("The facilitator sees to stages, steps and the frame of the map. Ask for the change.")
REASONS: dict[Verdict, str] = {
    "own": NOT_YOURS,
    "own or unlocked": LOCKED,
    "unlocked": LOCKED,
    "no": NOT_YOUR_ROLE,
}


# The field of the map that locks it; whoever sets it leads.
LOCK = "structure_locked"


@dataclass(frozen=True)
class Locks:
    """What is locked: `structure` leaves participants nothing but cards of their own."""

    structure: bool = False


def locks_of(journey: Journey) -> Locks:
    """What is locked on a map now."""
    return Locks(structure=journey.head.structure_locked)


Touch: TypeAlias = tuple[str, Act]  # a record's id and what is done to it


def refusal(
    role: Role, command: Command, locks: Locks, journey: Journey, own: Container[str] = frozenset()
) -> str:
    """Why somebody in this role may not do the command now, in English; "" when nothing speaks against it.

    `own` holds the ids of the records that he put on the map himself. What a command names and the journey
    does not have is no business of roles: the command itself is refused for it.
    """
    if role == "viewer":
        return VIEWER_ONLY
    if role in UNBOUND:
        return ""
    if isinstance(command, Restore | Revert):
        return NOT_YOUR_PAST
    added: set[str] = set()
    for part, before in _parts(command, journey):
        added |= {str(part.record.get("id"))} if isinstance(part, Add) else set()
        for record_id, act in _touches(part, before):
            verdict = _verdict(role, _kind(part, record_id, before), act)
            if isinstance(part, Set) and LOCK in part.values:
                verdict = "no"
            if not _allows(verdict, locks, is_own=record_id in added or record_id in own):
                return REASONS[verdict]
    return ""


def sort_of(kind: str) -> Sort:
    """To which of the four sorts a kind of record belongs."""
    if kind in STRUCTURE:
        return "structure"
    if kind in FACILITATION:
        return "facilitation"
    return "personal" if kind in PERSONAL else "card"


def _parts(command: Command, journey: Journey) -> Iterator[tuple[Command, Journey]]:
    """The parts of a command, each with the journey as it finds it; none after one that cannot be done."""
    if not isinstance(command, Gesture):
        yield command, journey
        return
    for part in command.commands:
        yield from _parts(part, journey)
        try:
            journey = apply(journey, part)
        except CommandRefusedError:
            return


def _touches(command: Command, journey: Journey) -> list[Touch]:
    """The records that a command is about, each with the act; a link counts as a part of its source."""
    match command:
        case Add(record=record):
            return [(str(record.get("id")), "add")]
        case Set(item=item) if item in journey.links:
            return [(journey.links[item].source, "link")]
        case Set(item=item):
            return [(item, "set")]
        case Move(record=record_id):
            return [(record_id, "move")]
        case Remove(record=record_id):
            hanging = hangs_on(journey, record_id) if record_id in journey.records else ()
            return [(record_id, "remove"), *((record.id, "remove") for record in hanging)]
        case Link(link=written):
            return [(str(written.get("source")), "link")]
        case Unlink(link=link_id) if link_id in journey.links:
            return [(journey.links[link_id].source, "unlink")]
    return []


def _kind(command: Command, record_id: str, journey: Journey) -> str:
    """The kind of a record that a command is about; "" when there is no such record."""
    if isinstance(command, Add):
        return str(command.record.get("kind"))
    record = journey.records.get(record_id)
    return record.kind if record else ""


def _verdict(role: Role, kind: str, act: Act) -> Verdict:
    return VERDICTS[role][sort_of(kind)][act] if kind else "yes"


def _allows(verdict: Verdict, locks: Locks, *, is_own: bool) -> bool:
    unlocked = not locks.structure
    return {
        "yes": True,
        "own": is_own,
        "own or unlocked": is_own or unlocked,
        "unlocked": unlocked,
        "no": False,
    }[verdict]
