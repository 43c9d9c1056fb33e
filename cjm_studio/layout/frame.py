"""What every lane needs to know while it is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from cjm_studio.language import Say, option_label
from cjm_studio.layout.amounts import feeling
from cjm_studio.layout.cast import Cast, Look
from cjm_studio.layout.columns import Columns, Span
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.places import span_of
from cjm_studio.layout.scene import Subject
from cjm_studio.layout.subjects import subject_of
from cjm_studio.layout.text import bind, drawable
from cjm_studio.layout.theme import Theme
from cjm_studio.model import Journey, Record, Score


@lru_cache(maxsize=8192)
def _bound(written: str, language: str) -> str:
    return bind(drawable(written), language)


@dataclass(frozen=True)
class Frame:
    """The journey, its columns and personas, and the look of the picture.

    Cards speak the journey's own language; labels speak `language`. `numbers` are those of the stages, by
    id. Where only a part of a journey is shown, `whole` is all of it.
    """

    journey: Journey
    theme: Theme
    language: str
    say: Say
    options: MapOptions
    columns: Columns
    cast: Cast
    numbers: Mapping[str, int] = field(default_factory=dict)
    shown_of: Journey | None = None
    _spans: dict[str, Span | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def whole(self) -> Journey:
        """The journey of which a part, or all, is shown."""
        return self.shown_of or self.journey

    def words(self, written: str) -> str:
        """A text of the journey as it is drawn: harmless, its short words bound to their neighbours."""
        return _bound(written, self.journey.head.language)

    def label(self, said: str) -> str:
        """A text of the studio as it is drawn."""
        return _bound(said, self.language)

    def span_of(self, record: Record) -> Span:
        """The columns in which the record stands: all of them where it concerns the whole journey."""
        return self._span_of(record) or self.columns.whole

    def subject_of(self, record: Record, lane: str) -> Subject:
        """What a group of shapes that shows the record says about itself."""
        span = self._span_of(record)
        stage_id = self.columns.stage_ids[span.first] if span else ""
        return subject_of(record, self.journey, self.language, stage_id=stage_id, lane=lane)

    def _span_of(self, record: Record) -> Span | None:
        """Asked for when a card is measured and again when it is drawn, so it is kept."""
        if record.id not in self._spans:
            self._spans[record.id] = span_of(record, self.journey, self.columns)
        return self._spans[record.id]

    def shown_looks(self, record: Record) -> tuple[Look, ...]:
        """Whose card it is, where that sets it apart: some of several personas, but not all of them."""
        felt_by = self.cast.felt_by(record, self.journey)
        return felt_by if len(felt_by) < self.cast.size else ()

    def subject_of_score(self, score: Score, look: Look, lane: str) -> Subject:
        """What a point of a curve says about itself; its value names it, as a score has no title."""
        subject = self.subject_of(score, lane)
        named = ": ".join(filter(None, (option_label(score.curve, self.language), look.name)))
        return replace(subject, label=f"{named} {feeling(score.value, self.language)}")
