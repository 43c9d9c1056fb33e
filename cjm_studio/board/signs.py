"""Which icon and short name stands for what on the board."""

from typing import get_args

from cjm_studio.model import Hypothesis

CHANNEL_ICONS = {
    "site": "language",
    "app": "mobile",
    "store": "storefront",
    "phone": "call",
    "chat": "chat",
    "email": "mail",
    "messenger": "sms",
    "courier": "local_shipping",
    "social": "share",
    "outdoor": "signpost",
    "partner": "handshake",
}

CAUSE_ICONS = {
    "rule": "rule",
    "process": "hourglass_top",
    "person": "person",
    "system": "dns",
    "product": "category",
}

# What the people of the trade call a metric in every language; others go by their own name.
METRIC_NAMES = {
    "cr": "CR",
    "lead_to_deal_cr": "CR",
    "nps": "NPS",
    "tnps": "tNPS",
    "enps": "eNPS",
    "csat": "CSAT",
    "ces": "CES",
    "cac": "CAC",
    "ltv": "LTV",
    "fcr": "FCR",
    "aht": "AHT",
}

_STATUSES: tuple[str, ...] = get_args(Hypothesis.model_fields["status"].annotation)
# The way of a hypothesis from idea to support; the two ways out of it are no places on it.
CONVEYOR = list(_STATUSES[: _STATUSES.index("rejected")])

# Icons of the board itself.
TOOL_ICONS = (
    "add", "add_circle", "arrow_forward", "cancel", "check_circle", "close", "content_copy",
    "directions_walk", "edit", "flag", "groups", "info", "lock", "person", "remove", "schedule", "search",
    "star", "sticky_note_2", "warning",
)  # fmt: skip
