"""The map as a grid of words: columns are stages and steps, rows are lanes."""

from collections import defaultdict
from dataclasses import dataclass

from cjm_studio.language import Say, field_label, kinds_label, number
from cjm_studio.model import Journey, Record, Stage, Step, stages, steps, touchpoints

# The kinds that stand on the map, in the order of its lanes, and by which link each hangs on a card or stage.
LANES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("touchpoint", ()),
    ("promise", ("sets", "expects")),
    ("expectation", ("expects",)),
    ("communication", ("reaches",)),
    ("pain_point", ("hurts",)),
    ("gain", ("pleases",)),
    ("hypothesis", ("at",)),
    ("metric", ("measured_by",)),
    ("physical_evidence", ()),
    ("frontstage_action", ()),
    ("backstage_action", ()),
    ("support_process", ()),
    ("system", ()),
    ("sticky", ()),
)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the grid: a step, or a stage that has none."""

    stage: Stage
    step: Step | None


@dataclass(frozen=True, slots=True)
class Lane:
    """A row of the grid: its name, the kind of its cards, and the cards of each column."""

    title: str
    kind: str
    cells: tuple[tuple[Record, ...], ...]


@dataclass(frozen=True, slots=True)
class MapGrid:
    """The whole map; `voices` and `goals` are one for each column, that of its stage."""

    columns: tuple[Column, ...]
    lanes: tuple[Lane, ...]


def map_grid(journey: Journey, language: str) -> MapGrid:
    """The grid of a journey, in the order of its map."""
    columns = tuple(
        Column(stage, step) for stage in stages(journey) for step in (steps(journey, stage.id) or (None,))
    )
    places = _places(journey, columns)
    lanes = []
    for kind, _ in LANES:
        cells = tuple(tuple(found.get(kind, ())) for found in places)
        if any(cells):
            lanes.append(Lane(kinds_label(kind, language), kind, cells))
    return MapGrid(columns, tuple(lanes))


# Fields whose figure is said of a card, and the field with its unit.
_FIGURES = {
    "severity": "",
    **dict.fromkeys(("worst", "expected", "best", "perceived", "baseline", "target"), "unit"),
    "effect_likely": "effect_unit",
}


def words_of(record: Record, language: str, say: Say) -> str:
    """A card in one line: what it says, and the figures that belong to it, each with its unit."""
    extras = [
        f"{field_label(field, language)}: {number(value, language)} {getattr(record, unit, '')}".rstrip()
        for field, unit in _FIGURES.items()
        if isinstance(value := getattr(record, field, None), int | float)
    ]
    return " · ".join([record.title or say("Without a name"), *extras])


def _places(journey: Journey, columns: tuple[Column, ...]) -> list[dict[str, list[Record]]]:
    """For each column its cards by kind. What hangs on a stage stands in the stage's first column."""
    home: dict[str, int] = {}
    for place, column in enumerate(columns):
        home.setdefault(column.stage.id, place)
        if column.step is not None:
            home[column.step.id] = place
            home.update((card.id, place) for card in touchpoints(journey, column.step.id))
    found: list[dict[str, list[Record]]] = [defaultdict(list) for _ in columns]
    for kind, links in LANES:
        for record in sorted(
            (record for record in journey.records.values() if record.kind == kind),
            key=lambda record: (getattr(record, "order", ""), record.id),
        ):
            stands = _place_of(journey, record, links, home)
            if stands is not None:
                found[stands][kind].append(record)
    return found


def _place_of(journey: Journey, record: Record, links: tuple[str, ...], home: dict[str, int]) -> int | None:
    """Where a record stands: by what it is part of, by what it hangs on, or by what hangs on it."""
    if record.id in home:
        return home[record.id]
    out = [link.target for link in journey.out(record.id, "part_of", *links)]
    into = [link.source for link in journey.into(record.id, "measured_by", "delivered_by")]
    further = [link.target for target in out for link in journey.out(target, "expects")]
    return next((home[name] for name in (*out, *into, *further) if name in home), None)
