"""What all parts of the page share: the open log under its filter, the colours of events, charts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.frame import theme
from cjm_studio.app.paths.held import HeldLog
from cjm_studio.figures.charts import Picture, chart_config
from cjm_studio.figures.paths import event_looks
from cjm_studio.layout import Tone
from cjm_studio.paths import OpenLog
from cjm_studio.paths.questions import EventCount, Facts, Filter, event_counts, facts

PICTURE = "paths-picture"


@dataclass(frozen=True)
class Asking:
    """An open log, whom the questions are about, what the goal is, and every event by its frequency."""

    held: HeldLog
    log: OpenLog
    kept: Filter
    outcome: str
    counts: tuple[EventCount, ...]
    facts: Facts

    @property
    def names(self) -> list[str]:
        """The events of the customers who are kept, the most frequent first."""
        return [each.name for each in self.counts]

    def looks(self) -> Mapping[str, Tone]:
        """The colours of the events: the same in every picture, whatever the filter."""
        everywhere = [each.name for each in self.held.ask(event_counts, self.log)]
        return event_looks(everywhere, self.outcome, theme())


def asking(held: HeldLog, log: OpenLog) -> Asking:
    """The log with the answers that every part needs. Raises LogError."""
    kept, outcome = held.kept, held.outcome
    counts = held.ask(event_counts, log, kept)
    return Asking(held, log, kept, outcome, counts, held.ask(facts, log, kept, outcome))


def draw_chart(figure: dict[str, Any] | None, name: str, words: str) -> None:
    """A chart with its mode bar, or a word that there is nothing to draw."""
    if figure is None:
        st.caption(session.say()("Nobody is left to show. Widen the filter."))
        return
    with st.container(key=f"paths-frame-{name}"):
        st.plotly_chart(figure, key=f"paths-{name}", theme=None, config=picture_config(name), alt=words)


def picture_config(name: str) -> dict[str, Any]:
    """How a picture behaves on the page: its mode bar saves it in the format that was chosen."""
    picture: Picture = "svg" if st.session_state.get(PICTURE) == "svg" else "png"
    return chart_config(name, picture)


def remembered(name: str, options: Sequence[str], first: Sequence[str]) -> list[str]:
    """What was chosen on this page before, as far as it is still offered; else `first`."""
    chosen = [each for each in st.session_state.get(f"paths-{name}-chosen", first) if each in options]
    return chosen or list(first)


def remember(name: str, chosen: Sequence[str]) -> None:
    """Keep a choice for when the part is drawn again; widgets that are not drawn forget."""
    st.session_state[f"paths-{name}-chosen"] = list(chosen)
