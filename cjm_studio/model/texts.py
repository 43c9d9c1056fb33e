"""The plain values that fields hold: texts, numbers, dates, each with the limits that keep it harmless."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

# Control characters (except tab and line feed) and non-characters break databases, spreadsheets and
# slides, so no record may hold one. Lone surrogates cannot reach a Rust string and are refused before.
_CLEAN = "^[^\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]*$"

ShortText = Annotated[str, StringConstraints(max_length=500, pattern=_CLEAN)]
LongText = Annotated[str, StringConstraints(max_length=20_000, pattern=_CLEAN)]
Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,63}$")]
OrderKey = Annotated[str, StringConstraints(max_length=64, pattern=r"^[0-9A-Za-z]*$")]
Currency = Annotated[str, StringConstraints(pattern=r"^([A-Z]{3})?$")]
WebLink = Annotated[
    str, StringConstraints(max_length=2_000, pattern=r"^((https://|mailto:)[^\s\x00-\x1f\x7f-\x9f]+)?$")
]

Number = Annotated[float, Field(allow_inf_nan=False, ge=-1e15, le=1e15)]
Amount = Annotated[float, Field(allow_inf_nan=False, ge=0, le=1e15)]
Share = Annotated[float, Field(allow_inf_nan=False, ge=0, le=1)]
OneToFive = Annotated[int, Field(ge=1, le=5)]
Feeling = Annotated[float, Field(allow_inf_nan=False, ge=-2, le=2)]


def _date_or_its_text(value: object) -> object:
    """Only texts become dates: a bare number would pass as a Unix time.

    And only 2026-11-21: Python also knows 20261121 and 2026-W47-6, which the JSON Schema does not.
    """
    if not isinstance(value, str):
        return value
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise PydanticCustomError("day_format", "A day is written as 2026-11-21")
    return day


Day = Annotated[date, BeforeValidator(_date_or_its_text)]
ShortTexts = Annotated[tuple[ShortText, ...], Field(strict=False, max_length=100)]
