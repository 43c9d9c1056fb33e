"""Every record can be pointed at, and says what it is."""

from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.figures.targets import hover_text, target_traces, uncovered
from cjm_studio.layout import Box, Dot, Group, Rect, Subject
from tests.figures.scenes import card, drawing, mark, scene, wall

rects = st.builds(Rect, *[st.integers(0, 60).map(float)] * 2, *[st.integers(1, 60).map(float)] * 2)


def test_a_card_is_a_bar_over_its_rectangle() -> None:
    bars, _ = target_traces(scene(card(1, "one", rect=Rect(100, 50, 232, 66))))
    assert (bars["x"], bars["width"], bars["base"], bars["y"]) == ([216], [232], [50], [66])
    assert bars["customdata"] == [["card-1", "touchpoint"]]


def test_a_point_of_a_curve_is_a_round_target() -> None:
    _, points = target_traces(scene(mark(7, 300, 120, radius=9)))
    assert (points["x"], points["y"], points["marker"]["size"]) == ([300], [120], [18])
    assert points["customdata"] == [["mark-7", "emotion"]]


def test_what_shows_no_record_is_no_target() -> None:
    bars, points = target_traces(scene(drawing(Box(Rect(0, 0, 10, 10), 0, "#FFFFFF"), layer="ground")))
    assert bars["customdata"] == points["customdata"] == []


def test_a_sign_with_more_to_tell_is_pointed_at_though_it_shows_no_record() -> None:
    seam = Subject(lane="seams", label="Seam 2", details=(("What is lost", "The sum"),))
    sign = Group(seam, Rect(290, 110, 28, 28), "mark", (Dot(304, 124, 14, "circle", "#FFFFFF"),))
    _, points = target_traces(scene(sign))
    assert points["hovertext"] == ["<b>Seam 2</b><br>What is lost: The sum"]
    assert points["customdata"] == [["", ""]]


def test_every_record_of_a_big_map_has_its_target() -> None:
    bars, _ = target_traces(wall(500))
    assert [record_id for record_id, _ in bars["customdata"]] == [f"card-{number}" for number in range(500)]


def test_a_tint_can_be_hit_only_between_the_cards_on_it() -> None:
    tint = Group(Subject("stage-5", "stage", label="Stage"), Rect(0, 0, 240, 300), "ground", ())
    bars, _ = target_traces(scene(tint, card(1, "one", rect=Rect(4, 100, 232, 66))))
    places = zip(bars["customdata"], bars["base"], bars["y"], strict=True)
    assert [(base, height) for (record_id, _), base, height in places if record_id == "stage-5"] == [
        (0, 100),
        (166, 134),
    ]


@given(rects, st.lists(rects, max_size=6))
def test_strips_and_covers_share_no_point(rect: Rect, others: list[Rect]) -> None:
    covers = [other for other in others if other.overlaps(rect)]
    strips = uncovered(rect, covers)
    assert all(rect.contains(strip) for strip in strips)
    assert not any(strip.overlaps(cover) for strip in strips for cover in covers)
    assert strips == [rect] or covers


def test_a_hover_label_says_the_name_in_bold_and_then_the_details() -> None:
    subject = Subject(
        "card-1", "pain", label="Form again", details=(("Channel", "branch"), ("", "Said by many"))
    )
    assert hover_text(subject) == "<b>Form again</b><br>Channel: branch<br>Said by many"


def test_hover_text_of_a_file_is_encoded() -> None:
    subject = Subject("card-1", "pain", label="<i>x</i>", details=(("$a$", "<a href='https://evil'>b</a>"),))
    assert hover_text(subject) == (
        "<b>&lt;i&gt;x&lt;/i&gt;</b><br>&#36;a&#36;: &lt;a href='https://evil'&gt;b&lt;/a&gt;"
    )


def test_long_details_are_folded_and_in_the_end_cut() -> None:
    subject = Subject("card-1", details=(("Note", "word " * 400),))
    lines = hover_text(subject).split("<br>")
    assert len(lines) == 6
    assert all(len(line) <= 60 for line in lines)
    assert lines[-1].endswith("…")


def test_of_very_many_details_the_label_shows_the_first() -> None:
    subject = Subject("card-1", details=tuple(("Pain", str(number)) for number in range(40)))
    assert hover_text(subject).split("<br>")[14:] == ["Pain: 14", "Pain: 15", "…"]


def test_targets_are_invisible_whether_selected_or_not() -> None:
    bars, points = target_traces(scene(card(1, "one"), mark(1, 50, 50)))
    assert bars["marker"]["opacity"] == points["marker"]["opacity"] == 0
    assert all(
        trace[state] == {"marker": {"opacity": 0}}
        for trace in (bars, points)
        for state in ("selected", "unselected")
    )
