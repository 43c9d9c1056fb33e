"""A card that says what became of its record: new, changed, moved, removed, or the same.

Colour never says it alone: each state has a sign on the corner, a removed card is hatched and struck
through, and a card that stayed the same has a thin grey border.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from cjm_studio.insight import FieldChange, State
from cjm_studio.language import field_label, number, option_label
from cjm_studio.layout.drawing import hatch
from cjm_studio.layout.durations import duration
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import CHANNEL_ICONS
from cjm_studio.layout.illustrations import illustrated
from cjm_studio.layout.lettering import BODY, fit, paragraph, width_of
from cjm_studio.layout.measures import CARD_ICON, CARD_PADDING, CARD_RADIUS, LINE_HEIGHT
from cjm_studio.layout.pieces import Piece
from cjm_studio.layout.scene import Box, Dot, Group, Icon, Path, Rect, Shape, Stroke, Text
from cjm_studio.layout.theme import Theme
from cjm_studio.model import Channel, Record, Touchpoint

MOST_LINES, CHANGE_LINES = 5, 4
SIGN, SIGN_ICON, RISE = 26, 18, 13
INDENT = CARD_PADDING + CARD_ICON + 10
LONGEST_VALUE, LONGEST_CHANGE = 24, 32
# Of 255 steps from black to white: what differs more from its ground is no pale line.
STRONG = 80
SIGNS: dict[State, str] = {"added": "add", "removed": "remove", "changed": "edit", "moved": "swap_vert"}


class Look(NamedTuple):
    """Fill, border and words of a card in a state."""

    fill: str
    border: Stroke
    ink: str
    sign: str


def look_of(theme: Theme, state: State) -> Look:
    """How a card looks that is new, changed, moved, removed or the same."""
    gain = theme.tone("gain")
    match state:
        case "added":
            return Look(gain.fill, Stroke(gain.border, 2.5), theme.ink, theme.ok)
        case "removed":
            return Look(theme.surface, Stroke(theme.ink_3, 1.75, (6, 5)), theme.ink_2, theme.ink_2)
        case "changed" | "moved":
            return Look(theme.accent_soft, Stroke(theme.accent, 2.5), theme.ink, theme.accent)
    return Look(theme.surface, Stroke(theme.line_strong, 1.5), theme.ink, theme.ink_2)


def quiet(theme: Theme) -> str:
    """A grey that leaves the words over it readable; the lines of a theme may be too strong for that."""
    strength = abs(_brightness(theme.surface) - _brightness(theme.line))
    return theme.hatch if strength > STRONG else theme.line


def _brightness(colour: str) -> float:
    return sum(bytes.fromhex(colour.removeprefix("#"))) / 3


def difference_piece(
    frame: Frame, record: Record, lane: str, state: State, changes: tuple[FieldChange, ...] = ()
) -> Piece:
    """The card, as high as its words need; a changed one says what was changed."""
    span = frame.span_of(record)
    room = frame.columns.width_of(span) - INDENT - CARD_PADDING
    lines = fit(frame.words(_words(record)), BODY, room, MOST_LINES)
    told = _fitted(frame, list(_told(frame, changes, type(record).title_field)), room)
    height = max(len(lines), 1) * LINE_HEIGHT + len(told) * LINE_HEIGHT + 2 * CARD_PADDING
    draw = partial(_draw, frame, (record, lane, state), (lines, told))
    piece = Piece(span, height, draw, RISE if state != "same" else 0, (f"state:{state}",))
    return illustrated(frame, record, piece)


def _words(record: Record) -> str:
    if isinstance(record, Touchpoint):
        return record.name if record.name.strip() else record.customer_action
    return record.title


def _fitted(frame: Frame, told: list[str], room: float) -> tuple[str, ...]:
    """As many of the changes as there is room for, and how many more there are: none is cut in two."""
    for count in range(len(told), 0, -1):
        parts = told[:count]
        if more := len(told) - count:
            parts.append(frame.say.many("and {count} more", "and {count} more", more))
        lines = fit(frame.label("; ".join(parts)), BODY, room)
        if len(lines) <= CHANGE_LINES:
            return lines
    return fit(frame.label("; ".join(told)), BODY, room, CHANGE_LINES)


def _told(frame: Frame, changes: tuple[FieldChange, ...], title_field: str) -> Iterator[str]:
    """Short values with what they were and are; of long ones only the field. The title tells itself."""
    for change in changes:
        if change.field == title_field:
            continue
        label = field_label(change.field, frame.language).partition(",")[0]
        old, new = (_said(frame, change.field, value) for value in (change.before, change.after))
        if old and new and len(old + new) <= LONGEST_CHANGE:
            yield frame.say("{field}: {before} → {after}", field=label, before=old, after=new)
        else:
            yield frame.say("{field}: was {before}", field=label, before=old) if old else label


def _said(frame: Frame, field: str, value: object) -> str:
    """A value in a word or two; "" for one that is long, or not there."""
    if isinstance(value, bool):
        return frame.say("yes") if value else frame.say("no")
    if isinstance(value, int | float):
        return duration(value, frame.language) if field.endswith("_s") else number(value, frame.language)
    if isinstance(value, str) and value in _OPTIONS:
        return option_label(value, frame.language)
    return value if isinstance(value, str) and len(value) <= LONGEST_VALUE else ""


_OPTIONS: Mapping[str, None] = dict.fromkeys(
    ("assumed", "reported", "observed", "measured", "people", "technology", "rule", "process", "system")
)


def _draw(
    frame: Frame,
    what: tuple[Record, str, State],
    words: tuple[tuple[str, ...], tuple[str, ...]],
    rect: Rect,
) -> Iterator[Group]:
    record, lane, state = what
    lines, told = words
    theme, look = frame.theme, look_of(frame.theme, state)
    subject = frame.subject_of(record, lane)
    shapes: list[Shape] = [Box(rect, CARD_RADIUS, look.fill, None)]
    if state == "removed":
        shapes += hatch(rect, CARD_RADIUS, quiet(theme), 14, 3)
    shapes.append(Box(rect, CARD_RADIUS, None, look.border))
    icon = _icon(frame, record)
    shapes.append(Icon(icon, rect.x + CARD_PADDING + 2, rect.y + CARD_PADDING + 2, CARD_ICON, look.ink))
    x, room = rect.x + INDENT, rect.width - INDENT - CARD_PADDING
    y = rect.y + CARD_PADDING
    if lines:
        text = paragraph(lines, BODY, (x, y), room, look.ink)
        shapes.append(text)
        shapes += _struck(text, theme.bad) if state == "removed" else ()
    if told:
        y += max(len(lines), 1) * LINE_HEIGHT
        shapes.append(paragraph(told, BODY, (x, y), room, look.sign))
    yield Group(subject, rect, "card", tuple(shapes))
    if state != "same":
        where = Rect(rect.right - SIGN + 6, rect.y - RISE, SIGN, SIGN)
        yield Group(subject, where, "mark", sign_shapes(theme, state, where))


def sign_shapes(theme: Theme, state: State, where: Rect) -> tuple[Shape, ...]:
    """A disc with plus, pencil, two arrows or minus."""
    x, y = where.x + where.width / 2, where.y + where.height / 2
    half = SIGN_ICON / 2
    return (
        Dot(x, y, where.width / 2, "circle", look_of(theme, state).sign, Stroke(theme.surface, 2)),
        Icon(SIGNS[state], x - half, y - half, SIGN_ICON, theme.on_accent),
    )


def _struck(text: Text, colour: str) -> tuple[Path, ...]:
    """A line through every line of text."""
    found = []
    for number_, words in enumerate(text.lines):
        y = text.baseline + number_ * text.line_height - text.size * 0.3
        end = text.x + width_of(words, BODY)
        found.append(Path((("M", text.x, y), ("L", end, y)), None, Stroke(colour, 1.75)))
    return tuple(found)


def _icon(frame: Frame, record: Record) -> str:
    for link in frame.journey.out(record.id, "happens_in") if isinstance(record, Touchpoint) else ():
        channel = frame.journey.records[link.target]
        if isinstance(channel, Channel):
            return CHANNEL_ICONS[channel.channel_kind]
    return frame.theme.tone(record.kind).icon
