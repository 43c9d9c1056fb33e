"""Two journeys compared, as text: their stages side by side, and what is different, kind by kind."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cjm_studio.export.differences import NOTHING, Difference, counted, difference_rows, headings, state_words
from cjm_studio.export.markdown_money import table
from cjm_studio.export.markdown_signs import plain
from cjm_studio.export.options import Options
from cjm_studio.insight import compare
from cjm_studio.language import Say, kind_label, kinds_label, translator
from cjm_studio.layout import compared_stages, compared_title, told_sides
from cjm_studio.model import Journey


def comparison_markdown(sides: tuple[Journey, Journey], options: Options) -> bytes:
    """The document in UTF-8."""
    return ("\n".join(_lines(*sides, options)).rstrip() + "\n").encode()


def _lines(journey: Journey, other: Journey, options: Options) -> Iterator[str]:
    language, say = options.language, translator(options.language)
    rows = difference_rows(journey, other, compare(journey, other), language)
    title, told = compared_title(journey, other, language), told_sides(journey, other, language)
    yield f"# {plain(title)}"
    yield ""
    # Without variants it would say the title again.
    if told.replace(" · ", ": ") != title:
        yield plain(told)
        yield ""
    yield plain(counted(rows, language)) if rows else say("Nothing is different.")
    yield ""
    if journey.head.language != other.head.language:
        yield plain(say("Texts in different languages are not compared."))
        yield ""
    yield from _stages(journey, other, options)
    for kind, found in groupby(rows, key=lambda row: row.kind):
        yield f"## {plain((kind_label if kind == 'journey' else kinds_label)(kind, language))}"
        yield ""
        yield from _table(tuple(found), headings(journey, other, language), language, say)


def _stages(journey: Journey, other: Journey, options: Options) -> Iterator[str]:
    """Which stage of one is which of the other; a dash where it has none."""
    slots = compared_stages(journey, other)
    if not slots:
        return
    say = translator(options.language)
    yield f"## {plain(kinds_label('stage', options.language))}"
    yield ""
    rows = []
    for number, slot in enumerate(slots, 1):
        said = [_stage(each, key, say) for each, key in zip((journey, other), slot, strict=True)]
        rows.append([str(number), *said])
    names = headings(journey, other, options.language)
    yield from table(["", *names], rows, frozenset({0}))


def _stage(journey: Journey, key: str, say: Say) -> str:
    return (journey.records[key].title or say("Without a name")) if key else NOTHING


def _table(rows: Sequence[Difference], names: tuple[str, str], language: str, say: Say) -> Iterator[str]:
    heads = [say("What became of it"), kind_label("stage", language), say("Record"), say("Field"), *names]
    lines = [line for row in rows for line in _cells(row, language)]
    yield from table(heads, lines, frozenset())


def _cells(row: Difference, language: str) -> Iterator[list[str]]:
    lead = [state_words(language)[row.state], row.stage, row.name]
    if row.state in ("added", "removed"):
        yield [*lead, "", *((NOTHING, row.name) if row.state == "added" else (row.name, NOTHING))]
    for field in row.fields:
        yield [*lead, field.field, field.before, field.after]
