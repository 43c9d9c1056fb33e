"""A path of delivery as the pieces of its picture."""

from collections.abc import Iterable

from cjm_studio.app.naming import called
from cjm_studio.figures.ledger.path_chart import PathPiece
from cjm_studio.insight.promises import overload_of, waiting_s, working_s
from cjm_studio.model import Journey


def path_pieces(journey: Journey, path: Iterable[str], language: str) -> tuple[PathPiece, ...]:
    """The records of a path in order, without those that take no time and are not overloaded."""
    pieces = (
        PathPiece(
            called(journey, record, language),
            working_s(record) or 0.0,
            waiting_s(record) or 0.0,
            overload_of(record) is not None,
        )
        for record in map(journey.record, path)
    )
    return tuple(piece for piece in pieces if piece.working_s or piece.waiting_s or piece.is_overloaded)
