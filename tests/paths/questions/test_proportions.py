"""Intervals of shares, against the figures of Newcombe's two papers of 1998."""

import pytest

from cjm_studio.paths.questions import difference, share_of


@pytest.mark.parametrize(
    ("count", "total", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_share_has_wilsons_interval(count: int, total: int, low: float, high: float) -> None:
    found = share_of(count, total)
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)


@pytest.mark.parametrize(
    ("more", "less", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((10, 10), (0, 10), 0.6075, 1.0),
    ],
)
def test_the_difference_has_newcombes_interval(
    more: tuple[int, int], less: tuple[int, int], low: float, high: float
) -> None:
    found = difference(share_of(*less), share_of(*more))
    assert (found.low, found.high) == pytest.approx((low, high), abs=5e-5)
    assert found.is_beyond_chance == (low > 0)


def test_of_nobody_nothing_is_known() -> None:
    assert (share_of(0, 0).low, share_of(0, 0).high) == (0.0, 1.0)
