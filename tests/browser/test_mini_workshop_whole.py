"""A whole small workshop: who leads at the board, two laptops with the board, two with the page, a phone."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, expect

from cjm_studio.commands import dots
from cjm_studio.layout import MapOptions, journey_map
from cjm_studio.model import Cluster, Hypothesis, PainPoint, Vote
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.board import BoardVisit
from tests.browser.mini_workshop import (
    LAPTOPS_OF,
    OTHERS_OF,
    PHONE_OF,
    Room,
    expect_revision,
    gathered,
    lead,
    network_browser,
    put_down,
    side,
    turn,
    words_on_board,
    words_on_phone,
)
from tests.browser.test_export_page import choose, save
from tests.browser.visit import Visit, at_a_page
from tests.browser.workshop import plan_ready_agenda

pytestmark = [pytest.mark.browser, pytest.mark.long]

NOTES = {
    "Анна": "Где взять талон",
    "Борис": "Непонятно, кто последний",
    "Вера": "Холодно у дверей",
    "Глеб": "Темно в углу",
    "Дина": "С ребёнком некуда сесть",
}
GROUP = "В очереди неуютно"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with network_browser() as browser:
        yield browser


@pytest.fixture
def room(chromium: Browser, visit: Visit, trip: str) -> Iterator[Room]:
    with gathered(chromium, visit, trip, {**LAPTOPS_OF, **OTHERS_OF, **PHONE_OF}) as there:
        yield there


@pytest.fixture
def reader(window: BrowserContext, studio: Studio) -> Iterator[Visit]:
    """The facilitator's second page, for what is read and taken away afterwards."""
    with at_a_page(window, studio) as visitor:
        yield visitor


def test_six_people_hold_a_workshop(
    room: Room, reader: Visit, kept: Store, trip: str, tmp_path: Path
) -> None:
    plan_ready_agenda(room.board)
    lead(room.board, "start")
    write_in_silence(room)
    reveal(room)
    stop_the_clock(room)
    group(room, kept, trip)
    vote(room, kept, trip)
    decide(room, kept, trip)
    talk_about_the_pain(room, kept, trip)
    lock(room)
    bring_everybody(room)
    hide_names(room)
    lead(room.board, "end")
    everybody_says_the_same(room, kept, trip)
    read_the_summary(reader, trip)
    take_it_away(reader, kept, trip, tmp_path)


def write_in_silence(room: Room) -> None:
    for name in LAPTOPS_OF:
        room.board_of(name).write_into("stickies", "queue", NOTES[name])
    for name in (*OTHERS_OF, *PHONE_OF):
        put_down(room.guests[name], NOTES[name], "queue")
    expect(room.board.page.locator(".blank-notes")).to_have_text("5 notes by others")
    expect(room.guests["Дина"].page.locator(".other-notes .section-state")).to_have_text(
        "4 more notes are being written"
    )
    for writer, words in NOTES.items():
        readers = {name for name, wire in room.wires.items() if wire.has_heard(words)}
        assert readers <= {writer}


def reveal(room: Room) -> None:
    lead(room.board, "next")
    for board in (room.board, *(room.board_of(name) for name in LAPTOPS_OF)):
        expect(board.cards("stickies", "queue")).to_contain_text(sorted_as_shown(board))
        expect(board.page.locator(".blank-notes, .only-you")).to_have_count(0)
    for name in (*OTHERS_OF, *PHONE_OF):
        expect(room.guests[name].others()).to_have_count(4)


def sorted_as_shown(board: BoardVisit) -> list[str]:
    """All five notes, in the order in which they stand there."""
    expect(board.cards("stickies", "queue")).to_have_count(len(NOTES))
    shown = " ".join(board.cards("stickies", "queue").all_inner_texts())
    return sorted(NOTES.values(), key=shown.index)


