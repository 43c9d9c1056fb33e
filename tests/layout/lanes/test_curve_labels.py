"""What is written beside the curves: read to its end, crossed by no line of the emphasised stage."""

import pytest

from cjm_studio.layout import Group, Rect, Scene, journey_map
from cjm_studio.model import Evidence, Expectation, Persona, Score
from tests.builders import journey_of
from tests.layout.paths import link, path
from tests.layout.soundness import texts

WORDS = "They asked it all again. So who did they approve, I wonder?"


def quoted(worst_stage: int) -> Scene:
    """Five stages; one of them is missed and felt worst, and both ends of the curve are quoted."""
    items = [*path(*"abcde"), Persona(id="marina", name="Marina")]
    for number in range(5):
        value = -2 if number == worst_stage else 2 if number == (worst_stage + 2) % 5 else 0
        items += [
            Score(id=f"score-{number}", value=value),
            link("scores", f"score-{number}", f"touchpoint-{number}"),
            link("felt_by", f"score-{number}", "marina"),
            Evidence(id=f"said-{number}", text=WORDS, evidence_kind="quote"),
            link("evidenced_by", f"score-{number}", f"said-{number}"),
        ]
    items += [
        Expectation(id="form", name="Form", best=0, worst=10, perceived=24),
        link("expects", "form", f"touchpoint-{worst_stage}"),
    ]
    return journey_map(journey_of(*items))


def quotes(scene: Scene) -> list[Group]:
    return [
        group
        for group in scene.groups
        if group.subject.lane == "emotion" and group.layer == "mark" and any(texts(group))
    ]


@pytest.mark.parametrize("worst_stage", range(5))
def test_no_line_of_the_emphasised_stage_crosses_a_quote(worst_stage: int) -> None:
    scene = quoted(worst_stage)
    frame = next(group.rect for group in scene.groups if group.layer == "ground" and group.subject.stage_id)
    sides = [Rect(x, frame.y, 0.1, frame.height) for x in (frame.x, frame.right)]
    assert len(quotes(scene)) == 2
    assert [note for note in quotes(scene) for side in sides if note.rect.overlaps(side)] == []


@pytest.mark.parametrize("worst_stage", range(5))
def test_a_quote_is_read_to_its_end(worst_stage: int) -> None:
    for note in quotes(quoted(worst_stage)):
        said = " ".join(line for shape in texts(note) for line in shape.lines)
        assert said.replace("\u00a0", " ") == f"«{WORDS}»"
