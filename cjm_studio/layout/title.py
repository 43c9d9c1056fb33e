"""The title of a map: its name, what it is about and rests on, and the personas who walk it."""

from collections import Counter
from typing import NamedTuple

from cjm_studio.language import number, option_label
from cjm_studio.layout.amounts import NO_BREAK_SPACE, day_said
from cjm_studio.layout.conclusion import map_conclusion
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.lettering import BODY, SMALL_TITLE, TITLE, fit_well, paragraph
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.persona_heads import draw_personas
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Group, Rect, Shape
from cjm_studio.model import Evidence

TOP = 26
# A title that needs more lines than these is set in smaller type.
LARGE_LINES = 2
TITLE_LINES, SUBTITLE_LINES, STORY_LINES = 4, 3, 4
# Longer lines of small type are hard to follow.
WIDEST_STORY = 1600


class Heading(NamedTuple):
    """What stands over a picture: the title, as it is drawn, the line under it, and the scenario."""

    title: str
    subtitle: str
    story: str = ""


def _chosen(frame: Frame, heading: Heading) -> Heading:
    """With the title and date that were asked for; a title that is replaced goes into the line below."""
    title, day = frame.options.title.strip(), frame.options.day
    said = day_said(day, frame.language) if day else ""
    if not title:
        return heading._replace(subtitle=joined(heading.subtitle, said))
    return Heading(frame.words(title), joined(heading.title, heading.subtitle, said), heading.story)


def draw_title(frame: Frame, heading: Heading | None = None) -> Drawn:
    """Name and subtitle at the left, personas at the right, the scenario under both.

    A view may bring a heading of its own.
    """
    personas = draw_personas(frame)
    right = min((group.rect.x for group in personas), default=frame.columns.page_right + 40) - 40
    heading = _chosen(frame, heading or _map_heading(frame))
    title = _title(frame, heading, right - MARGIN)
    bottom = max(title.rect.bottom, *(group.rect.bottom for group in personas), 0)
    story = _story(frame, heading.story, bottom + 2)
    bottom = max([bottom, *(group.rect.bottom for group in story)])
    return Drawn((title, *personas, *story), bottom + 18)


def _title(frame: Frame, heading: Heading, room: float) -> Group:
    style = TITLE
    words = heading.title or frame.say("Journey without a name")
    name = fit_well(words, style, room, LARGE_LINES + 1)
    if len(name) > LARGE_LINES:
        style = SMALL_TITLE
        name = fit_well(words, style, room, TITLE_LINES)
    shapes: list[Shape] = [paragraph(name, style, (MARGIN, TOP), room, frame.theme.ink)]
    height = len(name) * style.leading + 2
    about = fit_well(frame.label(heading.subtitle), BODY, room, SUBTITLE_LINES)
    if about:
        shapes.append(paragraph(about, BODY, (MARGIN, TOP + height), room, frame.theme.ink_2))
    rect = Rect(MARGIN, TOP, room, height + len(about) * BODY.leading)
    return Group(frame.subject_of(frame.journey.head, "title"), rect, "card", tuple(shapes))


def _story(frame: Frame, words: str, top: float) -> tuple[Group, ...]:
    width = min(frame.columns.page_right - MARGIN, WIDEST_STORY)
    lines = fit_well(frame.words(words), BODY, width, STORY_LINES)
    if not lines:
        return ()
    rect = Rect(MARGIN, top, width, len(lines) * BODY.leading)
    text = paragraph(lines, BODY, (MARGIN, top), width, frame.theme.ink_2)
    return (Group(frame.subject_of(frame.journey.head, "scenario"), rect, "card", (text,)),)


def _map_heading(frame: Frame) -> Heading:
    """What the map says, where it says something, over the journey's name."""
    head = frame.journey.head
    conclusion = frame.words(map_conclusion(frame))
    about = joined(head.name if conclusion else "", _kind(frame), *_evidence(frame))
    return Heading(conclusion or frame.words(head.name), about, head.scenario.strip())


def view_heading(frame: Frame, view: str, conclusion: str = "") -> Heading:
    """The heading of a view: its conclusion over its own and the journey's name, kind and evidence."""
    head = frame.journey.head
    name = head.name if conclusion else ""
    title = frame.label(conclusion) or frame.words(head.name)
    return Heading(title, joined(view, name, _kind(frame), *_evidence(frame)))


def _kind(frame: Frame) -> str:
    head = frame.journey.head
    kind = option_label(head.journey_kind, frame.language)
    return f"{kind}, {head.variant}" if head.variant else kind


def joined(*parts: str) -> str:
    """Parts of a subtitle, the empty ones left out."""
    return f"{NO_BREAK_SPACE}· ".join(part.strip() for part in parts if part.strip())


def _evidence(frame: Frame) -> list[str]:
    """What was asked and looked at: a sample counts as many as it has, anything else as one."""
    counts: Counter[str] = Counter()
    for evidence in frame.journey.all_of(Evidence):
        counts[evidence.evidence_kind] += evidence.sample_size or 1
    said = {kind: _counted(frame, kind, count).replace(" ", NO_BREAK_SPACE) for kind, count in counts.items()}
    return [said[kind] for kind in ("interview", "survey", "complaint", "quote", "log") if kind in said]


def _counted(frame: Frame, kind: str, count: int) -> str:
    many, said = frame.say.many, number(count, frame.language)
    match kind:
        case "interview":
            return many("{said} interview", "{said} interviews", count, said=said)
        case "survey":
            return many("{said} answer to a survey", "{said} answers to a survey", count, said=said)
        case "complaint":
            return many("{said} complaint", "{said} complaints", count, said=said)
        case "quote":
            return many("{said} quote", "{said} quotes", count, said=said)
        case _:
            return many("{said} case in logs", "{said} cases in logs", count, said=said)
