"""Two languages and money in a browser: written, pasted, tried out; by keyboard and on a phone."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from cjm_studio.model import Journey, Metric, Stage
from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.money import Keep, record, two_stages
from tests.browser.visit import SAMPLE_RU, Visit, visiting
from tests.insight.journeys import path
from tests.small_journeys import adding, after, linking

pytestmark = [pytest.mark.browser, pytest.mark.long]


def metric(kept: Store, journey: str) -> Metric:
    return record(kept, journey, "m0", Metric)


def row(visit: Visit, name: str) -> Locator:
    return visit.page.get_by_role("row").filter(has_text=name)


def choose_stage(visit: Visit, journey: str, name: str) -> None:
    """Open the page of two languages and choose a stage in its table."""
    visit.open("/languages", j=journey)
    visit.page.get_by_role("button", name=name).click()
    expect(visit.page.locator(".st-key-language-editor").get_by_role("heading", name=name)).to_be_visible()
    visit.settle()


def test_a_stage_is_written_in_both_languages(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    choose_stage(visit, trip, "Этап 0")
    voice = visit.page.get_by_label("Customer's voice")
    voice.fill("Меня узнали")
    voice.press("Tab")
    visit.expect_revision(1)
    target = visit.page.get_by_label("Target", exact=True)
    target.fill("65")
    target.press("Tab")
    visit.expect_revision(2)
    expect(row(visit, "Этап 0")).to_contain_text("«Меня узнали»")
    expect(row(visit, "Этап 0")).to_contain_text("15 pt")
    stage = record(kept, trip, "s0", Stage)
    assert (stage.voice, metric(kept, trip).target) == ("Меня узнали", 65.0)
    visit.button("Undo").click()
    visit.expect_revision(3)
    expect(row(visit, "Этап 0")).to_contain_text("10 pt")


def test_a_base_is_judged_as_soon_as_it_is_written(visit: Visit, keep: Keep) -> None:
    choose_stage(visit, keep(two_stages()), "Этап 0")
    base = visit.page.get_by_label("Base (what the denominator counts)")
    base.fill("магазины")
    base.press("Tab")
    visit.expect_revision(1)
    expect(visit.page.get_by_text("This base does not fit").last).to_be_visible()


def test_values_are_pasted_all_or_none(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    choose_stage(visit, trip, "Этап 0")
    visit.page.get_by_text("Paste or upload values").click()
    pasted = visit.page.get_by_label("Pasted values")
    pasted.fill("дата;значение\n30.04.2026;61,5\nмай;62")
    pasted.press("Control+Enter")
    expect(visit.page.get_by_text("Nothing was taken")).to_be_visible()
    expect(visit.page.get_by_text("Line 3, “май;62”")).to_be_visible()
    assert metric(kept, trip).observations == ()
    pasted.fill("30.04.2026;61,5\n2026-05-31,62")
    pasted.press("Control+Enter")
    visit.button("Take 2 values").click()
    visit.expect_revision(1)
    assert [seen.value for seen in metric(kept, trip).observations] == [61.5, 62.0]
    expect(row(visit, "Этап 0")).to_contain_text("62")


def own_metric() -> Journey:
    """A stage that an own metric measures: complaints in a thousand receipts."""
    return after(
        path(None),
        adding("metric", "m0", name="Жалобы", metric_kind="custom", formula="жалобы / чеки * 1000", unit="‰"),
        linking("measured_by", "s0", "m0"),
    )


def test_a_value_of_an_own_metric_is_counted_from_its_inputs(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(own_metric())
    visit.open("/languages", j=trip)
    for place, typed in enumerate(("30", "09", "2026")):
        visit.page.get_by_role("group", name="Date").get_by_role("spinbutton").nth(place).press_sequentially(
            typed
        )
    form = visit.page.get_by_test_id("stForm")
    form.get_by_label("жалобы", exact=True).fill("7")
    form.get_by_label("чеки", exact=True).fill("0")
    visit.button("Add the value").click()
    expect(visit.page.get_by_text("divides by zero")).to_be_visible()
    assert metric(kept, trip).observations == ()
    form.get_by_label("чеки", exact=True).fill("1400")
    visit.button("Add the value").click()
    visit.expect_revision(1)
    assert [seen.value for seen in metric(kept, trip).observations] == [5.0]
    expect(row(visit, "Этап 0")).to_contain_text("5\u00a0‰")


def test_the_inputs_of_an_own_metric_are_kept_and_counted_at_once(
    visit: Visit, kept: Store, keep: Keep
) -> None:
    trip = keep(own_metric())
    visit.open("/languages", j=trip)
    for revision, (name, value) in enumerate((("жалобы", "7"), ("чеки", "0")), start=1):
        field = visit.page.get_by_label(name, exact=True).first
        field.fill(value)
        field.press("Tab")
        visit.expect_revision(revision)
    expect(visit.page.get_by_text("divides by zero")).to_be_visible()
    field = visit.page.get_by_label("чеки", exact=True).first
    field.fill("1400")
    field.press("Tab")
    visit.expect_revision(3)
    expect(visit.page.get_by_text("Comes to 5")).to_be_visible()
    assert {each.name: each.value for each in metric(kept, trip).inputs} == {"жалобы": 7.0, "чеки": 1400.0}
    visit.button("Keep as the value of today").click()
    visit.expect_revision(4)
    assert [seen.value for seen in metric(kept, trip).observations] == [5.0]


def test_the_stages_are_walked_with_the_arrow_keys(visit: Visit, keep: Keep) -> None:
    visit.open("/languages", j=keep(two_stages()))
    visit.page.get_by_role("button", name="Этап 0").focus()
    visit.page.keyboard.press("ArrowDown")
    expect(visit.page.get_by_role("button", name="Этап 1")).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.page.get_by_role("button", name="Этап 1")).to_have_attribute("aria-pressed", "true")
    expect(visit.page.locator(".st-key-language-editor")).to_contain_text("Этап 1")


def test_the_figures_of_the_funnel_come_out(visit: Visit, keep: Keep) -> None:
    visit.open("/money", j=keep(two_stages()))
    figures = visit.page.locator(".st-key-money-figures")
    for said in ("1,000", "20 %", "20,000 ₽", "+16,000 ₽"):
        expect(figures.get_by_text(said, exact=True)).to_be_visible()
    expect(visit.page.get_by_text("Of 1,000 customers 200 buy")).to_be_visible()


def test_a_slider_answers_with_the_whole_path_and_leaves_the_journey_alone(
    visit: Visit, kept: Store, keep: Keep
) -> None:
    trip = keep(two_stages())
    visit.open("/money", j=trip)
    visit.page.get_by_role("slider").first.focus()
    for _ in range(5):
        visit.page.keyboard.press("ArrowRight")
    expect(visit.page.locator(".st-key-what-if-figures")).to_contain_text("21,000 ₽")
    visit.button("As it is now").click()
    expect(visit.page.locator(".st-key-what-if-figures")).to_contain_text("20,000 ₽")
    assert kept.journey(trip).revision == 0


def test_what_was_tried_becomes_the_targets(visit: Visit, kept: Store, keep: Keep) -> None:
    trip = keep(two_stages())
    visit.open("/money", j=trip)
    visit.page.get_by_role("slider").first.focus()
    visit.page.keyboard.press("ArrowRight")
    expect(visit.page.locator(".st-key-what-if-figures")).to_contain_text("20,200 ₽")
    visit.button("Make these the targets").click()
    visit.expect_revision(1)
    assert metric(kept, trip).target == 50.5


def test_what_is_missing_is_said_with_the_way_to_mend_it(visit: Visit, keep: Keep) -> None:
    visit.open("/money", j=keep(path(50.0, None)))
    expect(visit.page.get_by_text("has no conversion, so everybody counts")).to_be_visible()
    visit.button("Mend").first.click()
    expect(visit.page.locator(".st-key-language-editor")).to_contain_text("Этап 1")
    expect(visit.page.get_by_text("No metric measures this stage yet")).to_be_visible()


@pytest.mark.parametrize("page", ["/languages", "/money", "/hypotheses"])
def test_a_phone_shows_the_whole_page_without_scrolling_sideways(
    chromium: Browser, studio: Studio, page: str
) -> None:
    phone = {
        "viewport": {"width": 390, "height": 844},
        "locale": "ru-RU",
        "has_touch": True,
        "is_mobile": True,
    }
    with visiting(chromium, studio, **phone) as visit:
        visit.open(page, j=SAMPLE_RU)
        assert visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("page", ["/languages", "/money", "/hypotheses"])
def test_a_page_without_stages_teaches(visit: Visit, keep: Keep, page: str) -> None:
    visit.open(page, j=keep(path()))
    expect(visit.page.get_by_text("stage").first).to_be_visible()


def test_a_box_of_the_metric_tree_leads_to_where_its_figure_is_written(visit: Visit, keep: Keep) -> None:
    trip = keep(after(two_stages(), adding("persona", "marina", name="Марина", entering_customers=200.0)))
    visit.open("/money", j=trip)
    box = visit.page.locator(".st-key-metric-tree .textpoint", has_text="Этап 1")
    expect(box).to_contain_text("40")
    box.scroll_into_view_if_needed()
    place = box.bounding_box()
    assert place is not None
    visit.page.mouse.click(place["x"] + place["width"] / 2, place["y"] + place["height"] / 2)
    expect(visit.page.locator(".st-key-language-editor")).to_contain_text("Этап 1")
