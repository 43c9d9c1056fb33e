"""Periods in a phrase. A period by itself is an option: "week"; "3 per week" needs words of its own."""

from cjm_studio.language.translator import N_, translator

_PER = {
    "day": N_("per day"),
    "week": N_("per week"),
    "month": N_("per month"),
    "quarter": N_("per quarter"),
    "year": N_("per year"),
}


def per_period(period: str, language: str) -> str:
    """What follows a number: "per week"."""
    return translator(language)(_PER[period])
