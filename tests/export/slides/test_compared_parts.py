"""Parts of a comparison of any two journeys, and parting any drawing at all: both come to an end."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx import Presentation

from cjm_studio.export import Options, exported, scene_of
from cjm_studio.export.drawings import WHOLE, Part
from cjm_studio.export.slides.parting import Drawing, columns_of, narrow_scenes
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.language import translator
from cjm_studio.layout import Group, Rect, Scene, Subject
from cjm_studio.model import Journey, Link, PainPoint, PartOf, PlacingLink, Record, Stage, Step, Touchpoint
from tests.builders import journey_of, journey_of_cards
from tests.strategies import journeys

WIDTH = 1290.0
LOOSE = journey_of(PainPoint(id="loose", text="Nothing fits anywhere"))
names = st.lists(st.sampled_from("abcdefghijklmnop"), unique=True, max_size=10)


def walk(stages: Sequence[str], prefix: str = "") -> Journey:
    """A journey of these stages, each with a step, a touchpoint and a pain; ids begin with `prefix`."""
    items: list[Record | Link] = []
    for number, name in enumerate(stages):
        stage, step, card, pain = (f"{prefix}{kind}-{name}" for kind in ("stage", "step", "card", "pain"))
        items += [
            Stage(id=stage, name=4 * name, order=f"a{number:02}"),
            Step(id=step, name=5 * name, order="a"),
            Touchpoint(id=card, name=6 * name, order="a"),
            PainPoint(id=pain, text=7 * name, order="a"),
            PartOf(id=f"in-{step}", source=step, target=stage),
            PartOf(id=f"in-{card}", source=card, target=step),
            PlacingLink(id=f"by-{pain}", kind="hurts", source=pain, target=card),
        ]
    return journey_of(*items)


def parts(journey: Journey, other: Journey, width: float = WIDTH) -> list[Scene]:
    draw = partial(scene_of, journey, Options(view="compare", against=other))
    return list(narrow_scenes(draw, width))


def cards(scene: Scene) -> list[str]:
    """Ids of the cards of a drawing, once for each journey that shows them."""
    shown = ("touchpoint", "pain_point")
    return sorted(
        group.subject.record_id
        for group in scene.groups
        if group.subject.kind in shown and group.layer == "card"
    )


@settings(max_examples=25)
@given(names, names, st.sampled_from(["", "other-"]))
def test_parts_of_a_comparison_show_every_stage_and_card_once(
    one: list[str], other: list[str], prefix: str
) -> None:
    journey, second = walk(one), walk(other, prefix)
    whole = scene_of(journey, Options(view="compare", against=second))
    found = parts(journey, second)
    stages = [group.subject.record_id for part in found for group in columns_of(part, "stage")]
    assert sorted(stages) == sorted(group.subject.record_id for group in columns_of(whole, "stage"))
    assert sorted(card for part in found for card in cards(part)) == cards(whole)
    assert max(part.width for part in found) <= WIDTH


@pytest.mark.long
@settings(max_examples=15)
@given(journeys(), journeys())
def test_any_two_journeys_come_apart(one: Journey, other: Journey) -> None:
    assert parts(one, other, width=100)


def test_a_journey_that_shares_no_stage_with_another_has_parts_of_its_own() -> None:
    found = parts(walk("abcdefg"), walk("hijklmn", "other-"))
    shown = [{card.partition("card")[0] for card in cards(part) if "card" in card} for part in found]
    assert {""} in shown
    assert {"other-"} in shown
    assert all(part.width <= WIDTH for part in found)


def test_a_card_keeps_its_sign_on_a_part_that_shows_one_of_its_places() -> None:
    before = walk("abcdefghi")
    moved = {**before.links, "in-card-a": PartOf(id="in-card-a", source="card-a", target="step-i")}
    after = replace(before, links=moved)
    signs = {
        shape.name
        for part in parts(before, after)
        for group in part.groups
        if group.subject.record_id == "card-a" and group.layer == "mark"
        for shape in group.shapes
        if hasattr(shape, "name")
    }
    assert signs == {"swap_vert"}


@pytest.mark.parametrize("other", [journey_of(), LOOSE], ids=["empty", "without stages"])
def test_nothing_at_all_can_be_compared(other: Journey) -> None:
    journey = journey_of_cards(60)
    assert len(parts(journey, other)) > 1
    assert len(parts(other, other)) == 1


def test_whose_cards_they_are_is_said_on_every_slide() -> None:
    def pains(severity: int) -> Journey:
        items = [
            item
            for number in range(24)
            for item in (
                PainPoint(
                    id=f"pain-{number}", text=f"Pain {number}", severity=severity, order=f"a{number:02}"
                ),
                PlacingLink(id=f"hurts-{number}", kind="hurts", source=f"pain-{number}", target="card-a"),
            )
        ]
        alone = walk("a")
        return journey_of(*alone.records.values(), *alone.links.values(), *items)

    options = Options(view="compare", against=pains(2))
    pages = slides_of(partial(scene_of, pains(4), options), "auto", translator("en")).pages
    shown = [[g for g in page.scene.groups if g.subject.kind in ("pain_point", "lane")] for page in pages]
    named = [[g for g in page.scene.groups if g.subject.lane == "names"] for page in pages]
    details = [(cards, names) for cards, names in zip(shown, named, strict=True) if len(cards) > 1]
    assert len(details) > 2
    assert all(names for _, names in details)
    assert not any(
        one.rect.overlaps(name.rect) for cards, names in details for one in cards for name in names
    )


def test_a_speaker_is_told_of_the_stages_of_both() -> None:
    options = Options(view="compare", against=walk("ab", "other-"))
    deck = Presentation(BytesIO(exported("pptx", walk("abc"), options)))
    notes = " ".join(slide.notes_slide.notes_text_frame.text for slide in deck.slides)
    assert "ccccccc" in notes
    assert "other-" not in notes.split("2: as is")[0]
    assert "bbbb" in notes.split("2: as is")[1]


def column(number: int, width: float) -> Group:
    subject = Subject(f"stage-{number}", "stage", "", "stages", f"Stage {number}")
    return Group(subject, Rect(number * width, 0, width, 40), "card", ())


def stubborn(width: float, numbers: Sequence[int]) -> Scene:
    groups = tuple(column(number, 200) for number in numbers)
    return Scene(width, 100, "", "", "en", "#FFFFFF", groups)


def _never_narrower(part: Part) -> Scene:
    return stubborn(2000, range(10))


def _ever_wider(part: Part) -> Scene:
    return stubborn(2000 + 100 * len(part.stages), range(10))


def _others_each_time() -> Drawing:
    drawn = count()
    return lambda part: stubborn(4000 - next(drawn), range(next(drawn), next(drawn) + 10))


@pytest.mark.parametrize("draw", [_never_narrower, _ever_wider, _others_each_time()])
def test_a_drawing_that_does_not_become_narrower_is_not_parted_for_ever(draw: Drawing) -> None:
    assert 1 <= len(list(narrow_scenes(draw, 500.0, WHOLE))) <= 20
