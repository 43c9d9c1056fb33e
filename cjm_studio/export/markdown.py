"""A journey to read as text: its stages with tables of what happens there; nothing typed is ever markup."""

from collections.abc import Iterator

from cjm_studio.export.markdown_communications import communication_section
from cjm_studio.export.markdown_comparison import comparison_markdown
from cjm_studio.export.markdown_money import money_sections
from cjm_studio.export.markdown_signs import plain
from cjm_studio.export.options import Options
from cjm_studio.export.sheets.grid import MapGrid, map_grid, words_of
from cjm_studio.language import Say, field_label, option_label, signed, translator
from cjm_studio.model import Journey, Persona, Record, Score, Stage


def markdown(journey: Journey, options: Options) -> bytes:
    """The document in UTF-8: all of the journey, its messages, or what is different."""
    if options.is_comparison:
        return comparison_markdown(options.sides(journey), options)
    say = translator(options.language)
    grid = map_grid(journey, options.language)
    lines = [*_head(journey, options.language, say)]
    if options.view == "communications":
        lines += communication_section(journey, options.language)
        return ("\n".join(lines).rstrip() + "\n").encode()
    for stage in dict.fromkeys(column.stage for column in grid.columns):
        lines += _stage(journey, stage, grid, options.language, say)
    lines += _curves(journey, options.language, say)
    lines += money_sections(journey, options)
    return ("\n".join(lines).rstrip() + "\n").encode()


def _head(journey: Journey, language: str, say: Say) -> Iterator[str]:
    head = journey.head
    yield f"# {plain(head.name) or say('Journey without a name')}"
    yield ""
    told = [option_label(head.journey_kind, language), head.scenario, head.goal]
    yield " · ".join(plain(part) for part in told if part)
    yield ""
    if people := journey.all_of(Persona):
        yield " · ".join(_pictured(journey, persona, plain(persona.name), say) for persona in people)
        yield ""


def _pictured(journey: Journey, record: Record, words: str, say: Say) -> str:
    """Words of a record, and what is to be seen on its picture: nobody reads an image as text."""
    seen = [journey.records[link.target].title for link in journey.out(record.id, "pictured_by")]
    told = plain(seen[0]) if seen else ""
    return f"{words} *({plain(say('picture: {seen}', seen=told))})*" if told else words


def _stage(journey: Journey, stage: Stage, grid: MapGrid, language: str, say: Say) -> Iterator[str]:
    yield f"## {_pictured(journey, stage, plain(stage.name) or say('Without a name'), say)}"
    yield ""
    for field in ("customer_goal", "voice"):
        if words := getattr(stage, field):
            yield f"{field_label(field, language)}: {plain(words)}"
            yield ""
    places = [place for place, column in enumerate(grid.columns) if column.stage.id == stage.id]
    steps = [step.name if (step := grid.columns[place].step) else "" for place in places]
    rows = [
        (lane.title, [lane.cells[place] for place in places])
        for lane in grid.lanes
        if any(lane.cells[place] for place in places)
    ]
    if not rows:
        return
    yield "| | " + " | ".join(plain(name) for name in steps) + " |"
    yield "|---|" + "---|" * len(steps)
    for title, cells in rows:
        said = [
            "<br>".join(_pictured(journey, card, plain(words_of(card, language, say)), say) for card in cell)
            for cell in cells
        ]
        yield f"| **{plain(title)}** | " + " | ".join(said) + " |"
    yield ""


def _curves(journey: Journey, language: str, say: Say) -> Iterator[str]:
    """The curves as numbers: who felt what, where."""
    scores = journey.all_of(Score)
    if not scores:
        return
    yield f"## {plain(say('Curves'))}"
    yield ""
    heads = [say("Curve"), say("Persona"), say("Where"), say("Value")]
    yield "| " + " | ".join(map(plain, heads)) + " |"
    yield "|---|---|---|---:|"
    for score in scores:
        felt, where = (
            ", ".join(journey.records[link.target].title for link in journey.out(score.id, kind))
            for kind in ("felt_by", "scores")
        )
        cells = (option_label(score.curve, language), felt, where, signed(score.value, language))
        yield "| " + " | ".join(map(plain, cells)) + " |"
    yield ""
