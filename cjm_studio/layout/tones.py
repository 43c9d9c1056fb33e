"""What each kind of record looks like: three colours, an icon and an edge.

Colour alone never says the kind: several fills look alike to colour-blind eyes, so the icon and, in print,
the edge say it again.
"""

from typing import Literal, NamedTuple

from cjm_studio.layout.scene import DotShape

# The left edge of a card, by which a picture without colours tells the kinds apart.
Edge = Literal[
    "none", "pill", "hatch", "solid", "double", "chip", "box", "wave", "dotted", "cut_corner",
    "strip", "strip_dashes", "strip_dots", "strip_grid", "strip_cross",
]  # fmt: skip


class Tone(NamedTuple):
    """Colours of a kind: `fill` is a tint, `border` strong, `deep` for icons and small words on the fill."""

    fill: str
    border: str
    deep: str
    icon: str
    edge: Edge


class PersonaTone(NamedTuple):
    """How a persona is told apart in every lane; `soft` is a tint of its colour."""

    colour: str
    soft: str
    shape: DotShape


class _Look(NamedTuple):
    light: tuple[str, str, str]
    dark: tuple[str, str, str]
    icon: str
    edge: Edge = "none"


_LOOKS = {
    "touchpoint": _Look(("#E8F0FE", "#2D68CC", "#1A4796"), ("#17294A", "#6EA2F5", "#B4D0FF"), "ads_click"),
    "expectation": _Look(
        ("#FFF2D1", "#A66C00", "#754C00"), ("#3A2C0C", "#E0A93B", "#FFDB94"), "straighten", "pill"
    ),
    "pain_point": _Look(
        ("#FDE7EC", "#C92A4E", "#98183A"), ("#43172A", "#F2718F", "#FFB8C7"), "heart_broken", "hatch"
    ),
    "gain": _Look(
        ("#E3F4E6", "#2A8143", "#1A5C2E"), ("#15331E", "#5FC07B", "#A9E8B9"), "add_circle", "solid"
    ),
    "hypothesis": _Look(
        ("#F0EAFD", "#7447CF", "#522CA3"), ("#2C2150", "#A98BF3", "#D6C6FF"), "lightbulb", "double"
    ),
    "metric": _Look(
        ("#DDF4F1", "#0B7C70", "#06574E"), ("#0D3531", "#3DBBAC", "#9CE8DD"), "monitoring", "chip"
    ),
    "promise": _Look(
        ("#FFEADB", "#C0520B", "#8A3A05"), ("#43230D", "#F0904F", "#FFC9A3"), "handshake", "box"
    ),
    "communication": _Look(
        ("#E0F2FB", "#1379A8", "#0A5679"), ("#0E3042", "#55B4E0", "#A8DEF7"), "forum", "wave"
    ),
    "evidence": _Look(
        ("#EEF0F3", "#667080", "#434B58"), ("#2A2F38", "#98A2B3", "#D0D6DF"), "format_quote", "dotted"
    ),
    "sticky": _Look(
        ("#FFF4AE", "#8F7700", "#5E4E00"), ("#3B3510", "#D4BB3F", "#F7E792"), "sticky_note_2", "cut_corner"
    ),
    "frontstage_action": _Look(
        ("#E6EFE9", "#4E7363", "#335346"), ("#20302A", "#83AD9B", "#C0DDD1"), "support_agent", "strip"
    ),
    "backstage_action": _Look(
        ("#E5E9F1", "#536787", "#354766"), ("#222B3B", "#8DA2C6", "#C6D3EA"), "inventory", "strip_dashes"
    ),
    "support_process": _Look(
        ("#EEE9F2", "#705F86", "#4F4166"), ("#2E2738", "#A796BE", "#D9CEE8"), "settings", "strip_dots"
    ),
    "system": _Look(
        ("#DBF3F8", "#0A788D", "#06586A"), ("#0C343D", "#47B7CD", "#A5E4F0"), "dns", "strip_grid"
    ),
    "physical_evidence": _Look(
        ("#F4EEE3", "#7D6841", "#5C4B2C"), ("#332C1F", "#BBA57B", "#E6D8BB"), "receipt_long", "strip_cross"
    ),
}

# Kinds without colours of their own, by their icon.
_QUIET_ICONS = {
    "journey": "route",
    "persona": "person",
    "actor": "badge",
    "stage": "flag",
    "step": "directions_walk",
    "channel": "signpost",
    "score": "sentiment_satisfied",
    "contact_policy": "rule",
    "employee_action": "assignment",
    "maturity_assessment": "stairs",
    "test": "science",
    "opportunity": "bolt",
    "solution": "check_circle",
    "lane": "grid_view",
    "vote": "how_to_vote",
    "voting_round": "how_to_vote",
    "comment": "comment",
    "reaction": "thumb_up",
    "cluster": "workspaces",
    "workshop": "groups",
    "phase": "checklist",
    "picture": "image",
}
_QUIET_LIGHT = ("#F1F3F6", "#657084", "#4A5365")
_QUIET_DARK = ("#242932", "#8E99AB", "#B3BCCB")

LIGHT_TONES = {kind: Tone(*look.light, look.icon, look.edge) for kind, look in _LOOKS.items()} | {
    kind: Tone(*_QUIET_LIGHT, icon, "none") for kind, icon in _QUIET_ICONS.items()
}
DARK_TONES = {kind: Tone(*look.dark, look.icon, look.edge) for kind, look in _LOOKS.items()} | {
    kind: Tone(*_QUIET_DARK, icon, "none") for kind, icon in _QUIET_ICONS.items()
}

# Readable on the ground of their theme, and no two alike to any of the three kinds of colour-blind eyes.
LIGHT_PERSONAS = (
    PersonaTone("#8E2C82", "#F7E6F5", "circle"),
    PersonaTone("#1F6F5B", "#E0F2EC", "diamond"),
    PersonaTone("#8A5A00", "#F6EBD6", "triangle"),
    PersonaTone("#0B5CAD", "#E2EBF5", "hexagon"),
    PersonaTone("#5A1E0C", "#F3E4DF", "square"),
    PersonaTone("#3D4654", "#E8E9EC", "circle"),
)
DARK_PERSONAS = (
    PersonaTone("#E08AD5", "#401B3B", "circle"),
    PersonaTone("#6CC9AE", "#153A31", "diamond"),
    PersonaTone("#F2D45C", "#45401F", "triangle"),
    PersonaTone("#4C9BF0", "#182C45", "hexagon"),
    PersonaTone("#E0763A", "#40220D", "square"),
    PersonaTone("#D9E4F2", "#3F444B", "circle"),
)


def mixed(colour: str, ground: str, share: float) -> str:
    """`share` (0 to 1) of a colour over a ground; both and the result are `#RRGGBB`."""
    channels = ((int(colour[i : i + 2], 16), int(ground[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in channels)
