"""Which slides of figures go along with the map."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.export import FIGURES


def draw_figures() -> tuple[str, ...]:
    """The chosen ones in the order of their slides; at first all of them."""
    say = session.say()
    words = {
        "funnel": say("Funnel"),
        "waterfall": say("Waterfall of value"),
        "sensitivity": say("Sensitivity"),
        "expectations": say("Expectations"),
        "matrix": say("Effort and money"),
        "hypotheses": say("Hypotheses"),
        "forecast": say("Forecast and actual"),
        "metrics": say("Metrics"),
        "maturity": say("Maturity"),
    }
    chosen = st.pills(
        say("Slides of figures, where the journey has them"),
        FIGURES,
        selection_mode="multi",
        default=FIGURES,
        format_func=lambda name: words.get(name, name),
        key="figures",
        wrap=True,
    )
    return tuple(name for name in FIGURES if name in chosen)
