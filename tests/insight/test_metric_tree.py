"""The tree from a persona's money to the metrics beneath."""

import pytest

from cjm_studio.commands import Set
from cjm_studio.insight.effects import Ground
from cjm_studio.insight.metric_tree import Part, metric_tree
from cjm_studio.model import Journey, Persona
from tests.insight.journeys import path, way
from tests.small_journeys import adding, after, linking


def tree(journey: Journey) -> Part:
    persona = journey.records["marina"]
    assert isinstance(persona, Persona)
    return metric_tree(Ground.of(journey), persona)


def shop(**persona: float) -> Journey:
    return after(path(50.0, 40.0), adding("persona", "marina", "", name="Марина", **persona))


def test_the_money_is_customers_by_conversion_by_worth() -> None:
    found = tree(shop(entering_customers=200.0))
    assert found.value == pytest.approx(200 * 0.5 * 0.4 * 100)
    assert [part.kind for part in found.parts] == ["customers", "end_to_end", "value"]
    assert [part.value for part in found.parts[1].parts] == [0.5, 0.4]
    assert (found.factors, found.parts[1].factors) == (3, 2)


def test_where_the_journey_counts_by_ltv_the_worth_has_factors_of_its_own() -> None:
    known = after(shop(profit_per_month=50.0, lifetime_months=36.0), Set(item="trip", values={
        "value_basis": "ltv", "value": None,
    }))  # fmt: skip
    worth = tree(known).parts[2]
    assert (worth.kind, worth.value, [part.value for part in worth.parts]) == ("ltv", 1_800, [50, 36])


def test_a_part_that_nobody_has_said_leaves_the_whole_unsaid() -> None:
    other = adding("persona", "pavel", name="Павел", entering_customers=5.0)
    assert tree(after(shop(), other)).value is None
    assert tree(after(shop(segment_share=0.25), other)).parts[0].value == 250


def test_a_loop_is_no_product_of_its_stages() -> None:
    assert tree(after(shop(), way(1, 0, 0.3))).parts[1].factors == 0


def test_metrics_hang_beneath_what_they_measure() -> None:
    known = after(
        shop(),
        adding("metric", "nps", name="NPS", metric_kind="nps", unit="", baseline=20.0),
        linking("measured_by", "s0", "nps"),
        linking("measured_by", "marina", "nps"),
    )
    found = tree(known)
    assert [part.record_id for part in found.parts[1].parts[0].parts] == ["nps"]
    assert [(part.record_id, part.value) for part in found.parts[3:]] == [("nps", 20.0)]
