"""Which icon or short name stands for which channel, source, cause and metric."""

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

SOURCE_ICONS = {
    "our_promise": "handshake",
    "advertising": "campaign",
    "reviews": "rate_review",
    "competitor": "groups",
    "past_experience": "history",
    "word_of_mouth": "record_voice_over",
    "brand_position": "verified",
    "habit_or_culture": "public",
}

# A pain shows its cause, where that is known.
CAUSE_ICONS = {
    "rule": "rule",
    "process": "hourglass_top",
    "person": "person",
    "system": "dns",
    "product": "category",
}

# Names that people of the trade know, in every language the same.
SHORT_NAMES = {
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
    "service_level": "SL",
    "asa": "ASA",
    "aht": "AHT",
}
