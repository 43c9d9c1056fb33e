"""Which colours an event has in every picture of a log. Its name always stands beside them."""

from collections.abc import Sequence

from cjm_studio.layout import Theme, Tone

# Green is for the outcome and red for what goes wrong: neither is among the colours of events.
KINDS = (
    "touchpoint", "promise", "hypothesis", "metric", "sticky", "communication", "support_process",
    "physical_evidence", "frontstage_action", "system", "expectation", "backstage_action",
)  # fmt: skip
OUTCOME_KIND = "gain"
QUIET_KIND = "stage"


def event_looks(names: Sequence[str], outcome: str, theme: Theme) -> dict[str, Tone]:
    """The tone of each event by its place among `names` (the most frequent first); the outcome is green."""
    others = [name for name in names if name != outcome]
    looks = {name: theme.tone(KINDS[place % len(KINDS)]) for place, name in enumerate(others)}
    return looks | {outcome: theme.tone(OUTCOME_KIND)}


def quiet_look(theme: Theme) -> Tone:
    """The tone of what has no name of its own: all rarer events together."""
    return theme.tone(QUIET_KIND)


def clipped(name: str, length: int = 22) -> str:
    """A name of an event, shortened where it is long."""
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"


def tint(colour: str, opacity: float) -> str:
    """A colour as one can see through it: "rgba(45,104,204,0.30)"."""
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:.2f})"


def readable(on: str, theme: Theme) -> str:
    """The colour for words on this ground: the theme's ink or its surface, whichever stands out more."""
    ground = _luminance(on)
    gaps = {
        colour: (max(ground, own) + 0.05) / (min(ground, own) + 0.05)
        for colour in (theme.ink, theme.surface)
        for own in (_luminance(colour),)
    }
    return max(gaps, key=lambda colour: gaps[colour])


def _luminance(colour: str) -> float:
    """How light a colour is, 0-1, as WCAG 2 reckons it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def between(low: str, high: str, share: float) -> str:
    """The colour so far on the way from one to the other."""
    share = min(1.0, max(0.0, share))
    parts = [
        round(int(low[place : place + 2], 16) * (1 - share) + int(high[place : place + 2], 16) * share)
        for place in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02X}" for part in parts)
