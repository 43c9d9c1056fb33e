"""An own metric counted from its inputs."""

import pytest

from cjm_studio.insight.own_metrics import counted, formula_names
from cjm_studio.insight.rates import current
from cjm_studio.model import Metric

SOLVED = {"name": "решено", "value": 3.0}


def own(*inputs: dict[str, object], **fields: object) -> Metric:
    written = {"id": "m", "metric_kind": "custom", "formula": "решено / обращения * 100", "inputs": inputs}
    return Metric.model_validate(written | fields)


def test_an_own_metric_is_counted_from_its_inputs_until_it_is_observed() -> None:
    metric = own(SOLVED, {"name": "обращения", "value": 4.0, "unit": "шт."}, baseline=10.0)
    assert counted(metric).value == 75
    assert current(metric) == 75
    seen = metric.model_copy(update={"observations": Metric.model_validate(
        {"id": "x", "observations": [{"date": "2026-11-01", "value": 60.0}]}
    ).observations})  # fmt: skip
    assert current(seen) == 60


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ([SOLVED], "needs “обращения”, which is not given. Given: решено"),
        ([SOLVED, {"name": "обращения"}], "needs “обращения”, which is not given"),
        ([SOLVED, {"name": "обращения", "value": 0.0}], "divides by zero: “обращения” is 0"),
    ],
)
def test_what_cannot_be_counted_is_said_and_is_no_value(inputs: list[dict[str, object]], reason: str) -> None:
    metric = own(*inputs)
    assert reason in str(counted(metric).problem)
    assert counted(metric).value is None
    assert current(metric) is None


def test_a_metric_of_the_catalogue_has_a_formula_in_words() -> None:
    assert formula_names(own(metric_kind="cr", formula="купили / вошли")) == ()
    assert counted(own(SOLVED, metric_kind="cr", baseline=4.0)).value is None
