"""The exported web page in a real Chromium that reaches no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from cjm_studio.export import Options, exported
from cjm_studio.fileformat import open_journey
from cjm_studio.layout import DARK

pytestmark = pytest.mark.browser

JOURNEYS = Path(__file__).parents[2] / "journeys"
LEFT = "document.getElementById('sheet').scrollLeft"


class Visit:
    """The page of a sample journey, with everything that it asked for or complained about."""

    def __init__(self, page: Page, folder: Path, options: Options) -> None:
        self.page = page
        self.events: list[str] = []
        file = folder / "map.html"
        file.write_bytes(
            exported("html", open_journey(JOURNEYS / "pre-approved-loan.en.journey.json"), options)
        )
        page.context.set_offline(True)
        page.on("request", lambda request: self.events.append(f"request {request.url[:60]}"))
        page.on("console", lambda message: self.events.append(f"console {message.text}"))
        page.on("pageerror", lambda error: self.events.append(f"error {error}"))
        page.goto(file.as_uri())
        page.wait_for_selector("#sheet[data-ready=yes]")
        self.events.remove(f"request {file.as_uri()[:60]}")

    @property
    def scale(self) -> int:
        return int((self.page.locator("#scale").text_content() or "").split("\u00a0")[0])

    @property
    def told(self) -> str:
        return self.page.locator("#told:visible").inner_text()


@pytest.fixture
def visit(chromium: Browser, tmp_path: Path) -> Iterator[Visit]:
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    yield Visit(page, tmp_path, Options())
    page.close()


def test_a_picture_is_zoomed_and_walked_through_without_a_network(visit: Visit) -> None:
    page, fitting = visit.page, visit.scale
    page.locator("#larger").click()
    assert visit.scale == pytest.approx(fitting * 1.2, abs=1)
    page.keyboard.press("0")
    assert visit.scale == fitting
    page.locator("#sheet").focus()
    page.keyboard.press("Tab")
    first = visit.told
    page.keyboard.press("ArrowRight")
    assert visit.told != first
    expect(page.locator("#ring")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#told")).to_be_hidden()
    assert visit.events == []


@pytest.mark.long
def test_the_place_under_the_pointer_stays_when_the_wheel_zooms(visit: Visit) -> None:
    page = visit.page
    card = page.locator("g[tabindex]").nth(20)
    box = card.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.keyboard.down("Control")
    before = visit.scale
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_function(f"parseInt(document.getElementById('scale').textContent) > {before}")
    after = card.bounding_box()
    assert after
    assert after["x"] < x < after["x"] + after["width"]
    assert after["y"] < y < after["y"] + after["height"]


@pytest.mark.long
def test_the_mouse_takes_hold_of_the_picture(visit: Visit) -> None:
    page = visit.page
    for _ in range(5):
        page.keyboard.press("+")
    before = page.evaluate(LEFT)
    page.mouse.move(700, 400)
    page.mouse.down()
    page.mouse.move(600, 380)
    page.mouse.move(500, 400)
    page.mouse.up()
    assert page.evaluate(LEFT) == before + 200


@pytest.mark.long
def test_two_fingers_zoom(visit: Visit) -> None:
    before = visit.scale
    visit.page.evaluate(
        """() => {
            const sheet = document.getElementById("sheet");
            const finger = (identifier, clientX) =>
                new Touch({ identifier, target: sheet, clientX, clientY: 300 });
            const touch = (type, apart) => sheet.dispatchEvent(new TouchEvent(type, {
                cancelable: true, touches: [finger(1, 600 - apart), finger(2, 600 + apart)] }));
            touch("touchstart", 50);
            touch("touchmove", 100);
        }"""
    )
    assert visit.scale == pytest.approx(2 * before, abs=2)


@pytest.mark.long
def test_a_card_that_is_pointed_at_tells_its_details(visit: Visit) -> None:
    visit.page.locator("g[data-kind=pain_point]").first.hover()
    assert visit.told.startswith("Pain")
    assert "\n" in visit.told


@pytest.mark.long
def test_the_browsers_own_search_finds_words_of_the_picture(visit: Visit) -> None:
    word = visit.page.locator("g[data-kind=hypothesis] text").first.text_content() or ""
    assert visit.page.evaluate("(word) => window.find(word)", word)
    assert not visit.page.evaluate("window.find('no such words on this page')")


@pytest.mark.long
def test_cards_are_found_by_what_they_say_and_what_is_known_of_them(visit: Visit) -> None:
    page, field = visit.page, visit.page.locator("#find")
    field.fill("queue")
    count = int(page.locator("#found").inner_text())
    assert 1 < count < page.locator("g[tabindex]").count()
    field.press("Enter")
    expect(page.locator("#found")).to_have_text(f"1/{count}")
    assert "queue" in visit.told.lower()
    expect(page.locator("#ring")).to_be_in_viewport()
    field.press("ArrowUp")
    expect(page.locator("#found")).to_have_text(f"{count}/{count}")
    field.press("Escape")
    expect(page.locator("#sheet.searched")).to_have_count(0)
    expect(field).to_have_value("")


@pytest.mark.long
def test_signs_that_are_typed_into_the_search_do_not_zoom(visit: Visit) -> None:
    fitting = visit.scale
    visit.page.locator("#find").press_sequentially("no such card + 0 -")
    assert visit.scale == fitting
    expect(visit.page.locator("#found")).to_have_text("0")


@pytest.mark.long
def test_nothing_of_a_card_is_markup_and_no_foreign_script_runs(visit: Visit) -> None:
    visit.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=window.bad=1>')")
    assert visit.page.evaluate("window.bad === undefined")
    assert any("Content Security Policy" in event for event in visit.events)


@pytest.mark.long
def test_the_letters_are_those_that_the_page_brings(visit: Visit) -> None:
    loaded = visit.page.evaluate("document.fonts.ready.then(() => [...document.fonts].map((f) => f.status))")
    assert "loaded" in loaded
    assert "error" not in loaded


@pytest.mark.long
def test_a_printed_page_holds_the_whole_picture(visit: Visit) -> None:
    visit.page.emulate_media(media="print")
    expect(visit.page.locator(".tools")).to_be_hidden()
    sizes = visit.page.evaluate(
        """() => {
            const [svg, sheet] = [document.querySelector("#sheet > svg"), document.getElementById("sheet")]
                .map((part) => part.getBoundingClientRect());
            return [svg.width, sheet.width, svg.height, sheet.height];
        }"""
    )
    assert sizes[0] <= sizes[1]
    assert sizes[2] <= sizes[3] + 1


@pytest.mark.long
def test_a_dark_picture_fits_a_phone(chromium: Browser, tmp_path: Path) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    visit = Visit(page, tmp_path, Options(theme=DARK))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
    assert visit.events == []
    page.close()


@pytest.mark.long
def test_a_wide_picture_begins_readable_on_a_phone_and_fits_when_asked(
    chromium: Browser, tmp_path: Path
) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    visit = Visit(page, tmp_path, Options(view="blueprint"))
    assert visit.scale == 40
    assert page.evaluate(LEFT) == 0
    page.locator("#whole").click()
    assert page.evaluate(
        "(sheet => sheet.scrollWidth <= sheet.clientWidth)(document.getElementById('sheet'))"
    )
    page.close()


@pytest.mark.long
def test_the_ring_of_the_search_goes_to_the_card_of_a_touchpoint(visit: Visit) -> None:
    visit.page.locator("#find").fill("Proof of income from the portal")
    visit.page.locator("#find").press("Enter")
    ring = visit.page.locator("#ring").bounding_box()
    card = visit.page.locator(
        "g[data-lane=touchpoints][data-record-id=touchpoint-income]"
    ).first.bounding_box()
    assert ring
    assert card
    assert ring["x"] == pytest.approx(card["x"] - 5, abs=1)
    assert ring["y"] == pytest.approx(card["y"] - 5, abs=1)
