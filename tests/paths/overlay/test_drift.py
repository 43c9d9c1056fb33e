"""What a new log does otherwise, and what may be chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.paths.overlay import Shift, drift
from cjm_studio.paths.overlay.significance import adjusted, p_value
from tests.paths.maps import gone, row_map

BEFORE = gone(("ABC", 900), ("AC", 100))
NOW = gone(("ABC", 700), ("AC", 250), ("ABBC", 50))


def shift(kind: str, *what: str) -> Shift:
    """The comparison of one thing."""
    found = drift(BEFORE, NOW, row_map(["A", "B", "C"]))
    return next(each for each in found.shifts if each.kind == kind and each.what == what)


def test_shares_are_compared_with_those_before() -> None:
    assert (shift("path", "A", "B", "C").before, shift("path", "A", "B", "C").now) == (0.9, 0.7)
    skipping = shift("transition", "A", "C")
    assert (skipping.before, skipping.now, skipping.change) == (0.1, 0.25, 0.15)
    assert skipping.is_significant
    assert (shift("arrival", "s1", "Этап 1").before, shift("arrival", "s1", "Этап 1").now) == (0.9, 0.75)


def test_what_one_log_does_not_have_is_compared_with_nobody() -> None:
    again = shift("transition", "B", "B")
    assert (again.before, again.before_total) == (0.0, 900)
    assert again.now == pytest.approx(50 / 750)


def test_new_and_vanished_paths_are_counted_with_their_customers() -> None:
    found = drift(BEFORE, NOW)
    assert [path.events for path in found.new_paths] == [("A", "B", "B", "C")]
    assert (found.new_share, found.vanished_paths, found.vanished_share) == (0.05, (), 0.0)
    back = drift(NOW, BEFORE)
    assert ([path.count for path in back.vanished_paths], back.vanished_share) == ([50], 0.05)


def test_the_same_log_has_not_drifted() -> None:
    found = drift(NOW, NOW, row_map(["A", "B", "C"]))
    assert not any(each.is_significant or each.change for each in found.shifts)
    assert found.as_written()["shifts"] == []


def test_the_significant_stand_first_and_are_what_is_written() -> None:
    found = drift(BEFORE, NOW)
    flags = [each.is_significant for each in found.shifts]
    assert flags == sorted(flags, reverse=True)
    assert len(found.as_written()["shifts"]) == sum(flags)


@pytest.mark.parametrize(
    ("table", "p"),
    [
        ((45, 100, 30, 100), 0.02846),  # z = 2.1909 with the pooled share of 0.375
        ((3, 4, 1, 4), 0.48571),  # the lady tasting tea: Fisher, The Design of Experiments, 1935, two-sided
        ((8, 10, 1, 6), 0.03497),  # the example of scipy.stats.fisher_exact
        ((0, 5, 0, 5), 1.0),
        ((1, 0, 3, 4), 1.0),
    ],
)
def test_the_chance_of_a_difference_is_that_of_the_books(table: tuple[int, int, int, int], p: float) -> None:
    assert p_value(*table) == pytest.approx(p, abs=1e-5)


def test_many_comparisons_are_adjusted_as_benjamini_and_hochberg_did() -> None:
    published = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
        0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0,
    ]  # fmt: skip
    assert sum(p < 0.05 for p in adjusted(published)) == 4


@given(st.lists(st.floats(0, 1), max_size=20))
def test_adjusting_never_makes_anything_more_significant_and_keeps_the_order(p_values: list[float]) -> None:
    found = adjusted(p_values)
    assert all(p <= new <= 1 for p, new in zip(p_values, found, strict=True))
    ranked = sorted(zip(p_values, found, strict=True))
    assert [new for _, new in ranked] == sorted(found)
