"""Charts and tables of a deck: native, and with the figures of insight."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from cjm_studio.errors import ExportError
from cjm_studio.export import FIGURES, Options, exported, figures_in
from cjm_studio.export.slides.chart_points import round_ends
from cjm_studio.export.slides.summaries.amounts import money_format
from cjm_studio.fileformat import open_journey
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.hypotheses import hypotheses
from cjm_studio.layout import MapOptions, contrast
from cjm_studio.model import Hypothesis, Journey
from tests.small_journeys import small_journey

JOURNEYS = Path(__file__).parents[3] / "journeys"


@lru_cache(maxsize=1)
def journey() -> Journey:
    return open_journey(JOURNEYS / "pre-approved-loan.en.journey.json")


@lru_cache(maxsize=12)
def slides(figures: tuple[str, ...] = FIGURES) -> list[Any]:
    # Figures are those of the whole journey, however little of its map is shown.
    layout = MapOptions(teach=False, stages=() if figures == FIGURES else ("stage-stimulus",))
    options = Options(figures=figures, map=layout)
    opened: Any = Presentation(BytesIO(exported("pptx", journey(), options)))
    return list(opened.slides)


def charts(name: str) -> list[Any]:
    return [shape.chart for slide in slides((name,)) for shape in slide.shapes if shape.has_chart]


def values(chart: Any, number: int) -> list[float | None]:
    return list(chart.plots[0].series[number].values)


def test_figures_come_right_after_the_overview_and_lists_at_the_end() -> None:
    titles = [slide.shapes.title.text for slide in slides()]
    assert titles[0].startswith("Application disappoints most")
    assert titles[6] == "Pre-approved loan"
    assert titles[1].startswith("Of 12,000 customers 474 buy")
    assert titles[-1].startswith("Least mature: ")


def test_every_summary_has_a_conclusion_of_its_own_as_its_title() -> None:
    titles = [slide.shapes.title.text for slide in slides() if _figures_on(slide)]
    assert "Targets reached: 1 of 10" in titles
    assert len(set(titles)) == len(titles) > 8


def test_metrics_that_get_worse_come_first_and_are_named() -> None:
    titles = [slide.shapes.title.text for slide in slides(("metrics",))]
    going = [title.partition(":")[0] for title in titles if "etting worse" in title]
    assert going == sorted(going)
    assert going[0] == "Getting worse"


def test_a_line_says_where_it_begins_and_ends_and_names_its_target() -> None:
    said = [
        point.data_label.text_frame.text
        for series in charts("metrics")[0].plots[0].series
        for point in (series.points[place] for place in range(len(list(series.values))))
        if point.data_label.has_text_frame
    ]
    assert said == ["9", "13", "Target 5"]


def test_a_short_table_is_written_in_larger_type() -> None:
    sizes = {
        len(shape.table.rows): shape.table.cell(0, 0).text_frame.paragraphs[0].runs[0].font.size.pt
        for slide in slides()
        for shape in slide.shapes
        if shape.has_table
    }
    assert min(sizes.values()) >= 12
    assert sizes[min(sizes)] > 12


def _figures_on(slide: Any) -> list[Any]:
    return [shape for shape in slide.shapes if shape.has_chart or shape.has_table]


def test_the_funnel_is_that_of_insight() -> None:
    [chart] = charts("funnel")
    flows = Ground.of(journey()).funnel.flows
    assert values(chart, 0) == pytest.approx([flow.customers for flow in flows])
    assert values(chart, 1) == pytest.approx([(flow.customers or 0) * (flow.cr or 0) for flow in flows])


def test_the_steps_of_the_waterfall_lead_to_what_is_brought() -> None:
    [chart] = charts("waterfall")
    left, whole, lost = (values(chart, number) for number in range(3))
    assert whole[0] == pytest.approx(sum(value or 0 for value in lost) + (whole[-1] or 0))
    assert left[-2] == pytest.approx(whole[-1], rel=1e-6)


def test_one_point_more_is_shown_from_the_most_to_the_least() -> None:
    [chart] = charts("sensitivity")
    found = values(chart, 0)
    assert found == sorted(found, key=lambda value: -(value or 0))


def test_expectations_that_are_missed_point_to_the_left() -> None:
    [chart] = charts("expectations")
    worse, better = values(chart, 0), values(chart, 1)
    assert all(value < 0 for value in worse if value is not None)
    assert [value is None for value in worse] == [value is not None for value in better]


def test_each_hypothesis_with_money_and_effort_is_a_disc_and_a_row() -> None:
    ground = Ground.of(journey())
    shown = {
        worth.id
        for worth in hypotheses(ground)
        if isinstance(record := journey().records[worth.id], Hypothesis)
        and worth.likely is not None
        and record.effort is not None
        and record.status not in ("rejected", "not_launched")
    }
    [slide] = [slide for slide in slides(("matrix",)) if slide.shapes.title.text.endswith("hypotheses")]
    [chart] = [shape.chart for shape in slide.shapes if shape.has_chart]
    [table] = [shape.table for shape in slide.shapes if shape.has_table]
    assert len(values(chart, 0)) == len(shown) == len(table.rows) - 1
    assert "errBars" in chart._chartSpace.xml


def test_a_chart_tells_its_figures_to_those_who_do_not_see_it() -> None:
    for slide in slides():
        for shape in slide.shapes:
            if shape.has_chart:
                assert len(shape._element.nvGraphicFramePr.cNvPr.get("descr")) > 40


def test_the_axes_of_a_chart_have_numbers_that_every_program_can_hold() -> None:
    for chart in charts("funnel") + charts("matrix") + charts("metrics"):
        pairs = [[axis.get("val") for axis in found] for found in _axes(chart)]
        assert len(pairs) == 3
        assert all(sorted(pair) == sorted(pairs[0]) and len(set(pair)) == 2 for pair in pairs)
        assert all(0 < int(number) < 2**31 for number in pairs[0])


def _axes(chart: Any) -> list[list[Any]]:
    """What names the two axes: the plot, and each axis with the one it crosses."""
    area = chart._chartSpace.chart.plotArea
    names = ("axId", "crossAx")
    return [[each for each in part if each.tag.endswith(names)] for part in area if len(part) > 1]


def test_figures_can_be_left_out() -> None:
    assert not [shape for slide in slides(()) for shape in slide.shapes if shape.has_chart or shape.has_table]
    assert [len(charts(name)) for name in ("funnel", "waterfall", "maturity")] == [1, 1, 1]


def test_a_journey_without_figures_has_no_slides_of_them() -> None:
    opened: Any = Presentation(BytesIO(exported("pptx", small_journey(), Options())))
    assert not [shape for slide in opened.slides for shape in slide.shapes if shape.has_chart]


@pytest.mark.parametrize(
    ("spoken", "figures"),
    [("all", FIGURES), ("", FIGURES), ("none", ()), ("metrics, funnel", ("funnel", "metrics"))],
)
def test_figures_are_named_with_commas(spoken: str, figures: tuple[str, ...]) -> None:
    assert figures_in(spoken) == figures


def test_unknown_figures_are_refused_with_the_known_ones() -> None:
    with pytest.raises(ExportError, match="no figures 'moon'. Choose from: funnel, waterfall"):
        figures_in("funnel,moon")


def test_charts_take_the_colours_and_the_size_of_a_company() -> None:
    template: Any = Presentation()
    template.slide_width, template.slide_height = Pt(720), Pt(405)
    buffer = BytesIO()
    template.save(buffer)
    options = Options(figures=("sensitivity", "metrics"), template=buffer.getvalue())
    opened: Any = Presentation(BytesIO(exported("pptx", journey(), options)))
    shown = [shape for slide in opened.slides for shape in slide.shapes if shape.has_chart or shape.has_table]
    assert all(shape.left + shape.width <= Pt(720) and shape.top + shape.height <= Pt(405) for shape in shown)
    first = next(shape.chart for shape in shown if shape.has_chart)
    # The library's own theme begins with this blue.
    assert str(first.plots[0].series[0].format.fill.fore_color.rgb) == "4F81BD"
    assert contrast("#4F81BD", "#FFFFFF") >= 3


@pytest.mark.parametrize(
    ("largest", "language", "wanted"),
    [
        (24_700_000, "en", '#,##0.0,,"M\u00a0₽"'),
        (24_700_000, "ru", '#,##0.0,,"\u00a0млн\u00a0₽"'),
        (386_000, "ru", '#,##0,"\u00a0тыс.\u00a0₽"'),
        (9_000, "en", '#,##0"\u00a0₽"'),
    ],
)
def test_sums_are_shortened_as_people_shorten_them(largest: float, language: str, wanted: str) -> None:
    assert money_format(largest, "RUB", language) == wanted


@pytest.mark.parametrize(("low", "high"), [(-0.2, 6.8), (0, 0), (-1e9, 3), (0.001, 0.0011)])
def test_axes_end_at_round_figures_around_all_values(low: float, high: float) -> None:
    ends = round_ends(low, high)
    assert ends[0] <= low <= high <= ends[1]


def test_what_came_is_shown_beside_what_was_forecast() -> None:
    [chart] = charts("forecast")
    forecast, came = values(chart, 0), values(chart, 1)
    assert forecast == pytest.approx([0.5, 0.25])
    assert came == pytest.approx([0, 0])
    assert next(iter(chart.plots[0].categories)).endswith(": 80 → 80 of 86 %")
