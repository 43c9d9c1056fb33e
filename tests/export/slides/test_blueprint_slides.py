"""What a deck of a blueprint must not lose: every seam is told on a slide that can be read."""

from functools import partial
from pathlib import Path

import pytest

from cjm_studio.export import Options, scene_of
from cjm_studio.export.slides.sets import slides_of
from cjm_studio.fileformat import open_journey
from cjm_studio.language import translator
from cjm_studio.layout import Group, Scene

JOURNEYS = Path(__file__).parents[3] / "journeys"


def seams_told(groups: list[Group]) -> set[str]:
    """What the panels under the blueprint say is lost or passed."""
    return {
        group.subject.label
        for group in groups
        if group.subject.lane == "seam_panel" and group.layer == "mark" and group.subject.label
    }


@pytest.mark.parametrize("name", ["pre-approved-loan.ru", "contact-centre-at-its-limit.ru"])
def test_every_seam_is_told_on_a_slide(name: str) -> None:
    journey = open_journey(JOURNEYS / f"{name}.journey.json")
    options = Options(view="blueprint", language="ru")
    whole: Scene = scene_of(journey, options)
    pages = slides_of(partial(scene_of, journey, options), "auto", translator("ru")).pages
    details = [group for page in pages[1:] for group in page.scene.groups]
    assert len(pages) > 3
    assert seams_told(list(whole.groups)) <= seams_told(details)
    assert len(seams_told(details)) > 2
