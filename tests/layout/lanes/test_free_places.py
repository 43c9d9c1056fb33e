from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.layout import Rect
from cjm_studio.layout.lanes.free_places import Label, free_place

AREA = Rect(0, 0, 1000, 200)
LABEL = Label(x=500, y=100, width=120, height=26, side="above")
BOXES = st.lists(
    st.builds(Rect, st.floats(0, 950), st.floats(0, 190), st.floats(1, 400), st.floats(1, 80)), max_size=30
)


def test_a_label_stands_over_its_point() -> None:
    place = free_place(LABEL, AREA, [])
    assert place.bottom < LABEL.y
    assert place.x < LABEL.x < place.right


def test_a_label_goes_elsewhere_when_its_place_is_taken() -> None:
    over = Rect(0, 0, 1000, 95)
    assert free_place(LABEL, AREA, [over]).y >= over.bottom


def test_without_a_free_place_a_label_gets_a_row_of_its_own() -> None:
    assert free_place(LABEL, AREA, [AREA]).y >= AREA.bottom


@given(BOXES, st.floats(0, 1000), st.floats(0, 200), st.sampled_from(["above", "below"]))
def test_a_label_never_covers_anything(taken: list[Rect], x: float, y: float, side: str) -> None:
    label = Label(x, y, 120, 26, "above" if side == "above" else "below")
    place = free_place(label, AREA, taken)
    assert not any(place.overlaps(rect) for rect in taken)
    assert 0 <= place.x <= AREA.right - place.width