def stop_the_clock(room: Room) -> None:
    """All see the same time, to the second."""
    lead(room.board, "pause")
    expect(room.board.page.get_by_role("button", name="Let the clock run")).to_be_visible()
    left = room.board.page.locator(".phase-time").inner_text()
    assert re.fullmatch(r"0\d:\d\d", left)
    for name in LAPTOPS_OF:
        expect(room.board_of(name).page.locator(".phase-time")).to_have_text(left)
    for name in (*OTHERS_OF, *PHONE_OF):
        expect(room.guests[name].page.get_by_role("timer")).to_have_text(left)


def group(room: Room, kept: Store, trip: str) -> None:
    lead(room.board, "next")
    ids = {note.title: note.id for note in kept.journey(trip).journey.records.values()}
    room.board.card(ids[NOTES["Вера"]]).click()
    for name in ("Глеб", "Дина"):
        room.board.card(ids[NOTES[name]]).click(modifiers=["Control"])
    room.board.press("g", "Control+a")
    room.board.page.keyboard.insert_text(GROUP)
    room.board.press("Tab")
    for board in (room.board, *(room.board_of(name) for name in LAPTOPS_OF)):
        expect(board.page.locator(".cluster .cluster-notes .card")).to_have_count(3)
        expect(board.page.locator(".cluster > .card-main .card-text")).to_have_text(GROUP)


def vote(room: Room, kept: Store, trip: str) -> None:
    lead(room.board, "next")
    spend_on_page(room, "Дина", GROUP, 5)
    spend_on_page(room, "Вера", GROUP, 3)
    journey = kept.journey(trip).journey
    (note,) = [record.id for record in journey.records.values() if record.title == NOTES["Анна"]]
    anna = room.board_of("Анна")
    anna.choose(note)
    anna.press(*"vvvvvv")
    expect(anna.page.locator(".votes-left-words")).to_have_text("Votes left: 0 of 5")
    expect(anna.page.get_by_text("You have no votes left.")).to_be_visible()
    anna.expect_saved()
    (cluster,) = journey.all_of(Cluster)
    journey = kept.journey(trip).journey
    assert (dots(journey, cluster.id), dots(journey, note)) == (8, 5)
    assert len(journey.all_of(Vote)) == 3


def spend_on_page(room: Room, name: str, words: str, dots_set: int) -> None:
    """Set dots on the page; one more than there are is refused in words."""
    guest = room.guests[name]
    more = guest.row(words).get_by_role("button", name="One dot more")
    for spent in range(1, dots_set + 1):
        more.click()
        expect(guest.page.locator(".voting .section-state")).to_have_text(f"{5 - spent} of 5 left")
    if dots_set == 5:
        more.focus()
        guest.page.keyboard.press("Enter")
        expect(guest.page.get_by_text("All your dots are set.")).to_be_visible()
    guest.expect_sent()


def decide(room: Room, kept: Store, trip: str) -> None:
    lead(room.board, "next")
    side(room.board, "results")
    expect(room.board.page.locator(".result-text")).to_have_text([GROUP, NOTES["Анна"]])
    turn(room.board, GROUP, "pain_point")
    turn(room.board, NOTES["Анна"], "hypothesis")
    room.board.page.locator(".side").get_by_role("button", name="Close").click()
    journey = kept.journey(trip).journey
    assert GROUP in [pain.title for pain in journey.all_of(PainPoint)]
    assert [idea.title for idea in journey.all_of(Hypothesis)] == [NOTES["Анна"]]


def talk_about_the_pain(room: Room, kept: Store, trip: str) -> None:
    phone = room.guests["Дина"]
    phone.button("See the map").tap()
    phone.page.locator(".map-card", has_text=GROUP).first.tap()
    phone.page.locator(".sheet .thought").fill("Скамья стоит у входа")
    phone.page.keyboard.press("Enter")
    phone.button("I agree", ".sheet").tap()
    phone.expect_sent()
    phone.button("Close", ".sheet[open]").tap()
    journey = kept.journey(trip).journey
    (pain,) = [pain.id for pain in journey.all_of(PainPoint) if pain.title == GROUP]
    for board in (room.board, room.board_of("Борис")):
        expect(board.card(pain).get_by_role("img", name="open comments: 1")).to_be_visible()
        expect(board.card(pain).get_by_role("img", name="Agree: 1")).to_be_visible()


