"""Arrows in words: what each says of itself to those who point at it, search for it or cannot see it."""

from collections.abc import Iterator

from cjm_studio.language import Say, field_label
from cjm_studio.layout.blueprints.arrows import Arrow
from cjm_studio.layout.blueprints.contents import words_of
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.scene import Subject
from cjm_studio.layout.text import drawable
from cjm_studio.model import HandsOverTo

LANE = "links"
# A name of a card that is longer is cut: the card itself says the rest.
LONGEST_NAME = 80


def looks_in_words(say: Say) -> dict[str, str]:
    """What the looks of arrows mean."""
    return {
        "serves": say("serves"),
        "triggers": say("triggers"),
        "hands_over": say("hands over"),
        "depends_on": say("depends on"),
        "follows": say("and then"),
    }


def arrow_subject(frame: Frame, arrow: Arrow) -> Subject:
    """Its ends with what it means between them; what is passed on and lost on it."""
    ends = (drawable(words_of(frame.journey.records[key])) for key in (arrow.source, arrow.target))
    first, second = (_cut(name) for name in ends)
    label = " – ".join(part for part in (first, looks_in_words(frame.say)[arrow.look], second) if part)
    return Subject(lane=LANE, label=label, details=tuple(_details(frame, arrow)))


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def _details(frame: Frame, arrow: Arrow) -> Iterator[tuple[str, str]]:
    if isinstance(arrow.link, HandsOverTo):
        for field, words in (("passed", arrow.link.passed), ("lost", arrow.link.lost)):
            if words.strip():
                yield field_label(field, frame.language), drawable(words)
