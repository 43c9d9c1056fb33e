"""The board when the line breaks, and how soon a gesture is seen."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.model import Sticky
from cjm_studio.store import open_store
from tests.app.studio import Studio, end, serving, wait_until_ready
from tests.browser.board import BoardVisit, at_the_board
from tests.small_journeys import small_journey

pytestmark = pytest.mark.browser

# Moves a card to the next column and back by its keys; when that was, in ms of the machine's clock.
_SHIFT = """([id, key]) => new Promise((told) => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const began = performance.timeOrigin + performance.now();
    node.dispatchEvent(new KeyboardEvent("keydown", { key, altKey: true, bubbles: true, composed: true }));
    requestAnimationFrame(() => setTimeout(() => told([began, performance.timeOrigin + performance.now()])));
})"""
# Notes when a card has come to another column.
_WATCH = """(id) => {
    const root = [...document.querySelectorAll("*")].find((node) => node.shadowRoot?.querySelector(".board"));
    const sheet = root.shadowRoot.querySelector(".sheet");
    const column = () => sheet.querySelector(`.card[data-record-id="${id}"]`)?.dataset.stepId;
    let last = column();
    window.seen = [];
    new MutationObserver(() => {
        if (column() === last) return;
        last = column();
        requestAnimationFrame(() => setTimeout(() => seen.push(performance.timeOrigin + performance.now())));
    }).observe(sheet, { subtree: true, childList: true, attributes: true });
}"""


@pytest.fixture
def own_studio(tmp_path: Path) -> Iterator[Studio]:
    """A studio for this test alone, which it may kill, with a small journey in it."""
    with serving(tmp_path) as studio:
        put_trip(studio)
        yield studio


def put_trip(studio: Studio) -> None:
    store = open_store(studio.store)
    store.create(small_journey(), "somebody")
    store.close()


def noted(studio: Studio) -> list[str]:
    store = open_store(studio.store)
    found = sorted(note.text for note in store.journey("trip").journey.all_of(Sticky))
    store.close()
    return found


def test_what_is_written_while_the_server_is_dead_is_sent_once_it_lives_again(
    chromium: Browser, own_studio: Studio
) -> None:
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page = context.new_page()
    page.goto(f"{own_studio.address}/board?j=trip")
    expect(page.locator('.saved[data-state="saved"]')).to_be_visible(timeout=20_000)
    write_note(BoardVisit.joined(page), "До обрыва")
    expect(page.locator('.saved[data-state="saved"]')).to_be_visible()
    own_studio.process.kill()
    own_studio.process.wait()
    expect(page.locator('.saved[data-state="offline"]')).to_be_visible()
    write_note(BoardVisit.joined(page), "Во время обрыва")
    expect(page.get_by_text("offline, 1 not sent yet")).to_be_visible()
    again = subprocess.Popen(own_studio.process.args, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    revived = Studio(own_studio.address, own_studio.port, own_studio.store, own_studio.log_file, again)
    try:
        wait_until_ready(revived)
        expect(page.locator('.saved[data-state="saved"]')).to_be_visible(timeout=20_000)
        expect(BoardVisit.joined(page).cards("stickies", "queue")).to_have_count(2)
        assert noted(revived) == ["Во время обрыва", "До обрыва"]
    finally:
        context.close()
        end(revived)


def write_note(board: BoardVisit, text: str) -> None:
    board.cell("stickies", "queue").locator(".cell-add").focus()
    board.press("Enter")
    expect(board.page.locator("textarea.card-field")).to_be_focused()
    board.page.keyboard.insert_text(text)
    board.press("Enter", "Escape")


def test_how_soon_a_gesture_is_painted_here_and_there(
    chromium: Browser, studio: Studio, trip: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with at_the_board(chromium, studio, trip) as mine, at_the_board(chromium, studio, trip) as theirs:
        theirs.page.evaluate(_WATCH, "waits")
        mine.choose("waits")
        times: list[tuple[float, float]] = []
        for turn in range(12):
            key = "ArrowLeft" if turn % 2 == 0 else "ArrowRight"
            times.append(tuple(mine.page.evaluate(_SHIFT, ["waits", key])))
            theirs.page.wait_for_function("(count) => seen.length === count", arg=turn + 1)
        seen = theirs.page.evaluate("() => seen")
    here = [painted - began for began, painted in times]
    there = [painted - began for (began, _), painted in zip(times, seen, strict=True)]
    with capsys.disabled():
        print(f"\ngesture to paint {told(here)}, here to there {told(there)}")  # noqa: T201 - figures for people
    assert len(there) == 12


def told(times_ms: list[float]) -> str:
    return f"{median(times_ms):.0f} ms (to {max(times_ms):.0f})"
