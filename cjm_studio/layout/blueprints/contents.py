"""What a card of a blueprint says: its words, its owner, how long it takes, whether it can cope."""

from dataclasses import dataclass

from cjm_studio.insight import overload_of
from cjm_studio.language import number
from cjm_studio.layout.blueprints.lanes import BlueprintLane
from cjm_studio.layout.blueprints.roles import ROLES, owners_of
from cjm_studio.layout.durations import both, duration
from cjm_studio.layout.frame import Frame
from cjm_studio.layout.glyphs import CHANNEL_ICONS
from cjm_studio.layout.illustrations import card_image
from cjm_studio.layout.lettering import BODY, MEDIUM, fit, fit_line, fit_well, width_of
from cjm_studio.layout.scene import Image
from cjm_studio.layout.theme import Tone
from cjm_studio.model import Channel, Metric, Record, Touchpoint

CARD_WIDTH = 216
STRIP = 32
PADDING = 8
MOST_LINES, SMALL_LINES = 5, 2
PILL_PADDING = 10
# Left of a pill there is room for arrows that come from above.
WIDEST_PILL = 120
MARKS = ("fail_point", "moment_of_truth")


@dataclass(frozen=True, slots=True)
class Content:
    """A card cut to its width; `time` is on its upper edge, hatched where it is waiting."""

    record: Record
    role: str
    tone: Tone
    icon: str
    lines: tuple[str, ...]
    owner: tuple[str, ...] = ()
    overload: tuple[str, ...] = ()
    time: str = ""
    waits: bool = False
    marks: tuple[str, ...] = ()
    image: Image | None = None

    @property
    def words_top(self) -> float:
        """How far under its upper edge the room for its words begins."""
        return self.image.rect.bottom if self.image else 0.0

    @property
    def rows(self) -> int:
        """How many lines of text the card has."""
        return max(len(self.lines), 1) + len(self.owner) + len(self.overload)

    @property
    def pill_width(self) -> float:
        return width_of(self.time, MEDIUM) + 2 * PILL_PADDING if self.time else 0.0

    @property
    def stands_out(self) -> bool:
        """Whether something lies on its upper edge."""
        return bool(self.time or self.marks)


def content_of(frame: Frame, record: Record, lane: BlueprintLane, marks: tuple[str, ...] = ()) -> Content:
    """The card of a record; `marks` are those that do not follow from the record alone."""
    role = ROLES[lane.role]
    tone = frame.theme.tone(role.tone)
    room = CARD_WIDTH - STRIP - 2 * PADDING - 2
    time, waits = _time(frame, record)
    own_marks = tuple(mark for mark in MARKS if getattr(record, mark, False))
    return Content(
        record,
        lane.role,
        tone,
        _icon(frame, record, role.icon),
        fit_well(frame.words(words_of(record)), BODY, room, MOST_LINES),
        fit(_owner(frame, record), BODY, room, SMALL_LINES),
        fit(_overload(frame, record), MEDIUM, room, SMALL_LINES),
        fit_line(time, MEDIUM, WIDEST_PILL - 2 * PILL_PADDING),
        waits,
        (*own_marks, *marks),
        card_image(frame.journey, record.id, CARD_WIDTH),
    )


def words_of(record: Record) -> str:
    """What its card says: of a touchpoint what is done there rather than its name."""
    if isinstance(record, Touchpoint):
        return record.customer_action if record.customer_action.strip() else record.name
    return record.title


def _icon(frame: Frame, record: Record, usual: str) -> str:
    if isinstance(record, Touchpoint):
        for link in frame.journey.out(record.id, "happens_in"):
            channel = frame.journey.records[link.target]
            if isinstance(channel, Channel):
                return CHANNEL_ICONS[channel.channel_kind]
    return usual


def _owner(frame: Frame, record: Record) -> str:
    """The first owner, and how many more there are."""
    names = [owner.name for owner in owners_of(record, frame.journey) if owner.name.strip()]
    if not names:
        return ""
    return frame.words(names[0]) + (f" +{len(names) - 1}" if len(names) > 1 else "")


def _overload(frame: Frame, record: Record) -> str:
    found = overload_of(record)
    if not found:
        return ""
    demand, capacity = (
        number(value, frame.language) for value in (found.demand_per_hour, found.capacity_per_hour)
    )
    return frame.label(frame.say("{demand} an hour, {capacity} possible", demand=demand, capacity=capacity))


def _time(frame: Frame, record: Record) -> tuple[str, bool]:
    """Waiting and working time, and whether there is waiting in it."""
    if isinstance(record, Metric):
        return "", False
    working, waiting = getattr(record, "working_time_s", None), getattr(record, "waiting_time_s", None)
    if working is None and waiting is None:
        return "", False
    if not waiting:
        return duration(working or 0, frame.language), False
    if not working:
        return duration(waiting, frame.language), True
    said = both(waiting, working, frame.language)
    # Rather the sum than a figure that is cut.
    fits = width_of(said, MEDIUM) <= WIDEST_PILL - 2 * PILL_PADDING
    return (said if fits else duration(waiting + working, frame.language)), True