def lock(room: Room) -> None:
    """With the map locked somebody else's card stays where it is, and it is said why."""
    lead(room.board, "lock")
    boris = room.board_of("Борис")
    expect(boris.page.get_by_label("The structure is locked")).to_be_visible()
    boris.choose("waits")
    boris.press("Alt+ArrowLeft")
    expect(boris.page.get_by_text("The facilitator has locked the map")).to_be_visible()
    expect(boris.cell("pains", "queue").locator('[data-record-id="waits"]')).to_be_visible()
    lead(room.board, "lock")


def bring_everybody(room: Room) -> None:
    room.board.choose("site")
    lead(room.board, "gather")
    for name in LAPTOPS_OF:
        expect(room.guests[name].page.get_by_text("has brought everybody here")).to_be_visible()
    for name in OTHERS_OF:
        laptop = room.guests[name]
        expect(laptop.page.locator(".map-view .board [data-record-id=site]").first).to_be_in_viewport()
        laptop.button("Back", ".map-view").click()
    phone = room.guests["Дина"].page
    expect(phone.get_by_text("asks everybody to look here")).to_be_visible()
    expect(phone.locator('[data-record-id="site"]').first).to_be_in_viewport()


def hide_names(room: Room) -> None:
    board = room.board_of("Анна")
    expect(board.page.locator(".author").first).to_be_visible()
    lead(room.board, "names")
    for each in (board, room.board):
        expect(each.page.locator(".author")).to_have_count(0)
    vera = room.guests["Вера"].others().filter(has_text=NOTES["Борис"])
    expect(vera).to_have_count(1)
    expect(vera).not_to_contain_text("Борис")


def everybody_says_the_same(room: Room, kept: Store, trip: str) -> None:
    now = kept.journey(trip)
    boards = [room.board, *(room.board_of(name) for name in (*LAPTOPS_OF, *OTHERS_OF))]
    for page in (*(board.page for board in boards), room.guests["Дина"].page):
        expect_revision(page, now.revision)
    shown = [words_on_board(board) for board in boards]
    listed = words_on_phone(room.guests["Дина"])
    assert all(words == shown[0] for words in shown)
    assert {GROUP, NOTES["Анна"], NOTES["Борис"]} <= set(shown[0].values()) & set(listed.values())
    for words in (shown[0], listed):
        assert words == {record_id: now.journey.records[record_id].title for record_id in words}


def read_the_summary(reader: Visit, trip: str) -> None:
    reader.open("/workshop", j=trip)
    bars = reader.page.locator(".st-key-votes [data-testid=stProgress]")
    expect(bars).to_have_count(2)
    expect(bars.first).to_contain_text(GROUP)
    expect(bars.first).to_contain_text("8 dots, from 2 people")
    expect(reader.page.get_by_text("3 people voted.", exact=False)).to_be_visible()
    expect(reader.page.get_by_text(f"{GROUP} → Pain: {GROUP}")).to_be_visible()
    expect(reader.page.get_by_text(f"{NOTES['Анна']} → Hypothesis: {NOTES['Анна']}")).to_be_visible()
    expect(reader.page.get_by_text("Hypotheses: 1 added")).to_be_visible()
    expect(reader.page.get_by_text("Анна, Борис", exact=False).first).to_be_visible()


def take_it_away(reader: Visit, kept: Store, trip: str, folder: Path) -> None:
    """The picture is the whole new map, and the slides hold the words of the hypothesis."""
    reader.open("/export", j=trip)
    scene = journey_map(kept.journey(trip).journey, language="ru", options=MapOptions(teach=False))
    with Image.open(save(reader, folder)) as picture:
        assert picture.size == (round(scene.width * 2), round(scene.height * 2))
    choose(reader, "PowerPoint")
    with zipfile.ZipFile(save(reader, folder)) as slides:
        names = [name for name in slides.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        drawn = "".join(slides.read(name).decode() for name in names)
    assert NOTES["Анна"] in " ".join(" ".join(re.findall(r"<a:t>([^<]*)</a:t>", drawn)).split())
