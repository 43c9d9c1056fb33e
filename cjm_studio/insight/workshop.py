"""What came out of a workshop: votes ranked, notes gathered, decisions, hypotheses, what is still open."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from cjm_studio.commands import voted_for
from cjm_studio.model import (
    Cluster,
    Comment,
    Hypothesis,
    Journey,
    Phase,
    Record,
    Sticky,
    Vote,
    VotingRound,
    Workshop,
    place_in_order,
)


@dataclass(frozen=True)
class Ranked:
    """A record's place in a vote; equal dots share a place."""

    record: Record
    place: int
    dots: int
    voters: int


@dataclass(frozen=True)
class RoundResult:
    """One dot vote: what got dots, the most first; everything else got none."""

    round: VotingRound
    ranked: tuple[Ranked, ...]
    dots: int
    voters: int

    @property
    def winners(self) -> tuple[Ranked, ...]:
        """What stands in the first place: one record, or several with equal dots."""
        return tuple(each for each in self.ranked if each.place == 1)


@dataclass(frozen=True)
class Gathered:
    """A cluster, its notes, and the dots that they have got together in all votes of the workshop."""

    cluster: Cluster
    notes: tuple[Sticky, ...]
    dots: int


@dataclass(frozen=True)
class Decision:
    """A note or cluster, and the record that it was turned into."""

    source: Record
    became: Record


@dataclass(frozen=True)
class NewHypothesis:
    """A hypothesis of this workshop, where it would change something, and what it should move."""

    hypothesis: Hypothesis
    at: tuple[Record, ...]
    moves: tuple[Record, ...]


@dataclass(frozen=True)
class OpenComment:
    """A comment that nobody has resolved, what it is about, and its answers."""

    comment: Comment
    about: Record | None
    answers: tuple[Comment, ...]


@dataclass(frozen=True)
class WorkshopSummary:
    """A workshop in figures and lists; lists are in the order of the map, votes in that of the dots."""

    workshop: Workshop
    phases: tuple[Phase, ...]
    rounds: tuple[RoundResult, ...]
    clusters: tuple[Gathered, ...]
    decisions: tuple[Decision, ...]
    hypotheses: tuple[NewHypothesis, ...]
    comments: tuple[OpenComment, ...]
    parking_lot: tuple[Record, ...]
    notes: int

    @property
    def planned_min(self) -> int:
        """Minutes that the phases were planned for; phases without a length count nothing."""
        return sum(phase.minutes or 0 for phase in self.phases)

    @property
    def dots(self) -> int:
        """Dots set in all votes."""
        return sum(each.dots for each in self.rounds)


def workshop_summary(journey: Journey, workshop_id: str, before: Journey | None = None) -> WorkshopSummary:
    """What the workshop has brought, from the journey after it (or during it).

    With the journey `before` it, what was there already does not count as its result. Raises
    CommandRefusedError when there is no such workshop.
    """
    workshop = journey.record(workshop_id)
    assert isinstance(workshop, Workshop)
    old = before.records if before else {}
    rounds = _rounds(journey, workshop_id, lambda record_id: record_id not in old)
    round_ids = {each.round.id for each in rounds}
    clusters = tuple(_gathered(journey, cluster, round_ids) for cluster in journey.all_of(Cluster))
    decisions = _decisions(journey, before)
    return WorkshopSummary(
        workshop=workshop,
        phases=_phases(journey, workshop_id),
        rounds=rounds,
        clusters=tuple(sorted(clusters, key=lambda each: -each.dots)),
        decisions=decisions,
        hypotheses=_new_hypotheses(journey, before, decisions),
        comments=_open_comments(journey),
        parking_lot=parking_lot(journey),
        notes=sum(note.id not in old for note in journey.all_of(Sticky)),
    )


def parking_lot(journey: Journey) -> tuple[Record, ...]:
    """Notes and clusters without a place on the map, not hidden, gathered or turned into something."""
    loose: list[Record] = list(journey.all_of(Cluster))
    loose += [note for note in journey.all_of(Sticky) if not note.hidden]
    settled = ("part_of", "gathered_in", "became")
    return tuple(record for record in loose if not journey.out(record.id, *settled))


