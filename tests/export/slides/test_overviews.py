"""The first slide of a set that is cut by stages: the whole in small, and where each part of it is."""

from functools import partial
from itertools import pairwise
from pathlib import Path as FilePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.export import Options, scene_of
from cjm_studio.export.legibility import WIDE_SLIDE_PT, smallest_text_px
from cjm_studio.export.slides.headings import with_heading
from cjm_studio.export.slides.miniature import miniature
from cjm_studio.export.slides.overviews import OVERVIEW
from cjm_studio.export.slides.sets import Slides, slides_of
from cjm_studio.fileformat import open_journey
from cjm_studio.language import translator
from cjm_studio.layout import Box, Group, Icon, Rect, Scene, Subject, Text
from tests.scenes import scene_of_cards

JOURNEYS = FilePath(__file__).parents[3] / "journeys"


@pytest.fixture(scope="module")
def blueprint() -> Slides:
    journey = open_journey(JOURNEYS / "pre-approved-loan.en.journey.json")
    return slides_of(partial(scene_of, journey, Options(view="blueprint")), "auto", translator("en"))


def labels_of(scene: Scene) -> list[str]:
    groups = [group for group in scene.groups if group.subject.lane == OVERVIEW]
    return [group.subject.label for group in groups if group.layer == "mark"]


def texts_of(scene: Scene) -> list[Text]:
    return [shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]


def test_the_overview_says_which_slides_show_which_stages(blueprint: Slides) -> None:
    overview, *details = blueprint.pages
    assert blueprint.has_overview
    titles = [group.subject.label for page in details for group in page.scene.groups[:1]]
    parts = [title.rpartition(" · ")[2].removesuffix(")") for title in titles]
    assert list(dict.fromkeys(parts)) == [
        "Stimulus – Zero moment",
        "Visit – Application",
        "Decision & cash – Legacy trail",
    ]
    assert labels_of(overview.scene) == [
        f"{parts.index(part) + 1}–{parts.index(part) + parts.count(part)}: {part}"
        for part in dict.fromkeys(parts)
    ]


def test_the_overview_begins_with_what_the_picture_concludes(blueprint: Slides) -> None:
    assert texts_of(blueprint.pages[0].scene)[0].lines == ("1\xa0of\xa05\xa0promises are kept",)


def test_every_word_of_the_overview_can_be_read(blueprint: Slides) -> None:
    overview = blueprint.pages[0]
    assert smallest_text_px(overview.scene) * overview.points_per_px >= 9.999
    assert overview.scene.height * overview.points_per_px <= WIDE_SLIDE_PT[1] + 1


def test_the_brackets_stand_over_their_parts_from_left_to_right(blueprint: Slides) -> None:
    places = [
        group.rect
        for group in blueprint.pages[0].scene.groups
        if group.subject.lane == OVERVIEW and group.layer == "mark"
    ]
    assert all(one.right <= other.x + 1 for one, other in pairwise(places))
    assert 0 <= places[0].x < places[-1].right <= blueprint.pages[0].scene.width


@given(st.floats(200, 3000), st.floats(100, 2000))
def test_a_picture_in_small_has_bars_for_words_and_keeps_to_its_room(width: float, height: float) -> None:
    scene = scene_of_cards(40)
    small = miniature(scene, (width, height))
    assert texts_of(small.scene) == []
    assert small.scene.width <= width + 0.01
    assert small.scene.height <= height + 0.01
    assert max(group.rect.bottom for group in small.scene.groups) - small.top <= small.scene.height + 0.01


def test_of_thousands_of_cards_the_small_picture_keeps_the_cards_only() -> None:
    shapes = [
        shape for group in miniature(scene_of_cards(3000), (1800, 800)).scene.groups for shape in group.shapes
    ]
    assert not any(isinstance(shape, Icon) for shape in shapes)
    assert len([shape for shape in shapes if isinstance(shape, Box)]) >= 3000


def persona(number: int) -> Group:
    place = Rect(5000.0 + 300 * number, 20, 280, 56)
    words = Text((f"Persona {number}",), place.x, 50, 26, 20, "#171C26", 280)
    return Group(Subject(f"p{number}", lane="personas", label=f"Persona {number}"), place, "card", (words,))


@given(st.integers(0, 12))
def test_personas_without_room_in_a_heading_are_counted(count: int) -> None:
    whole = Scene(9000, 900, "Loan", "", "en", "#FFFFFF", tuple(map(persona, range(count))))
    slide = with_heading(Scene(1920, 1080, "", "", "en", "#FFFFFF", ()), whole, "1 of 2")
    people = [group for group in slide.groups if group.subject.lane == "personas"]
    shown = [group for group in people if group.subject.record_id]
    told = " ".join(
        line for group in people for text in group.shapes if isinstance(text, Text) for line in text.lines
    )
    assert len(shown) == (count if count <= 5 else 4)
    assert ("more" in told) == (count > 5)
    assert f"+{count - 4} more" in told or count <= 5
    assert all(group.rect.x >= 400 and group.rect.right <= 1881 for group in people)


def test_stages_keep_their_names_on_the_overview(blueprint: Slides) -> None:
    words = {" ".join(text.lines) for text in texts_of(blueprint.pages[0].scene)}
    assert {"2 Zero moment", "5 Application", "6 Decision & cash"} <= {
        word.replace("\xa0", " ") for word in words
    }


def test_personas_who_were_only_counted_before_are_counted_on_a_slide_too() -> None:
    rows = tuple(("Persona", name) for name in ("Ann", "Bob"))
    more = Group(Subject(lane="personas", details=rows), Rect(8000, 20, 80, 56), "card", ())
    whole = Scene(9000, 900, "Loan", "", "en", "#FFFFFF", (*map(persona, range(6)), more))
    slide = with_heading(Scene(1920, 1080, "", "", "en", "#FFFFFF", ()), whole, "1 of 2")
    [told] = [group.subject.label for group in slide.groups if group.subject.label.startswith("+")]
    assert told == "+4 more: Persona 4, Persona 5, Ann, Bob"


def test_a_stage_may_have_signs_without_words() -> None:
    sign = Group(Subject("s", "stage", lane="stages"), Rect(0, 0, 40, 40), "mark", (Box(Rect(0, 0, 40, 40)),))
    small = miniature(Scene(4000, 900, "Loan", "", "en", "#FFFFFF", (sign,)), (1000, 500))
    assert [len(group.shapes) for group in small.scene.groups] == [1]
