"""Two journeys over each other: what is new, changed and gone, both curves, the figures of both."""

from collections.abc import Iterator
from dataclasses import replace

from cjm_studio.insight import Comparison, compare, told_apart
from cjm_studio.layout.comparisons.choosing import chosen_part, partner_options
from cjm_studio.layout.comparisons.lanes import compared_lanes, draw_both_chevrons
from cjm_studio.layout.comparisons.merging import Slot, merge_columns, stage_slots
from cjm_studio.layout.comparisons.names import compared_title, told_sides
from cjm_studio.layout.comparisons.samples import comparison_entries
from cjm_studio.layout.comparisons.sides import Sides, counts_said, shown_counts
from cjm_studio.layout.durations import duration
from cjm_studio.layout.framing import frame_of_part
from cjm_studio.layout.lanes.drawn_lanes import draw_lesson
from cjm_studio.layout.legend import draw_legend
from cjm_studio.layout.measures import LANE_PADDING, MARGIN
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.pieces import Drawn
from cjm_studio.layout.scene import Scene
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.layout.title import Heading, draw_title, joined
from cjm_studio.model import Journey

BOTTOM = 24
LAYERS = ("ground", "card", "mark")
DEFAULT = MapOptions()


def comparison(
    journey: Journey,
    other: Journey,
    *,
    theme: Theme = LIGHT,
    language: str = "en",
    options: MapOptions = DEFAULT,
) -> Scene:
    """The second journey beside the first, stage by stage; differences have a sign as well as a colour."""
    journey, other = told_apart(journey, other)
    sides = _sides(journey, other, (theme, language), options)
    say, merged = sides.after.say, sides.merged
    drawn = list(_parts(sides))
    groups = [group for part in drawn for group in part.groups]
    return Scene(
        merged.after.page_right + MARGIN,
        drawn[-1].bottom + BOTTOM,
        compared_title(journey, other, language),
        say("Two journeys compared: {counts}", counts=counts_said(sides)),
        language,
        theme.surface,
        tuple(sorted(groups, key=lambda group: LAYERS.index(group.layer))),
    )


def compared_stages(journey: Journey, other: Journey) -> tuple[Slot, ...]:
    """Ids of the stages of both in the order of the picture, "" where one of them has no such stage."""
    journey, other = told_apart(journey, other)
    return stage_slots(journey, other, _partners(compare(journey, other)))


def _partners(found: Comparison) -> dict[str, str]:
    return {pair.before_id: pair.after_id for pair in found.pairs}


def _sides(journey: Journey, other: Journey, look: tuple[Theme, str], options: MapOptions) -> Sides:
    """What is shown of both journeys on common columns; they are matched and numbered as wholes."""
    found = compare(journey, other)
    matched = _partners(found)
    part = chosen_part(journey, other, matched, options)
    first, second = partner_options(options, matched)
    before = frame_of_part(journey, part.before, look, first)
    if not options.persona_id:
        second = replace(second, persona_id=matched.get(before.cast.leading, ""))
    after = frame_of_part(other, part.after, look, second)
    merged = merge_columns(part.before, part.after, matched, part.slots)
    return Sides(
        replace(before, columns=merged.before, numbers=part.numbers),
        replace(after, columns=merged.after, numbers=part.numbers),
        merged,
        found,
    )


def _parts(sides: Sides) -> Iterator[Drawn]:
    frame = sides.after
    part = draw_title(frame, _heading(sides))
    yield part
    if not sides.merged.slots:
        lesson = frame.say("Neither journey has a stage yet, so there is nothing to compare.")
        yield draw_lesson(frame, "stages", frame.label(lesson), part.bottom)
        return
    part = draw_both_chevrons(sides, part.bottom)
    yield part
    met = dict.fromkeys(part.legend)
    top = part.bottom + LANE_PADDING
    for draw in compared_lanes(sides):
        part = draw(top)
        met |= dict.fromkeys(part.legend)
        yield part
        top = part.bottom
    yield draw_legend(sides.sourced, tuple(met), top + 8, tuple(comparison_entries(sides, tuple(met))))


def _heading(sides: Sides) -> Heading:
    frame = sides.after
    told = told_sides(sides.before.journey, frame.journey, frame.language)
    return Heading(_conclusion(sides), joined(frame.say("Comparison"), told))


def _conclusion(sides: Sides) -> str:
    """The promise whose way became shorter or longer; else how much is different."""
    frame = sides.after
    pair = sides.times
    if pair and pair[0].path_s and pair[1].path_s and pair[0].path_s != pair[1].path_s:
        old, new = (duration(check.path_s or 0, frame.language) for check in pair)
        return frame.label(frame.say("The customer’s time: {old} becomes {new}", old=old, new=new))
    if not any(count for state, count in shown_counts(sides).items() if state != "same"):
        return frame.label(frame.say("Nothing is different.").rstrip("."))
    return frame.label(counts_said(sides))
