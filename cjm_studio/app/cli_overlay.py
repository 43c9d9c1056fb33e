"""`cjm-studio paths --map`, `--against` and `--discover`: a log over a map, against another log, as a map.

Nothing heavy is imported here: `--help` must answer at once.
"""

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cjm_studio.language import Say, number, translator

if TYPE_CHECKING:
    from cjm_studio.model import Journey
    from cjm_studio.paths import Log, OpenLog, PathReport
    from cjm_studio.paths.overlay import Conformance, Drift, StageFigures

MOST_TOLD = 15
LONGEST_PATH = 6


@dataclass
class Told:
    """What was found: for people, and for programs as more members of the report."""

    lines: list[str] = field(default_factory=list)
    written: dict[str, Any] = field(default_factory=dict)


def add_overlay_arguments(parser: ArgumentParser, say: Say) -> None:
    """What a log can be laid over or compared with, and where a map of it goes."""
    parser.add_argument(
        "--map", default="", metavar="JOURNEY", help=say("lay the log over a journey: file or stored id")
    )
    parser.add_argument(
        "--against", default="", metavar="LOG", help=say("compare with an earlier log of the same columns")
    )
    parser.add_argument(
        "--discover", default="", metavar="FILE", help=say("write a first map of the log; the file is new")
    )


def analysed(wanted: Namespace, log: "Log", language: str) -> "tuple[PathReport, Told]":
    """The report of a log and what it shows over a map, against an earlier log or as a map, as asked for.

    Raises LogError, ExportError and whatever keeps the journey from being found.
    """
    from cjm_studio.app.finding import find_journey
    from cjm_studio.paths import engine, opened, report_of

    computing = engine(wanted.engine, wanted.memory, wanted.server)
    if not (wanted.map or wanted.against or wanted.discover):
        return computing.analyse(log, wanted.outcome, wanted.top), Told()
    told = Told()
    journey = find_journey(wanted.map, wanted.store) if wanted.map else None
    if wanted.discover:
        from cjm_studio.paths.discovery import with_channel

        log = with_channel(log)
    with opened(log, memory=wanted.memory, outcome=wanted.outcome) as known:
        if wanted.engine == "duckdb":  # it reads the log that is open already
            report = report_of(known, wanted.outcome, wanted.top)
        else:
            report = computing.analyse(log, wanted.outcome, wanted.top)
        if journey is not None:
            _lay_over(known, journey, wanted, language, told)
        if wanted.against:
            _compare(known, journey, wanted, language, told)
        if wanted.discover:
            _discover(known, wanted, language, told)
    return report, told


def _lay_over(log: "OpenLog", journey: "Journey", wanted: Namespace, language: str, told: Told) -> None:
    from cjm_studio.paths import all_paths
    from cjm_studio.paths.overlay import conformance, lay_over, observed, times, written_overlay

    overlay = lay_over(journey, all_paths(log), outcome=wanted.outcome, has_value=log.has_value)
    found = times(log, overlay)
    if wanted.json is not None:
        told.written["conformance"] = written_overlay(overlay, found, language)
        return
    told.lines += _conformance_lines(conformance(overlay), journey, language)
    told.lines += _stage_lines(observed(overlay, found.stages), language)


def _compare(log: "OpenLog", journey: "Journey | None", wanted: Namespace, language: str, told: Told) -> None:
    from cjm_studio.paths import all_paths, opened, recognise
    from cjm_studio.paths.overlay import drift

    earlier = recognise(wanted.against, log.log.columns)
    earlier = replace(earlier, sessions_gap_s=log.log.sessions_gap_s, lifecycle=log.log.lifecycle)
    with opened(earlier, memory=wanted.memory) as before:
        found = drift(all_paths(before), all_paths(log), journey, wanted.outcome)
    told.written["drift"] = found.as_written()
    told.lines += _drift_lines(found, language)


def _discover(log: "OpenLog", wanted: Namespace, language: str, told: Told) -> None:
    from cjm_studio.export import write_new
    from cjm_studio.fileformat import write_journey
    from cjm_studio.paths.discovery import discover

    say = translator(language)
    found = discover(log, outcome=wanted.outcome, language="ru" if language == "ru" else "en")
    write_new(Path(wanted.discover), write_journey(found.journey))
    told.lines.append(say("{file} is written: journey '{id}'.", file=wanted.discover, id=found.journey.id))
    if found.left_out:
        names = ", ".join(found.left_out[:MOST_TOLD])
        told.lines.append(say("Too rare for the map: {names}.", names=names))


def _conformance_lines(found: "Conformance", journey: "Journey", language: str) -> list[str]:
    say = translator(language)
    lines = [
        say(
            "{fit} % of the customers keep to the map; {known} % if only events with a touchpoint count.",
            fit=_percent(found.fit, language),
            known=_percent(found.fit_on_the_map, language),
        )
    ]
    words = {
        "skipped": say("skipped"),
        "extra": say("not on the map"),
        "wrong_order": say("in the wrong order"),
        "left_early": say("left early after"),
        "repeated": say("repeated"),
    }
    for each in found.deviations[:MOST_TOLD]:
        lines.append(
            say(
                "{share} %  {kind}: {name} (customers: {customers}, money: {money})",
                share=_percent(each.share, language),
                kind=words[each.kind],
                name=each.name,
                customers=number(each.customers, language),
                money=_money(each.money, found.currency, language),
            )
        )
    if found.unmatched_events:
        names = ", ".join(found.unmatched_events[:MOST_TOLD])
        lines.append(say("Events without a touchpoint: {names}.", names=names))
    if found.unseen:
        names = ", ".join(journey.records[each].title for each in found.unseen[:MOST_TOLD])
        lines.append(say("Touchpoints that no event tells of: {names}.", names=names))
    return lines


def _stage_lines(figures: "tuple[StageFigures, ...]", language: str) -> list[str]:
    return [_stage_line(each, language) for each in figures if each.conversion is not None]


def _stage_line(figures: "StageFigures", language: str) -> str:
    say = translator(language)
    told = {
        "stage": figures.name,
        "customers": number(figures.customers, language),
        "seen": _percent(figures.conversion or 0.0, language),
    }
    if figures.designed is None:
        return say("{stage} (customers: {customers}): {seen} % go on.", **told)
    return say(
        "{stage} (customers: {customers}): {seen} % go on, the map says {designed} %.",
        **told,
        designed=_percent(figures.designed, language),
    )


def _drift_lines(found: "Drift", language: str) -> list[str]:
    say = translator(language)
    significant = [each for each in found.shifts if each.is_significant]
    lines = [
        say(
            "{count} of {all} shares changed by more than chance; {new} % of the customers went new paths.",
            count=len(significant),
            all=len(found.shifts),
            new=_percent(found.new_share, language),
        )
    ]
    for each in significant[:MOST_TOLD]:
        lines.append(
            say(
                "{what}: {before} % before, {now} % now",
                what=each.what[-1] if each.kind in ("stage", "arrival") else _shortened(each.what),
                before=_percent(each.before, language),
                now=_percent(each.now, language),
            )
        )
    return lines


def _shortened(events: tuple[str, ...]) -> str:
    """A path in one line: of a long one the beginning and the end."""
    if len(events) > LONGEST_PATH:
        events = (*events[:3], f"… {len(events) - 5} …", *events[-2:])
    return " → ".join(events)


def _percent(share: float, language: str) -> str:
    return number(round(share * 100, 2), language)


def _money(money: float | None, currency: str, language: str) -> str:
    if money is None:
        return translator(language)("not stated")
    return f"{number(round(money), language)} {currency}".strip()
