"""The metric catalogue."""

from typing import get_args

import pytest

from cjm_studio.insight.catalogue import CATALOGUE
from cjm_studio.model import Metric

KINDS = get_args(Metric.model_fields["metric_kind"].annotation)


def test_every_kind_of_metric_is_in_the_catalogue() -> None:
    assert set(CATALOGUE) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_entry_says_formula_and_pitfall_in_both_languages(kind: str) -> None:
    english, russian = CATALOGUE[kind].told("en"), CATALOGUE[kind].told("ru")
    for field in ("name", "formula", "pitfall"):
        assert english[field]
        assert russian[field] != english[field]
    assert bool(english["fit"]) == (kind != "custom")


def test_the_call_back_counts_as_the_standard_says() -> None:
    assert "its wait counts here" in CATALOGUE["service_level"].told("en")["pitfall"]
    assert "removes none of it" in CATALOGUE["abandonment_rate"].told("en")["pitfall"]
