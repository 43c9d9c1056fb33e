"""Whatever a field cannot hold is told in people's words, with the way to mend it."""

import re
from typing import Any

import pytest

from cjm_studio.errors import InvalidJourneyError
from cjm_studio.fileformat import read_journey
from cjm_studio.fileformat.wording import ANYTHING
from cjm_studio.model import RECORD_CLASSES
from tests.fields import LINK_CLASSES
from tests.fileformat.documents import NAME, as_bytes, entry, problems_after, small_document

NAN, INFINITY = float("nan"), float("inf")


def told_of(**values: Any) -> str:
    """The first problem of a record with these values, without the place of the record."""
    added = {"id": "new"} | values
    told = problems_after(lambda document: document["journey"]["records"].append(added))
    return told[0].removeprefix("records[6] (new)")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"importance": "5"}, '.importance: "5" is not a whole number. Write one without quotes'),
        ({"importance": 5.0}, ".importance: 5.0 is not a whole number."),
        ({"importance": True}, ".importance: true is not a whole number."),
        ({"importance": 0}, ".importance: 0 is too small. Write 1 or more."),
        ({"importance": 6}, ".importance: 6 is too large. Write 5 or less."),
        ({"moment_of_truth": 1}, ".moment_of_truth: 1 is neither true nor false."),
        ({"moment_of_truth": "true"}, '.moment_of_truth: "true" is neither true nor false.'),
        ({"name": 5}, ".name: 5 is not a text. Write a text in double quotes."),
        ({"name": "x" * 501}, ".name: The text has 501 characters, of which 500 fit. Shorten it."),
        ({"event_rules": "a"}, '.event_rules: "a" is not a list. Write a list in square brackets.'),
        ({"event_rules": ["a", 5]}, ".event_rules[1]: 5 is not a text."),
        ({"event_rules": ["a"] * 101}, ".event_rules: The list has 101 entries, of which 100 fit."),
        ({"order": "я"}, '.order: "я" is not an order key. Use Latin letters and digits'),
        ({"evidence_level": 3}, ".evidence_level: 3 is not one of the choices. Choose one: assumed,"),
        ({"importence": 3}, ": There is no field 'importence' here. Did you mean 'importance'?"),
        ({"zzz\n": 3}, ": There is no field 'zzz\\n' here. Remove it. Known fields: id, kind, tags,"),
        ({"\ud800": 3}, ': "\\ud800" holds half of a character.'),
    ],
)
def test_a_wrong_touchpoint_is_told(values: dict[str, Any], words: str) -> None:
    assert told_of(kind="touchpoint", **values).startswith(words)


@pytest.mark.parametrize(
    ("text", "shown", "code"),
    [
        ("очень\x07", "очень\\x07", "U+0007, number 6"),
        ("a\r\nb", "a\\r\\nb", "U+000D, number 2"),
        ("\x00", "\\x00", "U+0000, number 1"),
        ("\x85", "\\x85", "U+0085, number 1"),
        ("\uffff", "\\uffff", "U+FFFF, number 1"),
    ],
)
def test_a_character_that_cannot_be_printed_is_told_by_code_and_number(
    text: str, shown: str, code: str
) -> None:
    told = told_of(kind="stage", name=text)
    assert told == f'.name: The text "{shown}" holds a character that cannot be printed: {code}. Remove it.'


def test_half_of_a_character_is_told() -> None:
    told = told_of(kind="stage", name="\ud83d")
    assert told == '.name: "\\ud83d" holds half of a character. Write the whole character.'


