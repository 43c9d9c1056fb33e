"""A first map from a log: what a facilitator can look at, accept into a new journey and then improve.

Stages and steps are runs of frequent events (see `ordering` and `grouping`), each event is a touchpoint with
its name as rule. Stages convert as the log shows, as observations of the day of its last event; ways between
stages and between touchpoints have the shares and usual durations of the log. The same log gives the same
map, up to the id of the journey.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from cjm_studio.commands import Add, AnyCommand, Gesture, Link, apply
from cjm_studio.errors import LogError
from cjm_studio.language import N_, number, translator
from cjm_studio.model import Journey, JourneyHead
from cjm_studio.paths.discovery.channel_cards import channel_cards
from cjm_studio.paths.discovery.grouping import stage_kinds, stage_runs, step_runs
from cjm_studio.paths.discovery.links import stage_links, touchpoint_links
from cjm_studio.paths.discovery.ordering import ordered
from cjm_studio.paths.discovery.periods import per_period
from cjm_studio.paths.discovery.sequences import Sequences, sequences
from cjm_studio.paths.overlay.laying import Overlay, lay_over
from cjm_studio.paths.overlay.names import spoken, words
from cjm_studio.paths.overlay.observations import METRIC_BASE, METRIC_NAME, written
from cjm_studio.paths.overlay.observed import observed
from cjm_studio.paths.report import PathCount

TITLE = N_("What people did")
SCENARIO = N_("Found in the log “{log}”: {customers} customers, {paths} different paths.")
NOTHING = N_("The log has no event that enough customers meet. Check the columns.")
LONGEST_TEXT = 500
NAMES_OF_A_STAGE = 2


@dataclass(frozen=True)
class Source:
    """What is known of a log beside its paths.

    `gaps_s` are median seconds from one event to the next, by their names; `span_s` is how long the log
    lasts; `channels` are the channels of events, where they are known (see `channels`).
    """

    name: str = ""
    outcome: str = ""
    has_value: bool = False
    language: Literal["ru", "en"] = "en"
    day: date | None = None
    span_s: float = 0.0
    gaps_s: Mapping[tuple[str, str], float] = field(default_factory=dict)
    channels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Proposal:
    """The journey that is proposed, how the log lies over it, and the events that are not on it."""

    journey: Journey
    overlay: Overlay
    left_out: tuple[str, ...]


def propose(paths: Sequence[PathCount], source: Source, journey_id: str) -> Proposal:
    """Propose a map for the distinct paths of a log. Raises LogError when no event is frequent enough."""
    found = sequences(paths, source.outcome, source.gaps_s)
    if not found.events:
        raise LogError(NOTHING)
    stages = stage_runs(found, ordered(found), source.outcome)
    journey = Journey(journey_id, {journey_id: _head(paths, source, journey_id)})
    journey = _done(journey, [*_cards(found, stages, source), *channel_cards(found, source.channels)])
    bare = lay_over(journey, paths, outcome=source.outcome, has_value=source.has_value)
    journey = _done(journey, [*_metrics(bare, source), *stage_links(bare, source.gaps_s)])
    journey = _done(journey, [*touchpoint_links(bare, found)])
    final = lay_over(journey, paths, outcome=source.outcome, has_value=source.has_value)
    return Proposal(journey, final, found.left_out)


def _done(journey: Journey, commands: list[AnyCommand]) -> Journey:
    return apply(journey, Gesture(commands=tuple(commands))) if commands else journey


def _head(paths: Sequence[PathCount], source: Source, journey_id: str) -> JourneyHead:
    say = translator(source.language)
    customers = sum(path.count for path in paths)
    entering, period = per_period(customers, source.span_s)
    told: dict[str, Any] = {}
    buyers = sum(path.outcome_count for path in paths)
    earned = sum(path.value for path in paths)
    if source.has_value and buyers and earned >= 0:
        told = {"value": round(earned / buyers, 2), "value_basis": "order_value"}
    return JourneyHead(
        id=journey_id,
        name=f"{say(TITLE)}: {spoken(source.name)}"[:LONGEST_TEXT] if source.name else say(TITLE),
        journey_kind="actual",
        scenario=say(
            SCENARIO,
            log=source.name,
            customers=number(customers, source.language),
            paths=number(len(paths), source.language),
        ),
        language=source.language,
        evidence_level="measured",
        entering_customers=entering,
        period=period,
        **told,
    )


def _cards(found: Sequences, stages: list[list[int]], source: Source) -> list[AnyCommand]:
    commands: list[AnyCommand] = []
    step_number = 0
    kinds = stage_kinds(found, stages, source.outcome)
    for place, (run, kind) in enumerate(zip(stages, kinds, strict=True)):
        stage = f"stage-{place + 1}"
        commands.append(
            _adding(
                "stage", stage, "", name=_named(found, run, source.outcome, NAMES_OF_A_STAGE), stage_kind=kind
            )
        )
        for together in step_runs(found, run):
            step_number += 1
            step = f"step-{step_number}"
            commands.append(_adding("step", step, stage, name=_named(found, together, source.outcome, 1)))
            for event in together:
                name = found.events[event]
                card = _adding(
                    "touchpoint", f"touchpoint-{event + 1}", step, name=spoken(name), event_rules=[name]
                )
                commands.append(card)
    return commands


def _adding(kind: str, record_id: str, into: str, **fields: object) -> Add:
    return Add(record={"kind": kind, "id": record_id, "evidence_level": "measured", **fields}, into=into)


def _named(found: Sequences, run: list[int], outcome: str, most: int) -> str:
    """A stage or step is called by its outcome and what most customers meet, in the order of the map.

    A name whose words another one has already (“Cart” beside “Add to cart”) tells nothing more.
    """
    names = found.events
    telling: list[int] = []
    for event in sorted(
        run, key=lambda event: (names[event] != outcome, -int(found.customers[event]), event)
    ):
        said = set(words(names[event]))
        if len(telling) < most and not any(said & set(words(names[other])) for other in telling):
            telling.append(event)
    first, *others = [spoken(names[event]) for event in run if event in telling]
    return ", ".join([first, *(_inside(other) for other in others)])[:LONGEST_TEXT]


def _inside(name: str) -> str:
    """A name as it stands inside of a sentence: “ER Triage” keeps its letters."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


def _metrics(overlay: Overlay, source: Source) -> list[AnyCommand]:
    """A conversion for each stage that the log tells it of, as observed on the day of its last event."""
    say = translator(source.language)
    commands: list[AnyCommand] = []
    for figures in observed(overlay):
        if figures.conversion is None:
            continue
        metric = f"metric-{figures.stage}"
        seen = {"value": written(figures.conversion, "%"), "evidence_level": "measured"}
        seen |= {"date": (source.day or date.today()).isoformat()}
        commands.append(
            _adding(
                "metric",
                metric,
                "",
                name=say(METRIC_NAME, stage=figures.name)[:LONGEST_TEXT],
                base=say(METRIC_BASE),
                observations=[seen],
            )
        )
        link = {"kind": "measured_by", "id": f"measured-{figures.stage}"}
        commands.append(Link(link=link | {"source": figures.stage, "target": metric}))
    return commands
