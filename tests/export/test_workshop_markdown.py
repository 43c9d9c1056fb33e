"""The summary of a workshop as Markdown, read again by a Markdown parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from cjm_studio.export import WorkshopReport, workshop_markdown
from cjm_studio.export.workshop_markdown import escaped
from cjm_studio.insight import KindTally, workshop_summary
from tests.insight.test_workshop import workshop
from tests.small_journeys import adding, after, linking

JOINER = "\u2060"
SIGNS = "\\`*_[]{}<>|~&$^@#+-=:!().1 a\n\t"


def read(markdown: str) -> list[Token]:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)


def words_of(tokens: list[Token]) -> str:
    """The text of inline tokens that are nothing but text."""
    (inline,) = [token for token in tokens if token.type == "inline"]
    children = inline.children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    return "".join(child.content for child in children).replace(JOINER, "")


def report(language: str = "en") -> str:
    journey = after(
        workshop(),
        adding("hypothesis", "second-till", "desk", change="Открыть *вторую* кассу"),
        linking("became", "queue-notes", "second-till"),
        adding("comment", "why", text="Почему <b>так</b>?"),
        linking("about", "why", "desk"),
    )
    summary = workshop_summary(journey, "today")
    told = WorkshopReport("Поездка", summary, ("Анна", "Борис"), (KindTally("sticky", 3, 0, 1),))
    return workshop_markdown(told, language)


@given(st.text(alphabet=SIGNS, min_size=1).filter(lambda text: text.strip()))
def test_a_text_is_never_markup(text: str) -> None:
    tokens = read(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert words_of(tokens) == " ".join(text.split())


@given(st.text(min_size=1))
def test_any_text_stays_one_line_in_its_bullet(text: str) -> None:
    types = [token.type for token in read(f"- {escaped(text)}x\n")]
    assert types.count("list_item_open") == 1
    assert types.count("inline") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Не заголовок", "\\# Не заголовок"),
        ("1. Не список", "1\\. Не список"),
        ("12:30, С-300", "12:30, С-300"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, expected: str) -> None:
    assert escaped(text) == expected


def test_control_signs_and_turned_writing_are_left_out() -> None:
    assert escaped("а\x00б\u202eв\nг") == "а б в г"


def test_the_votes_are_a_table_with_the_winners_first() -> None:
    rows = [line for line in report().splitlines() if line.startswith("| ") and line[2].isdigit()]
    # The dots of a note that was gathered into the cluster «Очередь» count for the cluster.
    assert rows == ["| 1 | Очередь | 5 | 3 |", "| 2 | Холодно | 3 | 1 |"]


def test_each_part_has_its_heading_and_its_lines() -> None:
    text = report()
    headings = [line[3:] for line in text.splitlines() if line.startswith("## ")]
    assert headings == [
        "Took part",
        "Agenda",
        "Vote: Что важнее?",
        "Decisions",
        "New hypotheses",
        "Clusters",
        "Open comments",
        "Parking lot",
        "What changed in the workshop",
    ]
    assert "- Очередь → Hypothesis: Открыть \\*вторую\\* кассу" in text
    assert "  - Metric: none yet" in text
    assert "- Почему \\<b\\>так\\</b\\>? (about: Касса)" in text
    assert "- Sticky notes: 3 added, 1 removed" in text


def test_parts_with_nothing_to_say_are_left_out() -> None:
    bare = after(workshop(), adding("workshop", "empty"))
    text = workshop_markdown(WorkshopReport("", workshop_summary(bare, "empty", bare), (), ()), "en")
    assert "## Decisions" not in text
    assert "## New hypotheses" not in text
    assert text.startswith("# Workshop\n")


def test_it_speaks_russian_too() -> None:
    assert "- Стикеры: " in report("ru")
