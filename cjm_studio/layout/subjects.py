"""What a record says about itself when somebody points at it: its name and rows of label and value."""

from functools import cache, lru_cache
from typing import Any, Literal, get_args, get_origin

from cjm_studio.language import field_label, kind_label, number, option_label, translator
from cjm_studio.layout import text
from cjm_studio.layout.amounts import feeling, with_unit
from cjm_studio.layout.scene import Subject
from cjm_studio.model import Evidence, Journey, Record, Score

# What says nothing to a reader, or is said in another way.
SILENT = frozenset(
    {
        "id",
        "kind",
        "order",
        "hidden",
        "data",
        "label",
        "observations",
        "inputs",
        "arguments",
        "evidence_level",
    }
)
# What matters even where it is as usual.
ALWAYS = frozenset({"status", "stage_kind", "journey_kind", "metric_kind"})
SHARES = frozenset({"affected_share", "confidence", "segment_share"})
MONEY = frozenset({"cost_per_case", "avoided_risk_price", "cost_once", "cost_per_period", "profit_per_month"})

QUOTATION_MARKS = frozenset({"«»", "“”", "„“", '""'})
RUSSIAN_INNER = str.maketrans("«»", "„“")
ENGLISH_INNER = str.maketrans("“”", "‘’")
SPOKEN = frozenset({"quote", "interview", "complaint"})

Rows = tuple[tuple[str, str], ...]

# A map asks for the same few labels thousands of times, and for the same titles whenever it is drawn again.
_drawable = lru_cache(maxsize=8192)(text.drawable)
_field = lru_cache(maxsize=512)(field_label)
_kind = lru_cache(maxsize=512)(kind_label)
_option = lru_cache(maxsize=512)(option_label)


def subject_of(
    record: Record, journey: Journey, language: str, *, stage_id: str = "", lane: str = ""
) -> Subject:
    """The subject of a group of shapes that shows this record, in the language of the labels."""
    name = _drawable(record.title)
    kind = _kind(record.kind, language)
    return Subject(
        record.id,
        record.kind,
        stage_id,
        lane,
        f"{kind}: {name}" if name else kind,
        details(record, journey, language),
    )


def details(record: Record, journey: Journey, language: str) -> Rows:
    """Rows (label, value): what is filled in, what it is linked to, and on what evidence."""
    rows = _field_rows(record, journey, language)
    rows.append((_field("evidence_level", language), _option(record.evidence_level, language)))
    for link in journey.out(record.id):
        target = journey.records.get(link.target)
        if target is not None and (title := target.title):
            rows.append((_kind(target.kind, language), _told(target, title, language)))
    return tuple(rows)


def _field_rows(record: Record, journey: Journey, language: str) -> list[tuple[str, str]]:
    rows = []
    filled = record.model_fields_set
    for field, usual, is_option in _fields(type(record)):
        if field not in filled and field not in ALWAYS:
            continue
        value = getattr(record, field)
        if value is None or value == "" or value == () or (value == usual and field not in ALWAYS):
            continue
        said = _option(value, language) if is_option else _said(record, field, journey, language)
        rows.append((_field(field, language), said))
    return rows


@cache
def _fields(record_class: type[Record]) -> tuple[tuple[str, Any, bool], ...]:
    """Field, its default, and whether it is one of several words that we have names for.

    The title is the subject's label already, except that of a score, which is called by its value.
    """
    return tuple(
        (name, info.default, _is_option(info.annotation))
        for name, info in record_class.model_fields.items()
        if name not in SILENT and (name != record_class.title_field or record_class is Score)
    )


def _is_option(annotation: Any) -> bool:
    if get_origin(annotation) is Literal:
        return True
    return any(_is_option(part) for part in get_args(annotation))


def _said(record: Record, field: str, journey: Journey, language: str) -> str:
    value = getattr(record, field)
    if isinstance(value, bool):
        say = translator(language)
        return say("yes") if value else say("no")
    if isinstance(value, int | float):
        return _number_said(record, field, journey, language)
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return str(value)


def _number_said(record: Record, field: str, journey: Journey, language: str) -> str:
    value = getattr(record, field)
    if isinstance(record, Score):
        return feeling(value, language)
    if field in SHARES:
        return with_unit(number(value * 100, language, 1), "%")
    return with_unit(number(value, language), journey.head.currency if field in MONEY else "")


def _told(record: Record, title: str, language: str) -> str:
    """A linked record in one line; evidence with its source, in quotation marks if somebody said it."""
    if not isinstance(record, Evidence):
        return title
    told = quoted(record.text, language) if is_spoken(record) else record.text
    return f"{told} ({record.source})" if record.source else told


def is_spoken(evidence: Evidence) -> bool:
    """Whether its text is somebody's words, and not what a log or a table shows."""
    return evidence.evidence_kind in SPOKEN


def quoted(words: str, language: str) -> str:
    """The words between the quotation marks of their language, unless they bring their own.

    Marks inside become those of the second rank: «there is the word „promised“».
    """
    words = words.strip()
    bare = words[1:-1] if words[:1] + words[-1:] in QUOTATION_MARKS else ""
    if bare and words[0] not in bare and words[-1] not in bare:
        return words
    if language == "ru":
        return f"«{words.translate(RUSSIAN_INNER)}»"
    return f"“{words.translate(ENGLISH_INNER)}”"
