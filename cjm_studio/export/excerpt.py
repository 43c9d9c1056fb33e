"""A journey of some of its stages: what stands only in the others is left out."""

from collections.abc import Iterable

from cjm_studio.model import Journey, stages

# Links that say where a record stands.
_PLACING = ("part_of", "hurts", "pleases", "at", "scores", "expects", "reaches")
# What belongs to no place: leaving a stage out takes none of it away.
_EVERYWHERE = frozenset(
    {
        "journey",
        "persona",
        "channel",
        "actor",
        "lane",
        "evidence",
        "contact_policy",
        "maturity_assessment",
        "test",
    }
)


def with_stages(journey: Journey, stage_ids: tuple[str, ...]) -> Journey:
    """The journey with these stages only; the journey itself when none is named."""
    gone = {stage.id for stage in stages(journey)} - set(stage_ids)
    if not stage_ids or not gone:
        return journey
    placed = _placed(journey)
    grown = True
    while grown:
        more = {
            name
            for name in journey.records
            if name not in gone and name not in stage_ids and _stands_only_in(name, gone, journey, placed)
        }
        gone |= more
        grown = bool(more)
    records = {name: record for name, record in journey.records.items() if name not in gone}
    links = {
        name: link
        for name, link in journey.links.items()
        if link.source in records and link.target in records
    }
    return Journey(journey.id, records, links)


def _placed(journey: Journey) -> dict[str, tuple[str, ...]]:
    """Where each record stands that says so itself."""
    found = {name: tuple(link.target for link in journey.out(name, *_PLACING)) for name in journey.records}
    return {name: targets for name, targets in found.items() if targets}


def _stands_only_in(name: str, gone: set[str], journey: Journey, placed: dict[str, tuple[str, ...]]) -> bool:
    if journey.records[name].kind in _EVERYWHERE:
        return False
    if name in placed:
        return set(placed[name]) <= gone
    # A metric, a system, a promise: it stands where those stand that it belongs to.
    neighbours = set(_neighbours(name, journey))
    return bool(neighbours) and neighbours <= gone


def _neighbours(name: str, journey: Journey) -> Iterable[str]:
    ends = [link.target for link in journey.out(name)] + [link.source for link in journey.into(name)]
    return (end for end in ends if end in journey.records and journey.records[end].kind not in _EVERYWHERE)
