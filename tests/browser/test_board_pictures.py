"""Images on cards of the board: from a file, pasted, dropped, described, taken back; seen by everybody."""

from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from cjm_studio.model import Picture
from cjm_studio.store import Store
from tests.browser.board import BoardVisit
from tests.images import image, written

pytestmark = [pytest.mark.browser, pytest.mark.long]

CARD = "till"
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
# A file as the clipboard or a folder gives it: its bytes and its type.
BRING = """([type, bytes, mime]) => {
  const focused = () => {
    let node = document.activeElement;
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    return node;
  };
  const content = Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([content], "photo", { type: mime }));
  const how = { bubbles: true, cancelable: true, composed: true };
  const event = type === "paste"
    ? new ClipboardEvent(type, { ...how, clipboardData: transfer })
    : new DragEvent(type, { ...how, dataTransfer: transfer });
  focused().dispatchEvent(event);
}"""


def shown(board: BoardVisit) -> Locator:
    return board.card(CARD).locator(".card-picture")


def bring(board: BoardVisit, how: str, content: bytes, mime: str = "image/png") -> None:
    board.choose(CARD)
    board.page.evaluate(BRING, [how, b64encode(content).decode(), mime])


def pictures(kept: Store, trip: str) -> list[Picture]:
    return list(kept.journey(trip).journey.all_of(Picture))


def expect_drawn(picture: Locator, size: tuple[int, int] = (120, 80)) -> None:
    """The picture has come from the server and is as large as it said before."""
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", size[0])
    expect(picture).to_have_attribute("width", str(size[0]))


def test_an_image_from_a_file_is_seen_by_all_described_taken_back_and_put_again(
    board: BoardVisit, colleague: BoardVisit, kept: Store, trip: str, tmp_path: Path
) -> None:
    photo = tmp_path / "касса.jpg"
    photo.write_bytes(written(image(), "JPEG"))
    board.choose(CARD)
    board.press("i")
    board.page.locator('.picture-field input[type="file"]').set_input_files(photo)
    expect_drawn(shown(board))
    board.expect_saved()
    expect_drawn(shown(colleague))
    board.page.locator('[data-picture="alt"]').fill("Очередь у кассы")
    board.page.locator('[data-picture="alt"]').press("Tab")
    expect(shown(colleague)).to_have_attribute("alt", "Очередь у кассы")
    [picture] = pictures(kept, trip)
    assert (picture.name, picture.alt, picture.size_px) == ("касса.jpg", "Очередь у кассы", (120, 80))
    board.choose(CARD)
    board.press("Control+z", "Control+z")
    expect(shown(colleague)).to_have_count(0)
    board.expect_saved()
    assert pictures(kept, trip) == []
    board.press("Control+Shift+z")
    expect_drawn(shown(colleague))
    board.expect_saved()
    assert pictures(kept, trip)[0].data == picture.data


def test_a_pasted_image_takes_the_place_of_a_dropped_one_and_goes_with_its_card(
    board: BoardVisit, kept: Store, trip: str
) -> None:
    bring(board, "drop", written(image(40, 40)))
    expect_drawn(shown(board), (40, 40))
    bring(board, "paste", written(image()))
    expect_drawn(shown(board))
    board.expect_saved()
    assert [picture.size_px for picture in pictures(kept, trip)] == [(120, 80)]
    board.choose(CARD)
    board.press("Delete")
    board.expect_saved()
    assert pictures(kept, trip) == []


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ((SVG, "image/svg+xml"), "no image that the studio takes"),
        ((SVG, "image/png"), "is an SVG"),
        ((b"\x89PNG\r\n\x1a\n", "image/png"), "no image that the studio reads"),
    ],
)
def test_what_is_no_image_is_refused_with_a_reason(
    board: BoardVisit, kept: Store, trip: str, file: tuple[bytes, str], reason: str
) -> None:
    bring(board, "paste", *file)
    expect(board.page.locator(".notice-words")).to_contain_text(reason)
    assert pictures(kept, trip) == []
