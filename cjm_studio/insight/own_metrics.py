"""An own metric, counted by its formula from the figures that are given for the names in it."""

from dataclasses import dataclass

from cjm_studio.errors import CommandRefusedError
from cjm_studio.insight.expression import evaluate, inputs_of
from cjm_studio.model import Metric


@dataclass(frozen=True)
class Counted:
    """What a formula comes to, in the metric's unit; without a value, `problem` says in words why not."""

    value: float | None = None
    problem: CommandRefusedError | None = None


def counted(metric: Metric) -> Counted:
    """The value of an own metric as its inputs are now; neither value nor problem where nothing is given."""
    given = given_inputs(metric)
    if metric.metric_kind != "custom" or not metric.formula.strip() or not given:
        return Counted()
    try:
        return Counted(evaluate(metric.formula, given))
    except CommandRefusedError as error:
        return Counted(problem=error)


def given_inputs(metric: Metric) -> dict[str, float]:
    """The inputs that have a value, by their names."""
    return {each.name: each.value for each in metric.inputs if each.value is not None}


def formula_names(metric: Metric) -> tuple[str, ...]:
    """The names in the formula of an own metric; none where there is none. Raises CommandRefusedError."""
    if metric.metric_kind != "custom" or not metric.formula.strip():
        return ()
    return inputs_of(metric.formula)
