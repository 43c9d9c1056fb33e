"""The channels of a proposed map, and which touchpoint happens in which."""

from collections.abc import Iterator, Mapping

from cjm_studio.commands import Add, AnyCommand, Link
from cjm_studio.paths.discovery.sequences import Sequences
from cjm_studio.paths.overlay.glossary import meaning
from cjm_studio.paths.overlay.names import words

# What the words of a channel's name mean to what kind it is; else it is a site.
KINDS = {
    "branch": "store",
    "call": "phone",
    "chat": "chat",
    "courier": "courier",
    "letter": "email",
    "message": "messenger",
    "website": "site",
}
APP = ("app", "mobile", "приложен", "мобильн")


def channel_cards(found: Sequences, channels: Mapping[str, str]) -> Iterator[AnyCommand]:
    """A record for each channel, and links from the touchpoints of the events that happen in it."""
    numbers: dict[str, int] = {}
    for event, name in enumerate(found.events):
        channel = channels.get(name, "")
        if not channel:
            continue
        if channel not in numbers:
            numbers[channel] = len(numbers) + 1
            record = {"kind": "channel", "id": f"channel-{numbers[channel]}", "name": channel}
            yield Add(record=record | {"channel_kind": _kind(channel), "evidence_level": "measured"})
        ends = {"source": f"touchpoint-{event + 1}", "target": f"channel-{numbers[channel]}"}
        yield Link(link={"kind": "happens_in", "id": f"happens-in-{event + 1}"} | ends)


def _kind(channel: str) -> str:
    told = words(channel)
    if any(word.startswith(APP) for word in told):
        return "app"
    return next((KINDS[meant] for word in told if (meant := meaning(word)) in KINDS), "site")