@pytest.mark.parametrize(
    ("kind", "field", "value", "words"),
    [
        ("persona", "segment_share", 2, "2 is too large. Write 1 or less."),
        ("persona", "segment_share", NAN, "NaN is not a number to count with."),
        ("persona", "profit_per_month", INFINITY, "Infinity is not a number to count with."),
        ("persona", "profit_per_month", "250", '"250" is not a number. Write one without quotes'),
        ("persona", "segment_size", 10**390, "10000000000000000"),
        ("persona", "segment_size", 1e16, "1e+16 is too large. Write 1000000000000000 or less."),
        ("score", "date", "21.11.2026", '"21.11.2026" is not a date. Write year, month and day'),
        ("score", "date", "20261121", '"20261121" is not a date.'),
        ("score", "date", "2026-02-30", '"2026-02-30" is not a date.'),
        ("score", "date", 1700000000, "1700000000 is not a date."),
        ("evidence", "link", "javascript:alert(1)", '"javascript:alert(1)" is not a link that is safe'),
        ("hypothesis", "tracker_link", "http://x", '"http://x" is not a link that is safe to open.'),
        ("journey", "currency", "rub", '"rub" is not a currency. Write its three capital letters'),
        (
            "stage",
            "evidence_level",
            "observd",
            "\"observd\" is not one of the choices. Did you mean 'observed'?",
        ),
    ],
)
def test_a_wrong_value_is_told(kind: str, field: str, value: object, words: str) -> None:
    assert told_of(kind=kind, **{field: value}).startswith(f".{field}: {words}")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"kind": "stagee"}, ": There is no kind \"stagee\". Did you mean 'stage'? Known kinds: journey, p"),
        ({"kind": "hurts"}, ': There is no kind "hurts". Choose one: journey, persona,'),
        ({"kind": 5}, ": There is no kind 5. Choose one: journey, persona,"),
        ({"kind": None}, ": There is no kind null. Choose one: journey, persona,"),
        ({}, ": The field 'kind' is missing. Add it: one of journey, persona,"),
    ],
)
def test_a_wrong_kind_is_told(values: dict[str, Any], words: str) -> None:
    assert told_of(**values).startswith(words)


def test_a_wrong_kind_of_link_lists_the_kinds_of_links() -> None:
    (told,) = problems_after(lambda document: entry(document, "hurts-1").update(kind="hurt"))
    assert told.startswith(
        "links[0] (hurts-1): There is no kind \"hurt\". Did you mean 'hurts'? Known kinds: part"
    )


@pytest.mark.parametrize(
    ("observation", "words"),
    [
        (5, "5 is not an object. Write its fields in curly brackets."),
        ({"date": "2026-11-21"}, "The field 'value' is missing. Add it."),
        (
            {"date": "2026-11-21", "value": 1, "valu": 1},
            "There is no field 'valu' here. Did you mean 'value'?",
        ),
    ],
)
def test_a_wrong_observation_is_told(observation: object, words: str) -> None:
    assert told_of(kind="metric", observations=[observation]).startswith(f".observations[0]: {words}")


@pytest.mark.parametrize("key", ["id", "source", "target", "lane"])
@pytest.mark.parametrize(
    "value", ["Ёж", "-a", "../../etc/passwd", "C:\\", "a b", "A", "x" * 65, "a\n", "<b>"]
)
def test_an_impossible_id_is_told(key: str, value: str) -> None:
    told = problems_after(lambda document: entry(document, "part_of-1").update({key: value}))
    assert re.match(rf'links\[1\].*\.{key}: ".+" is not an id\. Use small Latin letters', told[0])


WRONG_VALUES: list[Any] = [
    *[None, True, 0, -1, 5.5, 10**30, 10**390, -(10**16), NAN, INFINITY, -INFINITY],
    *["", "5", "нет", "\x07", "\ud800", "x" * 30_000, "javascript:alert(1)", "2026-02-30"],
    *[[], ["x"] * 101, [5], [None], [[]], [{}], {}, {"a": 1}],
]
# What Pydantic says, and what nobody but a programmer reads.
JARGON = re.compile(r"Input|should|valid |instance|pydantic|pattern|regex|\^|Extra|NoneType|dict\b|tuple|iso")


@pytest.mark.parametrize("kind", sorted(RECORD_CLASSES | LINK_CLASSES))
def test_no_wrong_value_is_answered_in_jargon_or_vaguely(kind: str) -> None:
    entries = "records" if kind in RECORD_CLASSES else "links"
    fields = (RECORD_CLASSES | LINK_CLASSES)[kind].model_fields
    vague = ANYTHING.partition("}")[2]
    for field, value in [(field, value) for field in (*fields, "no_such") for value in WRONG_VALUES]:
        document = small_document()
        ends = {} if entries == "records" else {"source": "step-1", "target": "step-2"}
        document["journey"][entries].append({"id": "new", "kind": kind, **ends, field: value})
        for told in everything_told(document):
            assert not JARGON.search(told), told
            assert vague not in told, told
            assert told.isprintable()


def everything_told(document: object) -> list[str]:
    try:
        read_journey(as_bytes(document), NAME)
    except InvalidJourneyError as error:
        return [str(problem) for problem in error.problems]
    return []