def result_of(journey: Journey, voting_round: VotingRound) -> RoundResult:
    """A vote counted: what got dots, the most first, then what more people voted for.

    Dots of notes that are gathered in a cluster are the cluster's.
    """
    dots: dict[str, int] = {}
    voters: dict[str, set[str]] = {}
    for vote in _votes_in(journey, voting_round.id):
        target = voted_for(journey, vote.id)
        if target:
            dots[target] = dots.get(target, 0) + vote.dots
            voters.setdefault(target, set()).add(vote.voter)
    order = sorted(
        (journey.records[record_id] for record_id in dots),
        key=lambda record: (-dots[record.id], -len(voters[record.id]), place_in_order(record)),
    )
    ranked = tuple(
        Ranked(
            record,
            1 + sum(other > dots[record.id] for other in dots.values()),
            dots[record.id],
            len(voters[record.id]),
        )
        for record in order
    )
    return RoundResult(voting_round, ranked, sum(dots.values()), len(set().union(*voters.values())))


def _votes_in(journey: Journey, round_id: str) -> Iterable[Vote]:
    for link in journey.into(round_id, "cast_in"):
        vote = journey.records[link.source]
        if isinstance(vote, Vote):
            yield vote


def _phases(journey: Journey, workshop_id: str) -> tuple[Phase, ...]:
    found = [journey.records[link.source] for link in journey.into(workshop_id, "part_of")]
    return tuple(sorted((each for each in found if isinstance(each, Phase)), key=place_in_order))


def _rounds(journey: Journey, workshop_id: str, is_new: Callable[[str], bool]) -> tuple[RoundResult, ...]:
    """The votes of the workshop's phases in their order, then new ones that belong to no phase."""
    place = {phase.id: number for number, phase in enumerate(_phases(journey, workshop_id))}
    found: list[tuple[int, VotingRound]] = []
    for voting_round in journey.all_of(VotingRound):
        about = [link.target for link in journey.out(voting_round.id, "about")]
        phases = [target for target in about if isinstance(journey.records[target], Phase)]
        own = [place[phase] for phase in phases if phase in place]
        if own or (not phases and is_new(voting_round.id)):
            found.append((min(own, default=len(place)), voting_round))
    return tuple(result_of(journey, each) for _, each in sorted(found, key=lambda pair: pair[0]))


def _gathered(journey: Journey, cluster: Cluster, round_ids: set[str]) -> Gathered:
    sources = [journey.records[link.source] for link in journey.into(cluster.id, "gathered_in")]
    notes = tuple(sorted((each for each in sources if isinstance(each, Sticky)), key=place_in_order))
    dots = sum(
        vote.dots
        for round_id in round_ids
        for vote in _votes_in(journey, round_id)
        if {link.target for link in journey.out(vote.id, "about")}
        & {cluster.id, *(note.id for note in notes)}
    )
    return Gathered(cluster, notes, dots)


def _decisions(journey: Journey, before: Journey | None) -> tuple[Decision, ...]:
    links = [
        link
        for link in journey.links.values()
        if link.kind == "became" and (before is None or link.id not in before.links)
    ]
    found = [Decision(journey.records[link.source], journey.records[link.target]) for link in links]
    return tuple(sorted(found, key=lambda each: (each.became.kind, place_in_order(each.became))))


def _new_hypotheses(
    journey: Journey, before: Journey | None, decisions: tuple[Decision, ...]
) -> tuple[NewHypothesis, ...]:
    decided = {each.became.id for each in decisions}
    return tuple(
        NewHypothesis(each, _targets(journey, each.id, "at"), _targets(journey, each.id, "moves"))
        for each in journey.all_of(Hypothesis)
        if each.id in decided or (before is not None and each.id not in before.records)
    )


def _targets(journey: Journey, record_id: str, kind: str) -> tuple[Record, ...]:
    return tuple(journey.records[link.target] for link in journey.out(record_id, kind))


def _open_comments(journey: Journey) -> tuple[OpenComment, ...]:
    """Comments that are no answers and are not resolved."""
    found = []
    for comment in journey.all_of(Comment):
        about = next(iter(_targets(journey, comment.id, "about")), None)
        if comment.resolved or isinstance(about, Comment):
            continue
        answers = [journey.records[link.source] for link in journey.into(comment.id, "about")]
        found.append(
            OpenComment(comment, about, tuple(each for each in answers if isinstance(each, Comment)))
        )
    return tuple(found)
