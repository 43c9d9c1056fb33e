"""Which summaries there are, in the order in which a director wants to see them."""

from collections.abc import Callable, Iterator

from cjm_studio.export.slides.summaries.expectations import gap_slides, maturity_slides
from cjm_studio.export.slides.summaries.forecast import forecast_slides
from cjm_studio.export.slides.summaries.funnel import funnel_slides, sensitivity_slides, waterfall_slides
from cjm_studio.export.slides.summaries.hypotheses import hypothesis_slides, matrix_slides
from cjm_studio.export.slides.summaries.metrics import metric_slides
from cjm_studio.export.slides.summaries.summary import Source, Summary

# Named as in `options.FIGURES`.
_SLIDES: dict[str, Callable[[Source], Iterator[Summary]]] = {
    "funnel": funnel_slides,
    "waterfall": waterfall_slides,
    "sensitivity": sensitivity_slides,
    "expectations": gap_slides,
    "matrix": matrix_slides,
    "hypotheses": hypothesis_slides,
    "forecast": forecast_slides,
    "metrics": metric_slides,
    "maturity": maturity_slides,
}


def summaries(source: Source, names: tuple[str, ...]) -> Iterator[Summary]:
    """The slides of these summaries; none for what the journey does not have."""
    for name, slides in _SLIDES.items():
        if name in names:
            yield from slides(source)
