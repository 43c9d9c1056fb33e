"""The alignment finds the cheapest explanation: the same cost as trying everything."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from cjm_studio.model import Journey
from cjm_studio.paths.overlay import Overlay, lay_over
from cjm_studio.paths.overlay.alignment import OUT_OF_STEP
from cjm_studio.paths.overlay.designed import DesignedPaths
from tests.paths.maps import gone, row_map
from tests.small_journeys import adding, after, linking

LINKS = st.sets(st.tuples(st.sampled_from("abcd"), st.sampled_from("abcd")), max_size=4)


def linked(links: set[tuple[str, str]], *, is_twofold: bool) -> Journey:
    """Four touchpoints with links between them; twofold: A also belongs to a fifth one at the end."""
    journey = after(
        row_map(["AB", "CD"], 50.0, None),
        *(linking("next", f"t-{source}", f"t-{target}") for source, target in sorted(links)),
    )
    return (
        after(journey, adding("touchpoint", "z", "step1", name="Z", event_rules=["A"]))
        if is_twofold
        else journey
    )


@given(
    LINKS,
    st.lists(st.text("ABCD", min_size=1, max_size=6), min_size=1, max_size=6, unique=True),
    st.booleans(),
)
@settings(max_examples=80, deadline=None)
def test_no_other_explanation_is_cheaper(
    links: set[tuple[str, str]], paths: list[str], is_twofold: bool
) -> None:
    overlay = lay_over(linked(links, is_twofold=is_twofold), gone(*paths, ("ABCD", 0)))
    for number in range(len(paths)):
        assert cost_of(overlay, number) == least_cost(overlay, number)


def visits_of(overlay: Overlay, path: int) -> list[list[int]]:
    """For each visit of a path the touchpoints that it may be."""
    labels = overlay.visits.label[overlay.visits.path == path]
    return [[each for each in row if each >= 0] for row in overlay.visits.candidates[labels].tolist()]


def cost_of(overlay: Overlay, path: int) -> int:
    """What the alignment found, by its own account."""
    own = overlay.visits.path == path
    before, came = overlay.alignment.before[own].tolist(), overlay.alignment.came[own].tolist()
    cost = 0
    for source, target in zip(before, came, strict=True):
        skipped = overlay.designed.skips[source][target] if source >= 0 else None
        cost += OUT_OF_STEP if skipped is None else len(skipped)
    return cost + bool(overlay.designed.remaining[int(overlay.alignment.ends[path])])


def least_cost(overlay: Overlay, path: int) -> int:
    """By trying every visit in step and out of step."""
    visits, designed = visits_of(overlay, path), overlay.designed

    @cache
    def from_here(place: int, at: int) -> int:
        if place == len(visits):
            return 1000 if at == designed.entrance else int(bool(designed.remaining[at]))
        return min([OUT_OF_STEP + from_here(place + 1, at), *_in_step(place, at)])

    def _in_step(place: int, at: int) -> list[int]:
        return [
            len(skipped) + from_here(place + 1, target)
            for target in visits[place]
            if (skipped := _skipped(designed, at, target)) is not None
        ]

    least = from_here(0, designed.entrance)
    return least if least < 1000 else len(visits) * OUT_OF_STEP + bool(designed.remaining[designed.entrance])


def _skipped(designed: DesignedPaths, at: int, target: int) -> tuple[int, ...] | None:
    return designed.skips[at][target]
