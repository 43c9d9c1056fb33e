"""Where on the map a record stands: the columns of what it hangs on."""

from cjm_studio.layout.columns import Columns, Span
from cjm_studio.model import PLACED_BY, Journey, Record


def span_of(record: Record, journey: Journey, columns: Columns) -> Span | None:
    """The columns in which the record stands; what concerns several neighbouring columns spans them.

    None for what hangs on nothing that the map shows: it concerns the journey as a whole.
    """
    if record.id in columns.spans:
        return columns.spans[record.id]
    return _united(_holders(record, journey, columns))


def _united(spans: list[Span]) -> Span | None:
    """The first span, widened by the others as far as they follow each other without a hole."""
    if not spans:
        return None
    widened = spans[0]
    for span in sorted(spans, key=lambda span: (abs(span.first - spans[0].first), span.first)):
        if widened.touches(span):
            widened = widened.united(span)
    return widened


def _holders(record: Record, journey: Journey, columns: Columns) -> list[Span]:
    if record.kind == "promise":
        return _promise_holders(record, journey, columns)
    if record.kind == "metric":
        sources = (link.source for link in journey.into(record.id, "measured_by"))
        return [columns.spans[source] for source in sources if source in columns.spans]
    way = PLACED_BY.get(record.kind)
    targets = (link.target for link in journey.out(record.id, way)) if way else ()
    return [columns.spans[target] for target in targets if target in columns.spans]


def _promise_holders(promise: Record, journey: Journey, columns: Columns) -> list[Span]:
    told_in = (journey.records[link.source] for link in journey.into(promise.id, "says"))
    sets = (journey.records[link.target] for link in journey.out(promise.id, "sets"))
    return [span for holder in (*sets, *told_in) for span in _holders(holder, journey, columns)]
