"""Hypothesis strategies: texts of all kinds, records, and valid journeys of every record and link kind.

@given(journeys())                          any valid journey, up to 20 records beside its head
@given(journeys(most_records=60))           a larger one
@given(journeys(texts=st.just("слово")))    with texts of your own
"""

from datetime import date
from functools import cache
from itertools import product
from typing import Any, Literal, get_args, get_origin

from hypothesis import strategies as st
from pydantic import BaseModel

from cjm_studio.model import (
    LANED_BY,
    LINK_RULES,
    MAY_REPEAT,
    PLACED_BY,
    RECORD_CLASSES,
    Journey,
    Link,
    Record,
    read_link,
)
from tests.fields import LINK_CLASSES, Shape, own_fields, shape
from tests.images import DOT_JPEG, DOT_PNG

FRAGMENTS = (
    "Клиент ждёт ответа",
    "the customer waits",
    "Ёжик в тумане №5 — «да»",
    "превысокомногорассмотрительствующий",
    "Donaudampfschifffahrtselektrizitätenhaupt",
    "👩\u200d💻🔥",
    "❤️ 🇷🇺 ☎",
    "e\u0301cole",
    "ﷺ עברית العربية",
    "漢字 かな 한글",
    "<b>жирно</b> & <script>",
    "$\\frac{a}{b}$ {braces} {{x}} %s",
    "javascript:alert(1)",
    "=SUM(A1)",
    '"quotes" \\ back\\\\slash\\"',
    "\u202eоборот\u202c",
    "\ufeff\u2028\u2029",
    "one\ntwo\tthree",
)

# What records may hold: no lone surrogates, no control characters but tab and line feed, no non-characters.
CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\n\t"
)

Joint = tuple[str, str, str]

# Which kinds of link may lead from one kind of record to another here, and which to other journeys.
JOINING = {
    (source, target): [
        kind for kind, rule in LINK_RULES.items() if rule.joins(source, target) and not rule.abroad
    ]
    for source, target in product(RECORD_CLASSES, repeat=2)
}
ABROAD = [
    (kind, source)
    for kind, rule in LINK_RULES.items()
    for source in RECORD_CLASSES
    if rule.abroad and rule.joins(source, "journey")
]

OWN_FIELDS = {kind: own_fields(record_class) for kind, record_class in RECORD_CLASSES.items()} | {
    kind: own_fields(link_class) for kind, link_class in LINK_CLASSES.items()
}
# Mostly what a map is made of, and at times anything else.
KINDS = [
    *["stage", "step", "step", "touchpoint", "touchpoint", "pain_point", "expectation", "score", "persona"]
    * 2,
    *sorted(RECORD_CLASSES.keys() - {"journey"}),
]


def texts(longest: int = 500) -> st.SearchStrategy[str]:
    """Texts that a record may hold: several scripts, emoji, long words, markup, and any characters at all."""
    phrases = st.lists(st.sampled_from(FRAGMENTS), max_size=4).map(" ".join)
    return (phrases | st.text(CHARACTERS, max_size=40)).map(lambda text: text[:longest])


@st.composite
def records(draw: st.DrawFn, kind: str = "", *, texts: st.SearchStrategy[str] = texts()) -> Record:  # noqa: B008 - strategies are immutable
    """A valid record of a kind (or of any) with a few of its fields set."""
    kind = kind or draw(st.sampled_from(KINDS))
    return RECORD_CLASSES[kind].model_validate({"id": f"{kind}-1"} | draw(_values(kind, texts)))


@st.composite
def journeys(
    draw: st.DrawFn,
    *,
    most_records: int = 20,
    texts: st.SearchStrategy[str] = texts(),  # noqa: B008 - strategies are immutable
) -> Journey:
    """A valid journey: a head, at most `most_records` other records, most of them in place, and links."""
    count = draw(st.integers(0, most_records))
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=count, max_size=count))
    things: dict[str, Record] = {}
    for number, kind in enumerate(["journey", *kinds]):
        values = {"id": f"{kind}-{number}"} | draw(_values(kind, texts))
        things[values["id"]] = RECORD_CLASSES[kind].model_validate(values)
    links: dict[str, Link] = {}
    lanes = [key for key, record in things.items() if record.kind == "lane"]
    for joint in draw(_joints(things, most_records)):
        link = draw(_links(joint, len(links), lanes, texts))
        if not _is_second(link, links):
            links[link.id] = link
    return Journey("journey-0", things, links)


