"""The title of a map: its name, what it is about and rests on, and the personas who walk it."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from cjm_studio.language import number, option_label
from cjm_studio.layout.amounts import day_said
from cjm_studio.layout.cast import Look
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import image_of
from cjm_studio.layout.lettering import BODY, BOLD, TITLE, fit, fit_line, line, paragraph, width_of
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Box, Dot, Group, Rect, Shape, Stroke
from cjm_studio.model import Evidence, Persona

TOP = 26
TITLE_LINES, SUBTITLE_LINES = 2, 2
AVATAR = 44
AVATAR_GAP, PERSONA_GAP = 10, 28
PERSONA_WIDTH = 340
# Personas take at most this share of the width, the title the rest.
PERSONAS_SHARE = 0.5


class Heading(NamedTuple):
    """What stands over a picture: the title, as it is drawn, and the line under it."""

    title: str
    subtitle: str


def _chosen(frame: Frame, heading: Heading) -> Heading:
    """With the title and date that were asked for; a title that is replaced goes into the line below."""
    title, day = frame.options.title.strip(), frame.options.day
    said = day_said(day, frame.language) if day else ""
    if not title:
        return Heading(heading.title, joined(heading.subtitle, said))
    return Heading(frame.words(title), joined(heading.title, heading.subtitle, said))


def draw_title(frame: Frame, heading: Heading | None = None) -> Drawn:
    """Name and subtitle at the left, personas at the right; a view may bring a heading of its own."""
    personas = tuple(_personas(frame))
    right = min((group.rect.x for group in personas), default=frame.columns.page_right + 40) - 40
    room = right - MARGIN
    head = frame.journey.head
    heading = _chosen(frame, heading or Heading(frame.words(head.name), _subtitle(frame)))
    name = fit(heading.title or frame.say("Journey without a name"), TITLE, room, TITLE_LINES)
    subtitle = fit(frame.label(heading.subtitle), BODY, room, SUBTITLE_LINES)
    name_height = len(name) * TITLE.leading
    shapes: list[Shape] = [paragraph(name, TITLE, (MARGIN, TOP), room, frame.theme.ink)]
    if subtitle:
        corner = MARGIN, TOP + name_height + 2
        shapes.append(paragraph(subtitle, BODY, corner, room, frame.theme.ink_2))
    height = name_height + 2 + len(subtitle) * BODY.leading
    group = Group(frame.subject_of(head, "title"), Rect(MARGIN, TOP, room, height), "card", tuple(shapes))
    bottom = max(group.rect.bottom, *(group.rect.bottom for group in personas), 0)
    return Drawn((group, *personas), bottom + 18)


def _subtitle(frame: Frame) -> str:
    return joined(_kind(frame), frame.journey.head.scenario, *_evidence(frame))


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
    return " · ".join(part.strip() for part in parts if part.strip())


def _evidence(frame: Frame) -> list[str]:
    """What was asked and looked at: a sample counts as many as it has, anything else as one."""
    counts: Counter[str] = Counter()
    for evidence in frame.journey.all_of(Evidence):
        counts[evidence.evidence_kind] += evidence.sample_size or 1
    said = {kind: _counted(frame, kind, count) for kind, count in counts.items()}
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


def _personas(frame: Frame) -> Iterator[Group]:
    """As many as have room, from the right edge to the left, the first persona leftmost."""
    looks = [look for look in frame.cast.looks.values() if look.persona_id]
    room = (frame.columns.page_right - MARGIN) * PERSONAS_SHARE
    blocks: list[tuple[Look, float]] = []
    for look in looks:
        width = _block_width(frame, look)
        room -= width + PERSONA_GAP
        if room < 0:
            break
        blocks.append((look, width))
    x = frame.columns.page_right + PERSONA_GAP - sum(width + PERSONA_GAP for _, width in blocks)
    for look, width in blocks:
        yield _persona(frame, look, Rect(x, TOP + 4, width, 56))
        x += width + PERSONA_GAP


def _lines(frame: Frame, look: Look) -> tuple[str, str]:
    persona = frame.journey.records[look.persona_id]
    role = persona.role if isinstance(persona, Persona) else ""
    room = PERSONA_WIDTH - AVATAR - AVATAR_GAP
    return fit_line(frame.words(look.name), BOLD, room), fit_line(frame.words(role), BODY, room)


def _block_width(frame: Frame, look: Look) -> float:
    name, role = _lines(frame, look)
    return AVATAR + AVATAR_GAP + max(width_of(name, BOLD), width_of(role, BODY))


def _face(frame: Frame, look: Look, centre: tuple[float, float]) -> Iterator[Shape]:
    """The portrait with the persona's sign at its edge, or the sign alone."""
    x, y = centre
    half = AVATAR / 2
    place = Rect(x - half, y - half, AVATAR, AVATAR)
    portrait = image_of(frame.journey, look.persona_id, place, half)
    if portrait is None:
        yield Dot(x, y, half, "circle", look.soft)
        yield Dot(x, y, 11, look.shape, look.colour)
        return
    yield Dot(x, y, half, "circle", look.soft)
    yield portrait
    yield Box(place, half, None, Stroke(look.colour, 2))
    yield Dot(x + half - 6, y + half - 6, 8, look.shape, look.colour, Stroke(frame.theme.surface, 2))


def _persona(frame: Frame, look: Look, rect: Rect) -> Group:
    middle = rect.y + rect.height / 2
    x = rect.x + AVATAR / 2
    shapes = list(_face(frame, look, (x, middle)))
    name, role = _lines(frame, look)
    left = rect.x + AVATAR + AVATAR_GAP
    top = middle - BODY.leading * (1 if role else 0.5)
    if name:
        shapes.append(line(name, BOLD, (left, top), frame.theme.ink))
    if role:
        shapes.append(line(role, BODY, (left, middle), frame.theme.ink_2))
    persona = frame.journey.records[look.persona_id]
    return Group(frame.subject_of(persona, "personas"), rect, "card", tuple(shapes))
