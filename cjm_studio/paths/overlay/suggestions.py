"""Which events may belong to which touchpoints, by how alike their names are.

Two names are compared as words: `AddToCart` and `add_to_cart` are the same, Russian letters are written in
Latin ones, and words that the glossary knows are taken for what they mean, so that `payment_done` is near
«Оплата». The score is from 0 to 1: half of it is how much of the shorter name the longer one holds, half
how alike they are as wholes. A touchpoint's name counts in full, the customer's action by 0.9, the channel
by 0.75.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from cjm_studio.commands import Gesture, Set
from cjm_studio.language import N_, translator
from cjm_studio.model import Channel, Journey
from cjm_studio.paths.overlay.matching import match_events
from cjm_studio.paths.overlay.names import compared, words
from cjm_studio.paths.overlay.places import Place, places

LEAST_SCORE = 0.6
MOST_EVENTS, MOST_PER_EVENT, MOST_RULES = 500, 3, 100
LONGEST_RULE = 500
ACTION_WEIGHT, CHANNEL_WEIGHT = 0.9, 0.75

SAME_WORDS = N_("The same words as in “{text}”.")
SAME_MEANING = N_("The words mean the same as in “{text}”.")
ALIKE = N_("The words are much like those in “{text}”.")


@dataclass(frozen=True)
class Suggestion:
    """An event that may belong to a touchpoint. `score` is 0-1; `why` is a text with a place for `text`."""

    event: str
    touchpoint: str
    score: float
    why: str
    text: str

    def told(self, language: str) -> str:
        """Why it is suggested, in a language."""
        return translator(language)(self.why, text=self.text)


def suggest(journey: Journey, events: Iterable[str], least: float = LEAST_SCORE) -> tuple[Suggestion, ...]:
    """Touchpoints for the events that have none yet, the best first, at most three for an event.

    Of very many events the first 500 are looked at: give those that occur most often first.
    """
    every = places(journey)
    texts = [(place, text, weight) for place in every for text, weight in _texts(journey, place)]
    found: list[Suggestion] = []
    for event in match_events(journey, events).unmatched_events[:MOST_EVENTS]:
        best: dict[str, Suggestion] = {}
        for place, text, weight in texts:
            score = round(_alike(event, text) * weight, 3)
            known = best.get(place.touchpoint.id)
            if score >= least and (known is None or score > known.score):
                best[place.touchpoint.id] = Suggestion(
                    event, place.touchpoint.id, score, _why(event, text), text
                )
        order = {place.touchpoint.id: number for number, place in enumerate(every)}
        ranked = sorted(best.values(), key=lambda each: (-each.score, order[each.touchpoint]))
        found += ranked[:MOST_PER_EVENT]
    return tuple(sorted(found, key=lambda each: (-each.score, each.event)))


def best_suggestions(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """For each event the touchpoint that suits it best."""
    best: dict[str, Suggestion] = {}
    for each in found:
        if each.event not in best or each.score > best[each.event].score:
            best[each.event] = each
    return tuple(best.values())


def accepted(journey: Journey, pairs: Iterable[tuple[str, str]]) -> Gesture | None:
    """The act that gives touchpoints these events, pairs of (event, touchpoint's id), as rules.

    It is one act and undone as one. Events that are rules already, or too long for one, are left out; None
    when nothing is left.
    """
    rules: dict[str, list[str]] = {}
    for event, touchpoint in pairs:
        record = journey.record(touchpoint)
        known = rules.setdefault(touchpoint, list(getattr(record, "event_rules", ())))
        if event not in known and len(event) <= LONGEST_RULE and len(known) < MOST_RULES:
            known.append(event)
    commands = tuple(
        Set(item=touchpoint, values={"event_rules": known})
        for touchpoint, known in rules.items()
        if tuple(known) != getattr(journey.records[touchpoint], "event_rules", ())
    )
    return Gesture(commands=commands) if commands else None


def _texts(journey: Journey, place: Place) -> list[tuple[str, float]]:
    touchpoint = place.touchpoint
    channels = [journey.records.get(link.target) for link in journey.out(touchpoint.id, "happens_in")]
    texts = [(touchpoint.name, 1.0), (touchpoint.customer_action[:200], ACTION_WEIGHT)]
    texts += [(channel.name, CHANNEL_WEIGHT) for channel in channels if isinstance(channel, Channel)]
    return [(text, weight) for text, weight in texts if words(text)]


def _alike(event: str, text: str) -> float:
    from rapidfuzz import fuzz

    one, other = compared(event), compared(text)
    if not one:
        return 0.0
    return (fuzz.token_set_ratio(one, other) + fuzz.token_sort_ratio(one, other)) / 200


def _why(event: str, text: str) -> str:
    one, other = set(words(event)), set(words(text))
    if one <= other or other <= one:
        return SAME_WORDS
    meant, told = set(compared(event).split()), set(compared(text).split())
    return SAME_MEANING if meant & told else ALIKE
