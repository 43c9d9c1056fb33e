"""Whether records and links hang together. What is merely unfinished is not a problem here."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cjm_studio.language import N_
from cjm_studio.model.journey import Journey
from cjm_studio.model.links import LINK_RULES, MAY_REPEAT, Link, PartOf, PlacingLink
from cjm_studio.model.picture_data import MOST_PICTURES
from cjm_studio.model.records import Picture

TOO_MANY_PICTURES = N_("A journey holds at most {most} pictures. Remove one that is not needed first.")

# Ids in one message: a list of thousands helps nobody.
MOST_NAMED = 10


@dataclass(frozen=True)
class Problem:
    """Something that makes a journey impossible: which record or link, and what is wrong with it in words."""

    item_id: str
    message: str
    values: dict[str, Any] = field(default_factory=dict)


def structure_problems(journey: Journey) -> tuple[Problem, ...]:
    """Every broken reference, wrong end, doubled place and circle of places; empty for a sound journey."""
    found = [problem for link in journey.links.values() for problem in link_problems(journey, link)]
    found.extend(_head_problems(journey))
    found.extend(_doubled(journey))
    found.extend(_pictures(journey))
    if not found:
        return ()
    found.extend(_circles(journey))
    return tuple(found)


def link_problems(journey: Journey, link: Link) -> Iterator[Problem]:
    """What is wrong with one link: an end that does not exist, or a kind that it may not join."""
    rule = LINK_RULES[link.kind]
    source, target = journey.records.get(link.source), journey.records.get(link.target)
    missing = [link.source] if source is None else []
    if target is None and not rule.abroad:
        missing.append(link.target)
    for end in missing:
        yield Problem(
            link.id,
            N_(
                "The link '{link}' ({kind}) leads to '{end}', which does not exist. "
                "Add the record or remove the link."
            ),
            {"link": link.id, "kind": link.kind, "end": end},
        )
    if missing or source is None:
        return
    # What leads abroad may name a journey that is not here, but not a record of this one that is no journey.
    target_kind = "journey" if target is None else target.kind
    if not rule.joins(source.kind, target_kind):
        yield Problem(
            link.id,
            N_(
                "The link '{link}' ({kind}) may not go from {source} '{source_id}' to {target} "
                "'{target_id}'. "
                "Remove it or choose another kind of link."
            ),
            {
                "link": link.id,
                "kind": link.kind,
                "source": source.kind,
                "source_id": link.source,
                "target": target_kind,
                "target_id": link.target,
            },
        )
    if link.source == link.target and not rule.may_loop:
        yield Problem(
            link.id,
            N_("The link '{link}' ({kind}) leads from '{record}' to itself. Choose another end."),
            {"link": link.id, "kind": link.kind, "record": link.source},
        )
    yield from _lane_problems(journey, link)


def _lane_problems(journey: Journey, link: Link) -> Iterator[Problem]:
    if not isinstance(link, PartOf | PlacingLink) or not link.lane:
        return
    lane = journey.records.get(link.lane)
    if lane is None or lane.kind != "lane":
        yield Problem(
            link.id,
            N_(
                "The link '{link}' names the lane '{lane}', which is not a lane of this journey. "
                "Add it or leave it empty."
            ),
            {"link": link.id, "lane": link.lane},
        )


def _head_problems(journey: Journey) -> Iterator[Problem]:
    heads = [record.id for record in journey.records.values() if record.kind == "journey"]
    if heads != [journey.id]:
        yield Problem(
            journey.id,
            N_("A journey needs exactly one record of kind 'journey' with the id '{id}'; found: {found}."),
            {"id": journey.id, "found": ", ".join(heads[:MOST_NAMED]) or "-"},
        )


def _pictures(journey: Journey) -> Iterator[Problem]:
    for picture in journey.all_of(Picture)[MOST_PICTURES:]:
        yield Problem(picture.id, TOO_MANY_PICTURES, {"most": MOST_PICTURES})


def _doubled(journey: Journey) -> Iterator[Problem]:
    """Two places for one card, or the same plain link twice."""
    seen: set[tuple[str, ...]] = set()
    for link in journey.links.values():
        rule = LINK_RULES[link.kind]
        key = (link.kind, link.source) if rule.one_per_source else (link.kind, link.source, link.target)
        if key in seen and link.kind not in MAY_REPEAT:
            yield Problem(
                link.id,
                N_("'{source}' has a second link of kind {kind} ('{link}'). Keep one of them."),
                {"source": link.source, "kind": link.kind, "link": link.id},
            )
        seen.add(key)


def _circles(journey: Journey) -> Iterator[Problem]:
    """Records that are, through their places, part of themselves; each record is visited once."""
    inside = {link.source: link.target for link in journey.links.values() if link.kind == "part_of"}
    settled: set[str] = set()
    for start in inside:
        path: dict[str, None] = {}
        here = start
        while here in inside and here not in settled and here not in path:
            path[here] = None
            here = inside[here]
        settled.update(path)
        if here in path:
            walked = list(path)
            yield _circle(walked[walked.index(here) :])


def _circle(records: list[str]) -> Problem:
    """The remark about a circle; a long one is told by its beginning."""
    told = [*records[:MOST_NAMED], "…"] if len(records) > MOST_NAMED else [*records, records[0]]
    return Problem(
        records[0],
        N_("'{record}' is part of itself: {circle}. Remove one of these part_of links."),
        {"record": records[0], "circle": " → ".join(told)},
    )
