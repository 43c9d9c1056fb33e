"""A new metric for a stage: from the catalogue, or an own one. One act: the metric and what it measures."""

from typing import Any

from cjm_studio.commands import Add, Gesture, Link
from cjm_studio.insight.catalogue import CATALOGUE
from cjm_studio.language import N_, translator
from cjm_studio.model import Stage, new_id

OWN_NAME = N_("Own metric")
STAGE_CR = N_("CR of {stage}")


def new_metric(metric_kind: str, stage: Stage, language: str) -> dict[str, Any]:
    """The plain data of a metric of this kind, as the catalogue describes it, in the journey's language."""
    say, told = translator(language), CATALOGUE[metric_kind].told(language)
    name = told["name"]
    if metric_kind == "cr" and stage.name.strip():
        name = say(STAGE_CR, stage=stage.name.strip())
    own = metric_kind == "custom"
    return {
        "kind": "metric",
        "id": new_id("metric"),
        "metric_kind": metric_kind,
        "name": name[:500],
        "formula": "" if own else told["formula"],
        "unit": told["unit"],
        "direction": CATALOGUE[metric_kind].direction,
    }


def adding_metric(metric_kind: str, stage: Stage, language: str) -> Gesture:
    """The act that adds a metric of this kind and says that it measures the stage."""
    metric = new_metric(metric_kind, stage, language)
    return Gesture(commands=(Add(record=metric), measuring(stage.id, metric["id"])))


def measuring(holder_id: str, metric_id: str) -> Link:
    """The act that says that a metric measures something."""
    link = {"kind": "measured_by", "id": new_id("measured_by"), "source": holder_id, "target": metric_id}
    return Link(link=link)
