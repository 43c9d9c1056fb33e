"""Going back in the log as a command: who may, what it is called, and that nobody can send it as one."""

import pytest

from cjm_studio.commands import (
    Command,
    Entry,
    Locks,
    Move,
    Restore,
    Revert,
    Role,
    Set,
    change_of,
    describe,
    read_command,
    read_logged,
    refusal,
    vote_refusal,
)
from cjm_studio.errors import CommandRefusedError
from tests.small_journeys import small_journey

RENAMED = Set(item="desk", values={"name": "Стойка"})
BACK: list[Command] = [Restore(revision=3), Revert(revision=3, command=RENAMED)]


@pytest.mark.parametrize("command", BACK)
@pytest.mark.parametrize(
    ("role", "may"), [("owner", True), ("facilitator", True), ("participant", False), ("viewer", False)]
)
def test_only_who_leads_goes_back(command: Command, role: Role, may: bool) -> None:
    assert (refusal(role, command, Locks(), small_journey(), {"desk"}) == "") == may


@pytest.mark.parametrize("command", BACK)
def test_the_rules_of_a_vote_have_nothing_against_it(command: Command) -> None:
    assert vote_refusal(command, small_journey(), "p1") == ""


@pytest.mark.parametrize("command", BACK)
def test_it_is_read_from_the_log_but_not_from_a_client(command: Command) -> None:
    written = command.model_dump(mode="json")
    assert read_logged(written) == command
    with pytest.raises(CommandRefusedError, match="not a command that the studio knows"):
        read_command(written)
    with pytest.raises(CommandRefusedError, match="not a command that the studio knows"):
        read_command({"kind": "gesture", "commands": [written]})


def test_it_has_a_name_in_both_languages() -> None:
    entry = Entry(4, "anna", "revert", 3, BACK[1], change_of(RENAMED, small_journey()))
    assert describe(entry, "en") == "Take back: Change: Touchpoint “Стойка”"
    assert "Стойка" in describe(entry, "ru")


def test_a_card_that_goes_elsewhere_and_keeps_its_order_is_a_moved_card() -> None:
    command = Move(record="desk", into="compare", before="site")
    further = Move(record="desk", into="compare")
    for wanted, label in (
        (command, "Move: Touchpoint “Касса”"),
        (Move(record="queue", into="search"), "Move: "),
    ):
        change = change_of(wanted, small_journey())
        assert describe(Entry(1, "anna", "do", None, wanted, change), "en").startswith(label)
    only_link = change_of(further, small_journey())
    shown = describe(Entry(1, "anna", "do", None, further, type(only_link)({}, only_link.links)), "en")
    assert shown == "Move a card"
