"""The funnel over events of a log: who comes to each of them, and where most are lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from cjm_studio.figures.charts.look import FOOT_PX, HEAD_PX, axis, bare_axis, frame, words
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import readable
from cjm_studio.figures.plain import literal
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme, Tone
from cjm_studio.paths.questions import FunnelStep

ROW_PX = 100
NAME_PLACE, WORDS_PLACE, BAR_WIDTH = -0.32, 0.4, 0.34  # of a row: above its bar, beneath it, the bar itself
LONG = 0.14  # a bar longer than this has its number on it, a shorter one beside it


def event_funnel_chart(
    steps: Sequence[FunnelStep], looks: Mapping[str, Tone], theme: Theme, language: str
) -> dict[str, Any] | None:
    """A bar for each event, as long as its share of the first, and what was lost. None for nobody.

    Names stand above the bars and words beneath them, so that it fits on a phone as well.
    """
    if not steps or not steps[0].customers:
        return None
    rows = [float(row) for row in range(len(steps))]
    ends = [step.share_of_first for step in steps]
    worst = max(steps[1:], key=lambda step: (step.lost, step.event), default=None)
    is_bad = [step is worst and step.lost > 0 for step in steps]
    return {
        "data": [
            *_bars(steps, looks, is_bad, theme),
            _beside(theme, rows, NAME_PLACE, [f"<b>{literal(step.event)}</b>" for step in steps]),
            _beside(
                theme,
                rows,
                WORDS_PLACE,
                [_told(step, language) for step in steps],
                [theme.bad if bad else theme.ink_2 for bad in is_bad],
            ),
            words(
                theme,
                [0.008 if end > LONG else end + 0.008 for end in ends],
                rows,
                [f"<b>{people(step.customers, language)}</b>" for step in steps],
                textposition="middle right",
                textfont={
                    "color": [
                        readable(looks[step.event].border, theme) if end > LONG else theme.ink
                        for step, end in zip(steps, ends, strict=True)
                    ]
                },
            ),
        ],
        "layout": {
            **frame(theme, HEAD_PX + FOOT_PX + ROW_PX * len(steps), translator(language)("Funnel")),
            "barmode": "overlay",
            "xaxis": bare_axis(theme, range=[0, 1.02]),
            "yaxis": axis(theme, showgrid=False, showticklabels=False, range=[len(steps) - 0.36, -0.56]),
        },
    }


def _bars(
    steps: Sequence[FunnelStep], looks: Mapping[str, Tone], is_bad: list[bool], theme: Theme
) -> list[dict[str, Any]]:
    """Who came, solid, and who was lost since the event before, hatched."""
    ends = [step.share_of_first for step in steps]
    common = {"type": "bar", "orientation": "h", "y": list(range(len(steps))), "hoverinfo": "skip"}
    hatched = {
        "shape": "/",
        "fgcolor": [theme.bad_line if bad else theme.line_strong for bad in is_bad],
        "bgcolor": theme.surface,
        "size": 6,
        "solidity": 0.3,
    }
    return [
        {
            **common,
            "width": BAR_WIDTH,
            "x": ends,
            "marker": {"color": [looks[step.event].border for step in steps]},
        },
        {
            **common,
            "width": BAR_WIDTH,
            "x": [was - now for was, now in zip([1.0, *ends[:-1]], ends, strict=True)],
            "base": ends,
            "marker": {"color": theme.surface, "line": {"width": 0}, "pattern": hatched},
        },
    ]


def _beside(
    theme: Theme, rows: list[float], place: float, said: list[str], colours: list[str] | None = None
) -> dict[str, Any]:
    """Words at the left of each row, above or beneath its bar."""
    return words(
        theme,
        [0.0] * len(rows),
        [row + place for row in rows],
        said,
        textposition="middle right",
        textfont={"color": colours or theme.ink},
    )


def _told(step: FunnelStep, language: str) -> str:
    """The share that came here, what was lost on the way, and how fast the others were."""
    say = translator(language)
    if step.median_s is None and not step.lost and step.share_of_first >= 1:
        return say("everybody who began")
    came = say(
        "{share} of the step before, {whole} of all",
        share=share(step.share_of_previous, language),
        whole=share(step.share_of_first, language),
    )
    lost = say("{count} lost", count=people(step.lost, language))
    time = "" if step.median_s is None else ", " + say("after {time}", time=duration(step.median_s, language))
    return f"{came}<br>{lost}{time}"
