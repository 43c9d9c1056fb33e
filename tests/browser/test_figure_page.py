"""The figure's web page in a real Chromium."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page

from cjm_studio.layout import Scene, Text
from tests.figures.figure_page import html
from tests.figures.scenes import INK, card, drawing, mark, scene

pytestmark = pytest.mark.browser

HOSTILE = (
    "</script><script>alert(1)</script>",
    "<b>bold</b> &amp; <a href='https://example.org'>a</a>",
    "$x^2$ $\\href{javascript:alert(2)}{b}$",
)
DETAILS = (("<img src=x onerror=alert(3)>", "</text><image href='https://example.org/i'>"),)


class Visit:
    """A page with what happened on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.events: list[str] = []
        page.on("dialog", self._dismiss)
        page.on("request", lambda request: self.events.append(f"request {request.url[:60]}"))
        page.on("console", lambda message: self.events.append(f"console {message.text}"))
        page.on("pageerror", lambda error: self.events.append(f"error {error}"))

    def _dismiss(self, dialog: Dialog) -> None:
        self.events.append(f"dialog {dialog.message}")
        dialog.dismiss()

    def open(self, picture: Scene, folder: Path) -> "Visit":
        path = folder / "map.html"
        path.write_bytes(html(picture, HOSTILE[0]))
        self.page.goto(path.as_uri())
        self.page.wait_for_selector("#map[data-drawn=yes]")
        self.events.remove(f"request {path.as_uri()[:60]}")
        return self

    def point_at(self, x: float, y: float) -> str:
        """Move the pointer to a place of the Scene; the hover label's text."""
        box = self.page.locator("#map").bounding_box()
        assert box
        label = self.page.locator("#map .hovertext text").first
        self.page.mouse.move(0, 0)
        label.wait_for(state="detached")
        self.page.mouse.move(box["x"] + x, box["y"] + y)
        label.wait_for()
        return label.text_content() or ""


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Visit]:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    yield Visit(page)
    page.close()


def test_hostile_text_is_only_text(visit: Visit, tmp_path: Path) -> None:
    opened = visit.open(scene(card(0, *HOSTILE, details=DETAILS)), tmp_path)
    assert opened.page.locator("#map text").all_text_contents() == list(HOSTILE)
    hover = opened.point_at(100, 50)
    assert "".join(hover.split()) == "".join(f"{' '.join(HOSTILE)}{': '.join(DETAILS[0])}".split())
    assert opened.page.locator("#map a, #map image, #map .MathJax, img").count() == 0
    assert opened.page.title() == HOSTILE[0]
    assert opened.events == []


# Text, baseline and the x at which each line is anchored, as the browser draws them.
_PLACES = """() => {
    const map = document.getElementById("map").getBoundingClientRect();
    return [...document.querySelectorAll("#map text")].map((text) => {
        const start = text.getStartPositionOfChar(0), place = text.getScreenCTM();
        const anchor = Number(text.getAttribute("x"));
        return [text.textContent, start.y + place.f - map.y, anchor + place.e - map.x];
    });
}"""


@pytest.mark.parametrize(
    "style",
    [
        {"size": 20, "anchor": "start"},
        {"size": 14, "anchor": "middle", "weight": 700},
        {"size": 28.5, "anchor": "end", "weight": 500, "italic": True},
    ],
)
def test_text_stands_where_the_scene_says(visit: Visit, tmp_path: Path, style: dict[str, Any]) -> None:
    text = Text(
        ("Средний gjpq", "вторая"), x=300.5, baseline=100, line_height=26, fill=INK, width=200, **style
    )
    places = visit.open(scene(drawing(text)), tmp_path).page.evaluate(_PLACES)
    assert [line for line, *_ in places] == list(text.lines)
    for row, (_, *place) in enumerate(places):
        assert place == pytest.approx([100 + 26 * row, 300.5], abs=0.01)


def test_letters_are_those_of_the_shipped_fonts(visit: Visit, tmp_path: Path) -> None:
    opened = visit.open(scene(card(1, "Анкета → 👍")), tmp_path)
    loaded = opened.page.evaluate("[...document.fonts].map((face) => face.status)")
    assert loaded == ["loaded"] * 7


def test_hover_shows_the_details_of_a_card(visit: Visit, tmp_path: Path) -> None:
    opened = visit.open(scene(card(0, "Form again", details=(("Channel", "branch"),))), tmp_path)
    assert opened.point_at(200, 70) == "Form againChannel: branch"


def test_a_small_mark_on_a_card_is_what_one_points_at(visit: Visit, tmp_path: Path) -> None:
    picture = scene(card(0, "Form again"), mark(1, 100, 40, radius=10))
    opened = visit.open(picture, tmp_path)
    assert [opened.point_at(100 + away, 40) for away in (0, 6, 30)] == [
        "Feeling 1",
        "Feeling 1",
        "Form again",
    ]


def test_neither_click_nor_wheel_changes_the_picture(visit: Visit, tmp_path: Path) -> None:
    opened = visit.open(scene(card(0, "Form again"), card(1, "Another")), tmp_path)
    sheet = opened.page.locator("#map .main-svg").first
    before = sheet.inner_html()
    opened.page.mouse.click(200, 80)
    opened.page.mouse.wheel(0, 50)
    opened.page.mouse.dblclick(300, 80)
    opened.page.wait_for_timeout(500)
    assert sheet.inner_html() == before


def test_a_selection_fades_nothing(visit: Visit, tmp_path: Path) -> None:
    opened = visit.open(scene(card(0, "Form again"), card(1, "Another"), mark(1, 100, 200)), tmp_path)
    faded = opened.page.evaluate(
        """async () => {
            const map = document.getElementById("map");
            const looks = () => [...map.querySelectorAll("text, .points path, .shapelayer path")]
                .map((part) => [part.style.opacity, part.style.fill, part.style.fillOpacity].join());
            const before = looks();
            await Plotly.restyle(map, { selectedpoints: map.data.map((_, place) => (place ? [] : [0])) });
            const after = looks();
            return before.filter((look, place) => look !== after[place]);
        }"""
    )
    assert faded == []
