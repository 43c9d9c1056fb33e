"""Every line of text stands on the Scene's baseline."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.figures.texts import BASELINE_DROP, text_traces
from cjm_studio.layout import Anchor, Text
from tests.figures.scenes import INK, card, drawing, scene

texts = st.builds(
    Text,
    lines=st.lists(st.text("абвгд xyz", min_size=1, max_size=12), max_size=4).map(tuple),
    x=st.integers(0, 2000).map(float),
    baseline=st.integers(0, 2000).map(float),
    line_height=st.just(26.0),
    size=st.sampled_from([16.0, 20.0, 28.0]),
    fill=st.sampled_from([INK, "#1A4796"]),
    width=st.just(200.0),
    weight=st.sampled_from([400, 500, 700]),
    italic=st.booleans(),
    anchor=st.sampled_from(["start", "middle", "end"]),
)

Line = tuple[str, float, float, float, int, bool, str]


def drawn_lines(traces: list[dict[str, Any]]) -> list[Line]:
    """Every point of the traces: text, x, baseline, size, weight, italic, colour."""
    return [
        (
            line,
            x,
            y + BASELINE_DROP * font["size"],
            font["size"],
            font["weight"],
            font["style"] == "italic",
            font["color"],
        )
        for trace in traces
        for font in [trace["textfont"]]
        for line, x, y in zip(trace["text"], trace["x"], trace["y"], strict=True)
    ]


@given(st.lists(texts, max_size=8))
def test_every_line_appears_once_on_its_baseline(some: list[Text]) -> None:
    wanted = [
        (
            line,
            text.x,
            text.baseline + place * text.line_height,
            text.size,
            text.weight,
            text.italic,
            text.fill,
        )
        for text in some
        for place, line in enumerate(text.lines)
    ]
    assert Counter(drawn_lines(text_traces(scene(drawing(*some))))) == Counter(wanted)


@pytest.mark.parametrize(
    ("anchor", "position"), [("start", "middle right"), ("middle", "middle center"), ("end", "middle left")]
)
def test_the_anchor_says_on_which_side_of_the_point_the_text_stands(anchor: Anchor, position: str) -> None:
    [trace] = text_traces(scene(drawing(Text(("a",), 0, 0, 26, 20, INK, 100, anchor=anchor))))
    assert trace["textposition"] == position


def test_one_style_is_one_trace() -> None:
    assert len(text_traces(scene(card(1, "one", "two"), card(2, "three")))) == 1


def test_text_of_a_file_is_encoded() -> None:
    [trace] = text_traces(scene(card(1, "<b>bold</b> $x$ &amp;")))
    assert trace["text"] == ["&lt;b&gt;bold&lt;/b&gt; &#36;x&#36; &amp;amp;"]


def test_a_selection_leaves_text_its_colour() -> None:
    [trace] = text_traces(scene(card(1, "one")))
    assert trace["selected"] == trace["unselected"] == {"textfont": {"color": INK}}
