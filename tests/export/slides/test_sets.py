"""What slides a journey becomes: every word on one of them, none too small, none outside."""

from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.export import Options, scene_of
from cjm_studio.export.legibility import WIDE_SLIDE_PT, smallest_text_px
from cjm_studio.export.slides.pages import Page
from cjm_studio.export.slides.sets import Slides, slides_of
from cjm_studio.fileformat import open_journey
from cjm_studio.language import translator
from cjm_studio.layout import VIEWS, MapOptions, Scene, Text
from cjm_studio.model import Journey
from tests.scenes import scene_of_cards, small_scene
from tests.small_journeys import empty_journey, small_journey
from tests.strategies import journeys

JOURNEYS = Path(__file__).parents[3] / "journeys"
SAY = translator("en")


@pytest.fixture(scope="module")
def journey() -> Journey:
    return open_journey(JOURNEYS / "pre-approved-loan.ru.journey.json")


def slides(journey: Journey, options: Options) -> Slides:
    return slides_of(partial(scene_of, journey, options), "auto", SAY)


def smallest_points(page: Page) -> float:
    return smallest_text_px(page.scene) * page.points_per_px


def labels(scene: Scene) -> set[str]:
    return {group.subject.record_id for group in scene.groups if group.subject.record_id}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("columns", ["stages", "steps"])
def test_every_word_can_be_read_from_the_back_row(journey: Journey, view: str, columns: str) -> None:
    layout = MapOptions(columns="steps" if columns == "steps" else "stages", teach=False)
    pages = slides(journey, Options(view=view, map=layout, against=journey)).pages
    assert min(map(smallest_points, pages)) >= 9.999


@pytest.mark.parametrize("view", VIEWS)
def test_every_card_is_on_a_slide(journey: Journey, view: str) -> None:
    options = Options(view=view, against=journey)
    shown: set[str] = set().union(*(labels(page.scene) for page in slides(journey, options).pages))
    assert labels(scene_of(journey, options)) - shown == set()


@pytest.mark.parametrize("view", VIEWS)
def test_nothing_reaches_over_the_edge_of_a_slide(journey: Journey, view: str) -> None:
    for page in slides(journey, Options(view=view, against=journey)).pages:
        assert page.scene.width * page.points_per_px <= WIDE_SLIDE_PT[0] + 1
        assert page.scene.height * page.points_per_px <= WIDE_SLIDE_PT[1] + 1
        texts = [shape for group in page.scene.groups for shape in group.shapes if isinstance(shape, Text)]
        assert all(0 < text.baseline < page.scene.height for text in texts)


def test_stages_and_lanes_are_named_on_every_slide(journey: Journey) -> None:
    for page in slides(journey, Options()).pages[:-1]:
        assert len([g for g in page.scene.groups if g.subject.lane == "stages"]) == 7
        assert [g for g in page.scene.groups if g.subject.kind == "lane"]


def test_the_first_slide_says_what_it_leaves_out(journey: Journey) -> None:
    [remark] = [g for g in slides(journey, Options()).pages[0].scene.groups if g.subject.lane == "remark"]
    assert remark.subject.label.startswith("On the next pages: ")


def test_a_small_picture_is_one_slide_drawn_larger() -> None:
    [page] = slides_of(lambda _: small_scene(), "auto", SAY).pages
    assert page.points_per_px == pytest.approx(540 / 240)


def test_a_poster_is_as_large_as_the_picture_up_to_the_largest_slide() -> None:
    poster = slides_of(lambda _: small_scene(width=3000, height=2000), "poster", SAY)
    assert poster.size_pt == (2250, 1500)
    assert max(slides_of(lambda _: small_scene(width=90_000), "poster", SAY).size_pt) == 4032


def test_an_overview_is_one_slide(journey: Journey) -> None:
    [page] = slides_of(partial(scene_of, journey, Options()), "overview", SAY).pages
    assert smallest_points(page) < 10


@pytest.mark.parametrize("journey", [empty_journey(), small_journey()], ids=["empty", "small"])
@pytest.mark.parametrize("view", VIEWS)
def test_small_journeys_have_slides_too(journey: Journey, view: str) -> None:
    assert slides(journey, Options(view=view, against=journey)).pages


@pytest.mark.long
@given(journeys(most_records=80), st.sampled_from(list(VIEWS)), st.sampled_from(["stages", "steps"]))
@settings(max_examples=100, deadline=None)
def test_no_journey_makes_a_slide_that_cannot_be_read(journey: Journey, view: str, columns: str) -> None:
    layout = MapOptions(columns="steps" if columns == "steps" else "stages", teach=False)
    for page in slides(journey, Options(view=view, map=layout, against=journey)).pages:
        assert smallest_points(page) >= 9.999
        assert page.scene.width * page.points_per_px <= WIDE_SLIDE_PT[0] + 1
        assert page.scene.height * page.points_per_px <= WIDE_SLIDE_PT[1] + 1


def test_thousands_of_cards_become_many_slides_and_none_is_lost() -> None:
    scene = scene_of_cards(2000)
    pages = slides_of(lambda _: scene, "auto", SAY).pages
    shown = [g.subject.record_id for page in pages for g in page.scene.groups if g.subject.record_id]
    assert sorted(shown) == sorted(g.subject.record_id for g in scene.groups if g.subject.record_id)
