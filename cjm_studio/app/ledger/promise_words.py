"""What became of a promise, in words."""

from typing import NamedTuple

from cjm_studio.insight.promises import PromiseCheck, waiting_s
from cjm_studio.language import duration, number, translator
from cjm_studio.model import Journey

ICONS = {"kept": "check_circle", "not_kept": "cancel", "nobody": "person_off", "unknown": "help"}
COLOURS = {"kept": "green", "not_kept": "red", "nobody": "red", "unknown": "orange"}


class Verdict(NamedTuple):
    """The verdict in a word or two, why, and what to do next."""

    title: str
    why: tuple[str, ...]
    do: str


def verdict_of(journey: Journey, check: PromiseCheck, language: str) -> Verdict:
    """The verdict on a promise."""
    say = translator(language)
    if check.verdict == "nobody":
        return Verdict(
            say("Nobody keeps it"),
            (say("It sets the expectation all the same."),),
            say("Link the action, process or system that keeps it."),
        )
    if check.verdict == "unknown":
        return Verdict(
            say("Not known"),
            (say("It names a time, and no time of its path is recorded."),),
            say("Write down how long the records of its path work and wait."),
        )
    if check.verdict == "kept":
        return Verdict(say("Kept"), _kept_why(check, language), "")
    return Verdict(
        say("Not kept"), _broken_why(journey, check, language), _broken_do(journey, check, language)
    )


def short_verdict(check: PromiseCheck, language: str) -> str:
    """The verdict for a list."""
    say = translator(language)
    return {
        "kept": say("Kept"),
        "not_kept": say("Not kept"),
        "nobody": say("Nobody keeps it"),
        "unknown": say("Not known"),
    }[check.verdict]


def _kept_why(check: PromiseCheck, language: str) -> tuple[str, ...]:
    say = translator(language)
    if check.promised_s is None:
        return (say("It names no time; somebody keeps it, with enough capacity."),)
    path = duration(check.path_s or 0.0, language)
    return (say("Its path takes {path} of the promised {promised}.", path=path,
                promised=duration(check.promised_s, language)),)  # fmt: skip


def _broken_why(journey: Journey, check: PromiseCheck, language: str) -> tuple[str, ...]:
    say, why = translator(language), []
    if check.is_late and check.promised_s is not None and check.path_s is not None:
        why.append(
            say(
                "Its path takes {path}, {more} more than the promised {promised}.",
                path=duration(check.path_s, language),
                more=duration(check.path_s - check.promised_s, language),
                promised=duration(check.promised_s, language),
            )
        )
    for overload in check.overloads:
        why.append(
            say(
                "More is asked of “{record}” than it can do: {demand} an hour, room for {capacity}.",
                record=journey.records[overload.record_id].title,
                demand=number(overload.demand_per_hour, language),
                capacity=number(overload.capacity_per_hour, language),
            )
        )
    return tuple(why)


def _broken_do(journey: Journey, check: PromiseCheck, language: str) -> str:
    """Where most can be won: at the longest wait of a late path, at the overload else."""
    say = translator(language)
    if not check.is_late:
        return say("Add capacity there, move demand to another channel or time, or promise less.")
    waits = {key: waiting_s(journey.records[key]) or 0.0 for key in check.path}
    longest = max(waits, key=lambda key: waits[key], default="")
    if not longest or not waits[longest]:
        return say("Shorten the path, or promise what it can do.")
    return say(
        "It waits longest at “{record}”: {time}. Begin there, or promise what the path can do.",
        record=journey.records[longest].title,
        time=duration(waits[longest], language),
    )
