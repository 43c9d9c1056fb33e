"""Which record of one journey is which record of another.

1. A record with the same id and kind in both is the same record, where the two are variants of one journey:
   at least a quarter of the smaller one's records are in both. (Samples and their variants share all but a
   few, different samples at most a sixth: words like "push" are good ids in many journeys.)
2. The others are matched kind by kind, from the stages down to what hangs on touchpoints: two records of a
   kind may be the same when their places are (the place is what a record hangs on; a score's place is its
   touchpoint, curve and persona) and their titles are at least `ALIKE_HERE` alike, or when their titles are
   at least `ALIKE_ANYWHERE` alike wherever they stand. The most alike are matched first, those in the same
   place before others, then by the order of the first journey and the order of the second.

How alike two titles are: the share of pairs of neighbouring letters that they have in common (Dice), without
regard to case. Records without a title are alike in the same place only.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from cjm_studio.model import PLACED_BY, RECORD_CLASSES, Journey, Record, place_in_order

ALIKE_HERE, ALIKE_ANYWHERE = 0.45, 0.75
COMMON_SHARE = 0.25
OTHER = "~"
# From what holds others to what hangs on them, so that places are known when they are asked for.
FIRST = ("persona", "actor", "channel", "lane", "stage", "step", "touchpoint")
# The talk about a map is not the map, and neither is how it is illustrated.
SILENT = frozenset(
    {"comment", "reaction", "vote", "voting_round", "workshop", "phase", "cluster", "sticky", "picture"}
)
COMPARED = tuple(
    kind
    for kind in (*FIRST, *(kind for kind in RECORD_CLASSES if kind not in FIRST))
    if kind not in SILENT and kind != "journey"
)


def match_records(before: Journey, after: Journey) -> dict[str, str]:
    """Ids of `before` to ids of `after`; the heads of both journeys are a pair."""
    pairs = {before.id: after.id} | _same_ids(before, after)
    for kind in COMPARED:
        pairs |= _matched(kind, before, after, pairs)
    return pairs


def _same_ids(before: Journey, after: Journey) -> dict[str, str]:
    """Records with the same id in both, unless there are so few that it is by chance."""
    compared = [{k for k, r in each.records.items() if r.kind in COMPARED} for each in (before, after)]
    common = {key for key in compared[0] & compared[1] if before.records[key].kind == after.records[key].kind}
    are_variants = before.id == after.id or len(common) >= COMMON_SHARE * min(map(len, compared))
    return {key: key for key in sorted(common)} if are_variants else {}


def told_apart(before: Journey, after: Journey) -> tuple[Journey, Journey]:
    """Both, with other ids in the first one for what has the id of something else in the second.

    Who looks both up by id then never takes one for the other. No id of a file begins like the new ones.
    """
    shared = {key for key in before.records if key in after.records and key != before.id}
    if shared <= set(_same_ids(before, after)):
        return before, after
    matched = match_records(before, after)
    new = {key: f"{OTHER}{key}" for key in shared if matched.get(key) != key}
    return (_renamed(before, new) if new else before), after


def _renamed(journey: Journey, new: Mapping[str, str]) -> Journey:
    records = [
        record.model_copy(update={"id": new[record.id]}) if record.id in new else record
        for record in journey.records.values()
    ]
    links = {
        key: link.model_copy(
            update={"source": new.get(link.source, link.source), "target": new.get(link.target, link.target)}
        )
        for key, link in journey.links.items()
    }
    return Journey(journey.id, {record.id: record for record in records}, links)


def place_of(record: Record, journey: Journey) -> tuple[str, ...]:
    """Where the record stands: ids of what it hangs on, and for a score whose curve it is."""
    kinds = [PLACED_BY[record.kind]] if record.kind in PLACED_BY else []
    if record.kind == "score":
        kinds.append("felt_by")
    places = sorted(link.target for link in journey.out(record.id, *kinds)) if kinds else []
    return (*places, getattr(record, "curve", ""))


def place_in(journey: Journey, record: Record, pairs: Mapping[str, str]) -> tuple[str, ...]:
    """Where the record of the first journey stands in the second; what has no partner is no place there."""
    *parts, curve = place_of(record, journey)
    return (*sorted(pairs.get(part, f"{OTHER}{part}") for part in parts), curve)


def likeness(one: str, other: str) -> float:
    """From 0 for nothing in common to 1 for the same letters; 0 where either is blank."""
    first, second = _pairs_of(one), _pairs_of(other)
    total = sum(first.values()) + sum(second.values())
    return 2 * sum((first & second).values()) / total if first and second else 0.0


@lru_cache(maxsize=8192)
def _pairs_of(title: str) -> Counter[str]:
    words = " ".join(title.casefold().split())
    return (
        Counter(words[place : place + 2] for place in range(max(len(words) - 1, 1))) if words else Counter()
    )


def _matched(kind: str, before: Journey, after: Journey, pairs: Mapping[str, str]) -> dict[str, str]:
    taken = set(pairs.values())
    left = [record for record in _of_kind(before, kind) if record.id not in pairs]
    right = [record for record in _of_kind(after, kind) if record.id not in taken]
    places = {record.id: place_of(record, after) for record in right}
    found: dict[str, str] = {}
    tries: list[tuple[float, int, int]] = []
    for row, one in enumerate(left):
        place = place_in(before, one, pairs)
        tries += [(score, row, column) for column, score in _alike(one, right, places, place)]
    for _, row, column in sorted(tries):
        if left[row].id not in found and right[column].id not in taken:
            found[left[row].id] = right[column].id
            taken.add(right[column].id)
    return found


def _alike(
    one: Record, others: list[Record], places: Mapping[str, tuple[str, ...]], place: tuple[str, ...]
) -> Iterator[tuple[int, float]]:
    """Which of the others it may be, with the smaller number for the better match."""
    for column, other in enumerate(others):
        here = places[other.id] == place
        score = likeness(one.title, other.title)
        untitled = here and not one.title.strip() and not other.title.strip()
        if here and (score >= ALIKE_HERE or untitled or one.kind == "score"):
            yield column, -(score + 1)
        elif score >= ALIKE_ANYWHERE:
            yield column, -score


def _of_kind(journey: Journey, kind: str) -> list[Record]:
    return sorted((each for each in journey.records.values() if each.kind == kind), key=place_in_order)
