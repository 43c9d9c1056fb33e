"""A hostile journey comes in by the front door: on every page and in every file its texts are only texts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from cjm_studio.export import EXPORTERS, Options, exported
from cjm_studio.fileformat import write_journey
from cjm_studio.model import Journey
from cjm_studio.store import Store
from tests.browser.visit import Visit
from tests.security.hostile import TEXTS, TITLE, hostile_journey, markup, squeezed
from tests.small_journeys import adding, after, empty_journey

pytestmark = pytest.mark.browser

JOURNEY = hostile_journey()
LATER = pytest.mark.long
SHOWN = (
    "touchpoint-1",
    *(
        pytest.param(name, marks=LATER)
        for name in ("stage-1", "pain_point-1", "hypothesis-1", "metric-1", "promise-1")
    ),
)


@pytest.fixture
def hostile(kept: Store) -> str:
    """The id of the hostile journey in the studio's store."""
    if JOURNEY.id not in {summary.id for summary in kept.journeys()}:
        kept.create(JOURNEY, "somebody")
    return JOURNEY.id


@pytest.fixture(autouse=True)
def nothing_became_markup(visit: Visit) -> Iterator[None]:
    """Whatever a test did, the page it ends on holds no markup of the journey's."""
    yield
    assert markup(visit.page) == []


def test_it_is_imported_and_shown_by_its_title(visit: Visit, kept: Store, tmp_path: Path) -> None:
    path = tmp_path / "<img src=x onerror=window.__xss=11> {0}%s.journey.json"
    path.write_bytes(write_journey(JOURNEY))
    visit.library().button("Import a file").click()
    visit.page.get_by_role("dialog").locator("input[type=file]").set_input_files(path)
    visit.wait_for_map()
    assert kept.journey(JOURNEY.id).journey == JOURNEY
    visit.library()
    card = visit.page.locator(f".st-key-card-{JOURNEY.id}")
    expect(card).to_be_visible()
    assert squeezed(TITLE) in squeezed(card.inner_text())


def test_a_refused_file_with_a_hostile_name_is_named(visit: Visit, tmp_path: Path) -> None:
    path = tmp_path / "<b>x<b> [a](javascript:1) :red[x] $y$ {0}%s.json"
    path.write_text('{"<script>window.__xss=12</script>": "$x$"}')
    visit.library().button("Import a file").click()
    dialog = visit.page.get_by_role("dialog")
    dialog.locator("input[type=file]").set_input_files(path)
    expect(dialog.get_by_role("alert")).to_contain_text("<b>x<b> [a](javascript:1) :red[x] $y$ {0}%s.json")


def test_the_map_writes_the_texts_as_they_are(visit: Visit, hostile: str) -> None:
    visit.map(hostile)
    written = squeezed(visit.words_on_map())
    assert squeezed("<b>Hostile</b>") in written
    assert "<imgsrc=x" in written
    heading = visit.page.get_by_role("heading").first
    assert squeezed(TITLE) in squeezed(heading.inner_text())


@pytest.mark.parametrize("record_id", SHOWN)
def test_pointing_and_choosing_show_the_texts_as_they_are(visit: Visit, hostile: str, record_id: str) -> None:
    visit.map(hostile)
    title = JOURNEY.records[record_id].title
    assert squeezed(title)[:40] in squeezed(visit.point_at(record_id))
    panel = visit.choose(record_id)
    assert squeezed(" ".join(title.split())[:120]) in squeezed(panel.inner_text())
    assert markup(visit.page) == []
    panel.get_by_role("tab", name="Links").click()
    visit.settle()
    assert panel.locator("[class*=st-key-follow-]").count() > 0
    other = JOURNEY.records[JOURNEY.out(record_id)[0].target]
    assert squeezed(" ".join(other.title.split()))[:30] in squeezed(panel.inner_text())


