"""A stage too wide for a slide: by its steps, and a step by its touchpoints."""

from collections import Counter
from functools import partial

import pytest

from cjm_studio.export import Options, scene_of
from cjm_studio.export.legibility import smallest_text_px
from cjm_studio.export.slides.sets import Slides, slides_of
from cjm_studio.language import translator
from cjm_studio.layout import MapOptions
from cjm_studio.model import (
    FrontstageAction,
    Journey,
    Link,
    PartOf,
    PlainLink,
    Record,
    Stage,
    Step,
    Touchpoint,
)
from tests.builders import journey_of

SAY = translator("en")


def wide_journey() -> Journey:
    """A stage of 14 steps with a touchpoint each, then one whose only step has 12; all of them delivered."""
    items: list[Record | Link] = [
        Stage(id="visit", name="Visit", order="a"),
        Stage(id="pay", name="Pay", order="b"),
    ]
    for number in range(26):
        step = f"step-{min(number, 14)}"
        if number <= 14:
            items.append(Step(id=step, name=f"Step {number}", order=f"a{number:03}"))
            items.append(PartOf(id=f"in-{step}", source=step, target="visit" if number < 14 else "pay"))
        point, action = f"point-{number}", f"action-{number}"
        items += [
            Touchpoint(id=point, name=f"Point {number}", order=f"a{number:03}"),
            FrontstageAction(id=action, text=f"Action {number}", order=f"a{number:03}"),
            PartOf(id=f"in-{point}", source=point, target=step),
            PartOf(id=f"in-{action}", source=action, target=step),
            PlainLink(id=f"by-{number}", kind="delivered_by", source=point, target=action),
        ]
    return journey_of(*items)


def slides(view: str, columns: str = "steps") -> Slides:
    layout = MapOptions(columns="steps" if columns == "steps" else "stages", teach=False)
    journey = wide_journey()
    options = Options(view=view, map=layout, against=journey)
    return slides_of(partial(scene_of, journey, options), "auto", SAY)


@pytest.mark.parametrize("view", ["map", "blueprint"])
def test_each_card_of_a_wide_stage_is_on_one_slide_and_readable(view: str) -> None:
    pages = slides(view).pages
    shown = Counter(
        group.subject.record_id
        for page in pages
        for group in page.scene.groups
        if group.subject.kind in ("touchpoint", "frontstage_action") and group.layer == "card"
    )
    kinds = ("point", "action") if view == "blueprint" else ("point",)
    assert shown == Counter(f"{kind}-{number}" for kind in kinds for number in range(26))
    assert min(smallest_text_px(page.scene) * page.points_per_px for page in pages) >= 9.999


def test_a_slide_says_which_steps_and_touchpoints_it_shows() -> None:
    titles = [
        group.subject.label.partition("(")[2].removesuffix(")")
        for page in slides("blueprint").pages[1:]
        for group in page.scene.groups
        if group.subject.lane == "title"
    ]
    assert titles == [
        "1 of 5 · Visit: steps 1–5 of 14",
        "2 of 5 · Visit: steps 6–9 of 14",
        "3 of 5 · Visit: steps 10–14 of 14",
        "4 of 5 · Pay, touchpoints 1–6 of 12",
        "5 of 5 · Pay, touchpoints 7–12 of 12",
    ]


def test_stage_step_and_lane_are_named_on_every_slide() -> None:
    for page in slides("blueprint").pages[1:]:
        kinds = {group.subject.kind for group in page.scene.groups}
        assert {"stage", "step", "lane"} <= kinds


def test_many_stages_with_nothing_under_them_are_slides_of_stages() -> None:
    journey = journey_of(*(Stage(id=f"stage-{number}", order=f"a{number}") for number in range(9)))
    pages = slides_of(partial(scene_of, journey, Options()), "auto", SAY).pages
    shown = {group.subject.record_id for page in pages for group in page.scene.groups}
    assert {f"stage-{number}" for number in range(9)} <= shown
    assert min(smallest_text_px(page.scene) * page.points_per_px for page in pages) >= 9.999
