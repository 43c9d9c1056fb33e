"""The personas in the head of a picture: portrait or sign, name and role; small ones where there are many."""

from collections.abc import Iterator, Sequence
from math import ceil

from cjm_studio.language import kind_label
from cjm_studio.layout.cast import Look
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.illustrations import image_of
from cjm_studio.layout.lettering import BODY, BOLD, MEDIUM, fit_line, line, width_of
from cjm_studio.layout.measures import MARGIN
from cjm_studio.layout.scene import Box, Dot, Group, Rect, Shape, Stroke, Subject
from cjm_studio.model import Persona

TOP = 30
# Personas take at most this share of the width, the title the rest.
SHARE = 0.5
GAP = 28
AVATAR, AVATAR_GAP, HEIGHT = 44, 10, 56
# How wide a persona may be: as wide as her words need, or less where all of them want to stand there.
WIDTHS = (520, 340)
# The small ones stand in two rows.
ROWS, ROW_HEIGHT = 2, 32
SMALL_AVATAR, SMALL_GAP = 28, 8
NARROWEST = 170


def draw_personas(frame: Frame) -> tuple[Group, ...]:
    """Every persona at the right edge; who has no room even in small is counted: "+3 more"."""
    looks = _looks(frame)
    for most in WIDTHS:
        widths = [_width(frame, look, most) for look in looks]
        if sum(widths) + GAP * len(widths) <= _room(frame):
            return tuple(_in_a_row(frame, looks, widths))
    return tuple(_small(frame, looks))


def unnamed_looks(frame: Frame) -> tuple[Look, ...]:
    """The personas who are only counted in the head: the legend has to name them."""
    looks = _looks(frame)
    if any(sum(_width(frame, look, most) + GAP for look in looks) <= _room(frame) for most in WIDTHS):
        return ()
    return tuple(looks[_places(frame, looks)[1] :])


def _looks(frame: Frame) -> list[Look]:
    return [look for look in frame.cast.looks.values() if look.persona_id]


def _room(frame: Frame) -> float:
    return (frame.columns.page_right - MARGIN) * SHARE


def _lines(frame: Frame, look: Look, most_width: float) -> tuple[str, str]:
    persona = frame.journey.records[look.persona_id]
    role = persona.role if isinstance(persona, Persona) else ""
    room = most_width - AVATAR - AVATAR_GAP
    return fit_line(frame.words(look.name), BOLD, room), fit_line(frame.words(role), BODY, room)


def _width(frame: Frame, look: Look, most_width: float) -> float:
    name, role = _lines(frame, look, most_width)
    return AVATAR + AVATAR_GAP + max(width_of(name, BOLD), width_of(role, BODY))


def _in_a_row(frame: Frame, looks: Sequence[Look], widths: Sequence[float]) -> Iterator[Group]:
    x = frame.columns.page_right + GAP - sum(width + GAP for width in widths)
    for look, width in zip(looks, widths, strict=True):
        yield _persona(frame, look, Rect(x, TOP, width, HEIGHT))
        x += width + GAP


def _persona(frame: Frame, look: Look, rect: Rect) -> Group:
    middle = rect.y + rect.height / 2
    shapes = list(_face(frame, look, (rect.x + AVATAR / 2, middle), AVATAR))
    name, role = _lines(frame, look, rect.width + 0.01)
    left = rect.x + AVATAR + AVATAR_GAP
    if name:
        shapes.append(line(name, BOLD, (left, middle - BODY.leading * (1 if role else 0.5)), frame.theme.ink))
    if role:
        top = middle if name else middle - BODY.leading / 2
        shapes.append(line(role, BODY, (left, top), frame.theme.ink_2))
    persona = frame.journey.records[look.persona_id]
    return Group(frame.subject_of(persona, "personas"), rect, "card", tuple(shapes))


def _face(frame: Frame, look: Look, centre: tuple[float, float], size: float) -> Iterator[Shape]:
    """The portrait with the persona's sign at its edge, or the sign alone."""
    x, y = centre
    half = size / 2
    place = Rect(x - half, y - half, size, size)
    portrait = image_of(frame.journey, look.persona_id, place, half)
    yield Dot(x, y, half, "circle", look.soft)
    if portrait is None:
        yield Dot(x, y, size / 4, look.shape, look.colour)
        return
    yield portrait
    yield Box(place, half, None, Stroke(look.colour, 2))
    sign = size * 0.18
    yield Dot(
        x + half - sign * 0.75,
        y + half - sign * 0.75,
        sign,
        look.shape,
        look.colour,
        Stroke(frame.theme.surface, 2),
    )


def _places(frame: Frame, looks: Sequence[Look]) -> tuple[list[float], int]:
    """The widths of the columns of small personas, and how many personas have a place of their own."""
    room = _room(frame)
    columns = max(1, min(ceil(len(looks) / ROWS), int(room // (NARROWEST + GAP))))
    most = max(room / columns - GAP, NARROWEST)
    shown = len(looks) if len(looks) <= columns * ROWS else columns * ROWS - 1
    indent = SMALL_AVATAR + SMALL_GAP
    needs = [indent + width_of(frame.words(look.name), MEDIUM) for look in looks[:shown]]
    wanted = [max(needs[column::columns], default=NARROWEST) for column in range(columns)]
    fit_whole = sum(wanted) + GAP * columns <= room
    return wanted if fit_whole else [min(width, most) for width in wanted], shown


def _small(frame: Frame, looks: Sequence[Look]) -> Iterator[Group]:
    """Two rows of signs and names, the first row first."""
    widths, shown = _places(frame, looks)
    columns = len(widths)
    lefts = [
        frame.columns.page_right + GAP - sum(widths[column:]) - GAP * (columns - column)
        for column in range(columns)
    ]
    for place in range(min(len(looks), columns * ROWS)):
        row, column = divmod(place, columns)
        rect = Rect(lefts[column], TOP - 4 + row * ROW_HEIGHT, widths[column], ROW_HEIGHT)
        if place < shown:
            yield _small_persona(frame, looks[place], rect)
        else:
            yield _more(frame, looks[shown:], rect)


def _small_persona(frame: Frame, look: Look, rect: Rect) -> Group:
    middle = rect.y + rect.height / 2
    shapes = list(_face(frame, look, (rect.x + SMALL_AVATAR / 2, middle), SMALL_AVATAR))
    indent = SMALL_AVATAR + SMALL_GAP
    name = fit_line(frame.words(look.name), MEDIUM, rect.width - indent + 0.01)
    if name:
        shapes.append(line(name, MEDIUM, (rect.x + indent, middle - MEDIUM.leading / 2), frame.theme.ink))
    persona = frame.journey.records[look.persona_id]
    return Group(frame.subject_of(persona, "personas"), rect, "card", tuple(shapes))


def _more(frame: Frame, looks: Sequence[Look], rect: Rect) -> Group:
    """How many more there are; whoever points at it reads their names."""
    said = frame.say.many("+{count} more", "+{count} more", len(looks))
    words = fit_line(frame.label(said), MEDIUM, rect.width)
    top = rect.y + (rect.height - MEDIUM.leading) / 2
    names = [frame.words(look.name) for look in looks]
    label = f"{said}: {', '.join(filter(None, names))}"
    rows = tuple((kind_label("persona", frame.language), name) for name in names)
    shapes = (line(words, MEDIUM, (rect.x, top), frame.theme.ink_2),) if words else ()
    return Group(Subject(lane="personas", label=label, details=rows), rect, "card", shapes)