@pytest.mark.parametrize("number", [8, *(pytest.param(number, marks=LATER) for number in (2, 4, 10, 12))])
def test_menus_and_lists_show_the_texts_as_they_are(
    visit: Visit, keep: Callable[[Journey], str], number: int
) -> None:
    title = TEXTS[number]
    visit.map(keep(after(empty_journey(), adding("stage", "stage", name=title)))).choose("stage")
    visit.button("Add").click()
    option = visit.page.get_by_role("menuitem").or_(visit.page.get_by_role("option")).first
    expect(option).to_be_visible()
    assert squeezed(option.inner_text()).startswith(squeezed(f"Step → {title}")[:40])
    assert markup(visit.page) == []
    visit.page.keyboard.press("Escape")
    visit.page.locator("[class*=st-key-find-]").get_by_role("combobox").click()
    found = visit.page.get_by_role("option").filter(has_text="Stage")
    expect(found.first).to_be_visible()
    assert squeezed(found.first.inner_text()).startswith(squeezed(title)[:40])


def test_undo_tells_the_act_as_text(visit: Visit, hostile: str) -> None:
    panel = visit.map(hostile).choose("touchpoint-1")
    panel.get_by_role("switch", name="Fail point").click(force=True)
    expect(visit.button("Undo")).to_be_enabled()
    visit.settle()
    visit.button("Undo").hover()
    tip = visit.page.get_by_role("tooltip")
    expect(tip).to_be_visible()
    title = squeezed(" ".join(JOURNEY.records["touchpoint-1"].title.split()))
    assert title[:25] in squeezed(tip.inner_text())
    assert markup(visit.page) == []


def test_the_table_shows_the_texts_as_they_are(visit: Visit, hostile: str) -> None:
    visit.map(hostile)
    visit.page.get_by_role("radio", name="Table").click()
    cells = visit.page.get_by_test_id("data-grid-canvas").locator("td")
    expect(cells.first).to_be_attached()
    shown = {squeezed(text) for text in cells.all_text_contents()}
    assert squeezed(JOURNEY.records["stage-1"].title) in shown


def test_the_preview_is_a_picture_without_scripts(visit: Visit, hostile: str) -> None:
    visit.open("/export", j=hostile)
    expect(visit.page.locator(".st-key-preview img").first).to_be_visible()
    heading = visit.page.get_by_role("heading").first
    assert squeezed(TITLE) in squeezed(heading.inner_text())


@pytest.mark.parametrize("ending", ["svg", "html"])
def test_an_exported_file_runs_nothing_and_asks_nobody(
    chromium: Browser, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"hostile.{ending}"
    path.write_bytes(exported(ending, JOURNEY, Options()))
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url[:200]))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    page.goto(path.as_uri())
    page.wait_for_timeout(1_500)
    assert [url for url in asked if url != path.as_uri() and not url.startswith("data:")] == []
    assert markup(page) == []
    shown = squeezed(page.evaluate("() => document.documentElement.textContent"))
    assert "<imgsrc=x" in shown
    page.close()


@pytest.mark.parametrize("name", sorted(EXPORTERS))
def test_it_is_exported_in_every_format(name: str) -> None:
    assert len(exported(name, JOURNEY, Options(scale=1))) > 1_000


def test_the_log_names_neither_titles_nor_files(visit: Visit, hostile: str, tmp_path: Path) -> None:
    """The studio's log may be read by others than the journey's owners."""
    secret = "Тайная-карта-слияния"
    path = tmp_path / f"{secret}.journey.json"
    path.write_text('{"' + secret + '": 1}', "utf-8")
    visit.library().button("Import a file").click()
    dialog = visit.page.get_by_role("dialog")
    dialog.locator("input[type=file]").set_input_files(path)
    expect(dialog.get_by_role("alert")).to_contain_text(secret)
    visit.map(hostile).choose("stage-1")
    visit.open("/map", j="no-such-" + "x" * 40)
    log = visit.studio.log
    assert "Traceback" not in log
    assert secret not in log
    assert "Hostile" not in log
    assert "xss" not in log
