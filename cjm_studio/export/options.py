"""What a reader may choose about a file that he takes away."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.errors import ExportError
from cjm_studio.insight import in_order, told_apart
from cjm_studio.layout import LIGHT, MapOptions, Theme, compared_stages
from cjm_studio.model import Journey, Persona, stages, without_hidden

# The view that needs another journey.
COMPARISON = "compare"
# Lanes that only teach what belongs there stay on the screen.
TO_TAKE_AWAY = MapOptions(teach=False)

SlideSet = Literal["auto", "overview", "poster"]
SLIDE_SETS: tuple[SlideSet, ...] = ("auto", "overview", "poster")

# Slides of figures that follow the overview of a map, and those that follow its details.
LEADING_FIGURES = ("funnel", "waterfall", "sensitivity", "expectations", "matrix")
CLOSING_FIGURES = ("hypotheses", "forecast", "metrics", "maturity")
FIGURES = (*LEADING_FIGURES, *CLOSING_FIGURES)

# The longer side of a sheet and the shorter one, in points.
_SHEETS_PT = {
    "A4": (841.89, 595.28),
    "A3": (1190.55, 841.89),
    "A2": (1683.78, 1190.55),
    "A1": (2383.94, 1683.78),
    "A0": (3370.39, 2383.94),
}
PAPERS = ("fit", *_SHEETS_PT, *(f"{name}-portrait" for name in _SHEETS_PT))


@dataclass(frozen=True, slots=True)
class Options:
    """How a journey is exported.

    `language` is that of the labels. A PNG is drawn at `scale` (1 to 4), or exactly `width_px` wide if that
    is not 0. `view` is one of the layout's, `against` the journey it is compared with; `map` says
    which stages, lanes and personas are shown. `slides` is the set of slides, or of sheets when a `paper` is
    named: "auto" keeps every word readable, and gives a map those `figures` that the journey can fill.
    `template` and `logo` are files: a PPTX, and a PNG or JPEG.
    """

    language: str = "en"
    scale: float = 2.0
    theme: Theme = LIGHT
    map: MapOptions = TO_TAKE_AWAY
    view: str = "map"
    against: Journey | None = None
    slides: SlideSet = "auto"
    figures: tuple[str, ...] = FIGURES
    width_px: int = 0
    paper: str = "fit"
    template: bytes = b""
    logo: bytes = b""

    @property
    def is_comparison(self) -> bool:
        """Whether the view needs a second journey."""
        return self.view == COMPARISON

    def sides(self, journey: Journey) -> tuple[Journey, Journey]:
        """Both journeys of a comparison, as everybody may see them: what is first, what shall be second.

        Raises ExportError for a comparison with nothing.
        """
        if self.against is None:
            raise ExportError("A comparison needs two journeys. Name the other one: --against JOURNEY.")
        return told_apart(*in_order(journey, without_hidden(self.against)))


def stages_in(spoken: str, journey: Journey, against: Journey | None = None) -> tuple[str, ...]:
    """The ids of stages named by their numbers, as in "1-3" or "2, 4"; none for an empty text.

    With a journey that it is compared `against` the numbers are those on the picture of both.
    Raises ExportError for what is no such list, and for numbers that the journey does not have.
    """
    if not spoken.strip():
        return ()
    alone = tuple((stage.id,) for stage in stages(journey))
    ids: tuple[tuple[str, ...], ...] = compared_stages(*in_order(journey, against)) if against else alone
    chosen: set[int] = set()
    for part in filter(None, (part.strip() for part in spoken.split(","))):
        first, dash, last = part.partition("-")
        ends = [
            int(end) if end.strip().isdecimal() and len(end) < 9 else 0
            for end in (first, last if dash else first)
        ]
        if not 1 <= ends[0] <= ends[1] <= len(ids):
            raise ExportError(
                "There are no stages '{part}': this journey has {count}. Name them as in 1-3 or 2,4.",
                part=part[:40],
                count=len(ids),
            )
        chosen.update(range(ends[0], ends[1] + 1))
    return tuple(key for number in sorted(chosen) for key in ids[number - 1] if key)


def personas_in(spoken: str, journey: Journey) -> tuple[str, ...]:
    """The ids of personas that are named with commas; raises ExportError for one that is not there."""
    known = [persona.id for persona in journey.all_of(Persona)]
    names = tuple(name.strip() for name in spoken.split(",") if name.strip())
    for name in names:
        if name not in known:
            raise ExportError(
                "There is no persona '{name}'. This journey has: {known}.",
                name=name[:40],
                known=", ".join(known) or "-",
            )
    return names


def figures_in(spoken: str) -> tuple[str, ...]:
    """The figures named with commas; "all" and "none" are words, too. Raises ExportError for other ones."""
    names = {name.strip() for name in spoken.split(",") if name.strip()}
    if names <= {"all"}:
        return FIGURES
    unknown = names - {*FIGURES, "none"}
    if unknown:
        raise ExportError(
            "There are no figures '{name}'. Choose from: {known}; or all, or none.",
            name=min(unknown)[:40],
            known=", ".join(FIGURES),
        )
    return tuple(name for name in FIGURES if name in names)


def paper_size_pt(paper: str) -> tuple[float, float] | None:
    """Width and height of a sheet in points; None for "fit", a sheet as large as the picture.

    Raises ExportError for a paper that is not known.
    """
    name, _, turned = paper.partition("-")
    if paper not in PAPERS:
        raise ExportError(
            "There is no paper '{paper}'. Choose one of: {known}.", paper=paper, known=", ".join(PAPERS)
        )
    if paper == "fit":
        return None
    long, short = _SHEETS_PT[name]
    return (short, long) if turned else (long, short)
