"""Silent writing, the reveal, and notes that are put together."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.commands import Unlink
from cjm_studio.model import Cluster, Sticky
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit, at_the_board
from tests.browser.visit import Visit
from tests.browser.workshop import Keep, act, in_phase, three_notes

pytestmark = [pytest.mark.browser, pytest.mark.long]


@pytest.fixture
def trip(keep: Keep) -> str:
    return keep(in_phase("writing"))


@pytest.fixture
def board(visit: Visit, trip: str) -> BoardVisit:
    return BoardVisit(visit, trip)


@pytest.fixture
def colleague(chromium: Browser, studio: Studio, trip: str, board: BoardVisit) -> Iterator[BoardVisit]:
    with at_the_board(chromium, studio, trip) as other:
        yield other


@pytest.fixture
def grouping(visit: Visit, keep: Keep) -> tuple[BoardVisit, str]:
    """The board in the phase of grouping with three notes, and the journey's id."""
    journey = keep(in_phase("grouping", *three_notes()))
    return BoardVisit(visit, journey), journey


def gathered(kept: Store, trip: str) -> list[str]:
    journey = kept.journey(trip).journey
    return sorted(link.source for link in journey.links.values() if link.kind == "gathered_in")


def drop_on(board: BoardVisit, note: str, onto: str) -> None:
    """Drag a note onto the middle of another card."""
    board.card(onto).scroll_into_view_if_needed()
    start, end = board.card(note).bounding_box(), board.card(onto).bounding_box()
    assert start is not None
    assert end is not None
    board.page.mouse.move(start["x"] + 30, start["y"] + 15)
    board.page.mouse.down()
    board.page.mouse.move(start["x"] + 45, start["y"] + 25, steps=2)
    board.page.mouse.move(end["x"] + 40, end["y"] + end["height"] / 2, steps=6)
    board.page.mouse.up()
    board.expect_saved()


def test_what_is_written_in_silence_is_for_its_writer_only(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.write_into("stickies", "queue", "Где талон?", "Кто последний?")
    expect(board.cards("stickies", "queue").first).to_contain_text("only you see this")
    expect(colleague.page.locator(".blank-notes")).to_have_text("2 notes by others")
    expect(colleague.page.get_by_text("Где талон?")).to_have_count(0)
    expect(board.page.locator(".blank-notes")).to_have_count(0)
    assert all(note.hidden for note in kept.journey(trip).journey.all_of(Sticky))


def test_a_hidden_note_without_a_place_is_in_its_writers_parking_lot_only(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str
) -> None:
    board.write_into("stickies", "queue", "Ещё без места")
    (note,) = kept.journey(trip).journey.all_of(Sticky)
    kept.commit(trip, Unlink(link=f"part_of-{note.id}"), author="somebody")
    expect(board.cards("stickies", "queue")).to_have_count(0)
    for person in (board, colleague):
        person.page.get_by_role("button", name="Parking lot").click()
    expect(board.page.locator(".parked .card")).to_contain_text("Ещё без места")
    expect(board.page.locator(".parked .only-you")).to_be_visible()
    expect(colleague.page.locator(".parked-lesson")).to_be_visible()
    expect(colleague.page.locator(".parked .card")).to_have_count(0)


def test_the_reveal_shows_every_note_to_all_and_undo_hides_them_again(
    board: BoardVisit, colleague: BoardVisit
) -> None:
    board.write_into("stickies", "queue", "Где талон?")
    colleague.write_into("stickies", "queue", "Холодно")
    board.page.locator(".phase-name").click()
    board.page.locator(".phase").nth(1).get_by_label("Agenda").select_option("reveal")
    act(board, "next")
    expect(colleague.cards("stickies", "queue")).to_contain_text(["Где талон?", "Холодно"])
    expect(board.cards("stickies", "queue")).to_contain_text(["Где талон?", "Холодно"])
    expect(board.page.locator(".blank-notes, .only-you")).to_have_count(0)
    board.press("Control+z")
    expect(board.page.locator(".blank-notes")).to_have_text("1 note by others")


def test_after_the_writing_new_notes_are_open(board: BoardVisit, kept: Store, trip: str) -> None:
    act(board, "next")
    board.write_into("stickies", "queue", "Открыто")
    assert [note.hidden for note in kept.journey(trip).journey.all_of(Sticky)] == [False]


def test_a_note_dropped_on_another_makes_a_group_whose_name_is_written_at_once(
    grouping: tuple[BoardVisit, str], kept: Store
) -> None:
    board, trip = grouping
    drop_on(board, "cold", "dark")
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.press("Control+a")
    board.page.keyboard.insert_text("Неуютно")
    board.press("Tab")
    board.expect_saved()
    assert [cluster.name for cluster in kept.journey(trip).journey.all_of(Cluster)] == ["Неуютно"]
    assert gathered(kept, trip) == ["cold", "dark"]
    drop_on(board, "loud", kept.journey(trip).journey.all_of(Cluster)[0].id)
    expect(board.page.locator(".cluster-count")).to_have_text("3")


def test_a_note_dragged_out_of_a_group_stands_alone_and_the_last_one_ends_the_group(
    grouping: tuple[BoardVisit, str], kept: Store
) -> None:
    board, trip = grouping
    drop_on(board, "cold", "dark")
    board.press("Escape")
    board.drag(board.card("cold"), board.cell("stickies", "compare"))
    expect(board.cards("stickies", "compare")).to_contain_text(["Холодно"])
    board.expect_saved()
    assert gathered(kept, trip) == ["dark"]
    board.choose("dark")
    board.press("g")
    expect(board.page.locator(".cluster")).to_have_count(0)
    board.expect_saved()
    assert gathered(kept, trip) == []


def test_the_keyboard_groups_and_takes_apart(grouping: tuple[BoardVisit, str], kept: Store) -> None:
    board, trip = grouping
    board.choose("cold")
    board.press("Shift+ArrowDown", "g")
    board.press("Escape")
    expect(board.page.locator(".cluster .cluster-notes .card")).to_have_count(2)
    board.expect_saved()
    board.press("g")
    expect(board.page.locator(".cluster")).to_have_count(0)
    board.press("Control+z")
    expect(board.page.locator(".cluster")).to_have_count(1)
    board.expect_saved()
    assert len(gathered(kept, trip)) == 2


def test_a_group_moves_with_its_notes(grouping: tuple[BoardVisit, str], kept: Store) -> None:
    board, trip = grouping
    drop_on(board, "cold", "dark")
    board.press("Escape", "Alt+ArrowLeft")
    board.expect_saved()
    journey = kept.journey(trip).journey
    steps = {link.source: link.target for link in journey.links.values() if link.kind == "part_of"}
    assert (steps["cold"], steps["dark"], steps["loud"]) == ("compare", "compare", "queue")
    expect(board.page.locator('[data-cell][data-step-id="compare"] .cluster')).to_have_count(1)


def test_one_act_takes_back_a_whole_group(grouping: tuple[BoardVisit, str], kept: Store) -> None:
    board, trip = grouping
    drop_on(board, "cold", "dark")
    board.press("Escape", "Control+z")
    expect(board.cards("stickies", "queue")).to_have_count(3)
    board.expect_saved()
    assert kept.journey(trip).journey.all_of(Cluster) == ()
