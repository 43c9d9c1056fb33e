"""The two languages of the studio: every text that a person reads passes through here."""

from cjm_studio.language.durations import TimeUnit, duration, in_unit, unit_for
from cjm_studio.language.link_words import link_label
from cjm_studio.language.numbers import number, signed
from cjm_studio.language.periods import per_period
from cjm_studio.language.translator import LANGUAGES, N_, Language, Say, translator
from cjm_studio.language.words import field_label, kind_label, kinds_label, option_label

__all__ = [
    "LANGUAGES",
    "N_",
    "Language",
    "Say",
    "TimeUnit",
    "duration",
    "field_label",
    "in_unit",
    "kind_label",
    "kinds_label",
    "link_label",
    "number",
    "option_label",
    "per_period",
    "signed",
    "translator",
    "unit_for",
]
