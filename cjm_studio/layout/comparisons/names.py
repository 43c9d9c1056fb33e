"""What two compared journeys are called: by what tells them apart."""

from cjm_studio.language import option_label, translator
from cjm_studio.layout.text import drawable
from cjm_studio.model import Journey


def compared_names(before: Journey, after: Journey, language: str) -> tuple[str, str]:
    """By their kinds if these differ, else by their names, or variants; failing that by numbers."""
    numbered = f"1: {_kind(before, language)}", f"2: {_kind(after, language)}"
    return _told_apart(before, after, language) or numbered


def _told_apart(before: Journey, after: Journey, language: str) -> tuple[str, str] | None:
    for name in (_kind, _own_name, _variant):
        one, other = name(before, language), name(after, language)
        if one and other and one != other:
            return one, other
    return None


def compared_title(before: Journey, after: Journey, language: str) -> str:
    """Both in one line, as in "Loan: as is → to be"."""
    unnamed = translator(language)("Journey without a name")
    one, other = (_own_name(journey, language) for journey in (before, after))
    apart = _told_apart(before, after, language)
    if one == other and apart:
        return f"{one or unnamed}: {' → '.join(apart)}"
    return f"{one or unnamed} → {other or unnamed}"


def told_sides(before: Journey, after: Journey, language: str) -> str:
    """Names, kinds and variants: "Loan · as is (Volga region) → to be (pilot)"."""
    unnamed = translator(language)("Journey without a name")
    names = [_own_name(journey, language) for journey in (before, after)]
    told = " → ".join(_kind_and_variant(each, language) for each in (before, after))
    called = names[:1] if names[0] == names[1] else [name or unnamed for name in names]
    return " · ".join(filter(None, (" → ".join(called), told)))


def _kind_and_variant(journey: Journey, language: str) -> str:
    kind, variant = _kind(journey, language), _variant(journey, language)
    return f"{kind} ({variant})" if variant else kind


def _kind(journey: Journey, language: str) -> str:
    return option_label(journey.head.journey_kind, language).lower()


def _own_name(journey: Journey, language: str) -> str:
    return _plain(journey.head.name)


def _variant(journey: Journey, language: str) -> str:
    return _plain(journey.head.variant)


def _plain(words: str) -> str:
    return " ".join(drawable(words).split())
