"""The funnel over events of a log: who comes to each of them, and where most are lost."""

from collections.abc import Mapping, Sequence
from typing import Any

from cjm_studio.figures.charts.look import bare_axis, frame, height_of, rows_axis, words
from cjm_studio.figures.charts.told import people, share
from cjm_studio.figures.paths.event_looks import readable
from cjm_studio.language import duration, translator
from cjm_studio.layout import Theme, Tone
from cjm_studio.paths.questions import FunnelStep

LONG = 0.14  # a bar longer than this has its number on it, a shorter one beside it


def event_funnel_chart(
    steps: Sequence[FunnelStep], looks: Mapping[str, Tone], theme: Theme, language: str
) -> dict[str, Any] | None:
    """A bar for each event, as long as its share of the first; what is lost beside it. None for nobody."""
    if not steps or not steps[0].customers:
        return None
    say = translator(language)
    worst = max(steps[1:], key=lambda step: (step.lost, step.event), default=None)
    rows = list(range(len(steps)))
    lost = worst is not None and worst.lost > 0
    ends = [step.share_of_first for step in steps]
    before = [1.0, *ends[:-1]]
    common = {"type": "bar", "orientation": "h", "y": rows, "hoverinfo": "skip", "width": 0.56}
    lost_colours = [theme.bad_line if step is worst else theme.line for step in steps]
    return {
        "data": [
            {**common, "x": ends, "marker": {"color": [looks[step.event].border for step in steps]}},
            {
                **common,
                "x": [was - now for was, now in zip(before, ends, strict=True)],
                "base": ends,
                "marker": {
                    "color": theme.surface,
                    "line": {"width": 0},
                    "pattern": {"shape": "/", "fgcolor": lost_colours, "bgcolor": theme.surface, "size": 6,
                                "solidity": 0.4},
                },
            },
            words(
                theme, [1.04] * len(steps), [row - 0.02 for row in rows],
                [_told(step, step is worst, language) for step in steps],
                textposition="middle right",
                textfont={"color": [theme.bad if lost and step is worst else theme.ink for step in steps]},
            ),
            words(
                theme, [0.008 if end > LONG else end + 0.008 for end in ends], [float(row) for row in rows],
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
            **frame(theme, height_of(len(steps)), say("Funnel")),
            "barmode": "overlay",
            "xaxis": bare_axis(theme, range=[0, 1.62]),
            "yaxis": rows_axis(theme, [step.event for step in steps]),
        },
    }  # fmt: skip


def _told(step: FunnelStep, is_worst: bool, language: str) -> str:
    """The share that came here and how fast; what was lost on the way."""
    say = translator(language)
    if step.median_s is None and not step.lost and step.share_of_first >= 1:
        return f"<b>{say('everybody who began')}</b>"
    said = say(
        "{share} of the step before, {whole} of all",
        share=share(step.share_of_previous, language),
        whole=share(step.share_of_first, language),
    )
    lost = say("{count} lost", count=people(step.lost, language))
    time = "" if step.median_s is None else ", " + say("after {time}", time=duration(step.median_s, language))
    return f"{said}<br>" + (f"<b>{lost}</b>" if is_worst else lost) + time