@st.composite
def _joints(draw: st.DrawFn, things: dict[str, Record], most: int) -> list[Joint]:
    """Kind and ends of links: most records get their place, and then some may be joined in other ways."""
    possible = _possible_joints(things)
    found: list[Joint] = []
    for record in things.values():
        places = [one for one in possible.get(PLACED_BY.get(record.kind, ""), []) if one[1] == record.id]
        if places and draw(st.integers(0, 5)) > 0:
            found.append(draw(st.sampled_from(places)))
    if possible:
        kinds = st.lists(st.sampled_from(sorted(possible)), max_size=most)
        found += [draw(st.sampled_from(possible[kind])) for kind in draw(kinds)]
    return found


def _possible_joints(things: dict[str, Record]) -> dict[str, list[Joint]]:
    """By kind, the links that may stand between two of the records, or between one and another journey."""
    found: dict[str, list[Joint]] = {}
    for source, target in product(things.values(), repeat=2):
        for kind in JOINING.get((source.kind, target.kind), ()):
            if source is not target or LINK_RULES[kind].may_loop:
                found.setdefault(kind, []).append((kind, source.id, target.id))
    for kind, source_kind in ABROAD:
        sources = [record.id for record in things.values() if record.kind == source_kind]
        if sources:
            found[kind] = [(kind, source, "journey-elsewhere") for source in sources]
    return found


@st.composite
def _links(
    draw: st.DrawFn, joint: Joint, number: int, lanes: list[str], texts: st.SearchStrategy[str]
) -> Link:
    """A link of a kind between two ends, with a few of its fields set."""
    kind, source, target = joint
    written = {"id": f"{kind}-l{number}", "kind": kind, "source": source, "target": target}
    if kind in LANED_BY and lanes:
        written["lane"] = draw(st.sampled_from(["", *lanes]))
    return read_link(written | draw(_values(kind, texts)))


def _is_second(link: Link, links: dict[str, Link]) -> bool:
    alike = [other for other in links.values() if other.kind == link.kind and other.source == link.source]
    if LINK_RULES[link.kind].one_per_source:
        return bool(alike)
    return link.kind not in MAY_REPEAT and any(other.target == link.target for other in alike)


@cache
def _values(kind: str, texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    """Values for a few fields of a kind. Made once: making strategies takes longer than drawing from them."""
    fields = {name: values_of(field, texts) for name, field in OWN_FIELDS[kind].items()}
    if not fields:
        return st.just({})
    names = st.sets(st.sampled_from(sorted(fields)), max_size=4)

    @st.composite
    def values(draw: st.DrawFn) -> dict[str, Any]:
        return {name: draw(fields[name]) for name in sorted(draw(names))}

    return values()


def values_of(field: Shape, texts: st.SearchStrategy[str] = texts()) -> st.SearchStrategy[Any]:  # noqa: B008 - strategies are immutable
    """What a field may hold."""
    found = _present(field, texts)
    return st.none() | found if field.is_optional else found


def _present(field: Shape, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    low, high = field.limits.get("ge", -(10**15)), field.limits.get("le", 10**15)
    if get_origin(field.type) is Literal:
        return st.sampled_from(get_args(field.type))
    if get_origin(field.type) is tuple:
        item = values_of(shape(get_args(field.type)[0]), texts)
        return st.lists(item, max_size=3).map(tuple)
    if isinstance(field.type, type) and issubclass(field.type, BaseModel):
        inner = {
            name: shape(info.annotation, tuple(info.metadata))
            for name, info in field.type.model_fields.items()
        }
        return st.builds(field.type, **{name: values_of(one, texts) for name, one in inner.items()})
    if field.type is str:
        return _texts_of(field, texts)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        bool: st.booleans(),
        int: st.integers(low, high),
        float: st.floats(low, high, allow_nan=False, allow_infinity=False)
        | st.integers(int(low), int(high)).map(float),
        date: st.dates(),
    }
    return plain[field.type]


def _texts_of(field: Shape, texts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pattern = field.limits["pattern"]
    if "A-Za-z0-9+/" in pattern:
        return st.sampled_from(["", DOT_PNG, DOT_JPEG])
    if "https" in pattern:
        return st.sampled_from(["", "https://example.org/опрос?q=1", "mailto:anna@example.org"])
    if "A-Z]{3}" in pattern:
        return st.sampled_from(["", "RUB", "EUR", "KZT"])
    if "A-Za-z" in pattern:
        return st.text("0123456789ABCXYZabcxyz", max_size=6)
    return texts.map(lambda text: text[: field.limits["max_length"]])
