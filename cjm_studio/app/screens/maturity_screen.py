"""The Maturity page: four levels for each dimension with a picture, and the personas as segments."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open, theme
from cjm_studio.app.ledger.maturity_part import draw_maturity
from cjm_studio.app.ledger.segments_part import draw_segments
from cjm_studio.app.undoing import draw_undo_row
from cjm_studio.figures.charts import chart_config
from cjm_studio.figures.ledger.maturity_chart import maturity_chart
from cjm_studio.insight.maturity import maturity
from cjm_studio.model import Journey


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Maturity"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Maturity"))
    session.show_refusals()
    with st.container(horizontal=True, vertical_alignment="center"):
        part = choose(
            say("Part of the page"),
            {"maturity": say("Maturity"), "segments": say("Personas and segments")},
            key="maturity-part",
            labelled=False,
        )
        draw_undo_row()
    if part == "segments":
        draw_segments(kept.journey)
    else:
        _draw_maturity(kept.journey)
    st.caption(say("Saved. Version {revision}", revision=kept.revision))


def _draw_maturity(journey: Journey) -> None:
    """The questions at the left, the picture of the answers at the right."""
    say, found = session.say(), maturity(journey)
    answers, picture = st.columns([0.52, 0.48], gap="medium")
    with answers:
        draw_maturity(journey)
    with picture, st.container(border=True, key="maturity-picture"):
        assessed = sum(each.level is not None for each in found)
        st.markdown(f"**{say('Where we stand')}**")
        st.caption(say("{assessed} of {count} dimensions are assessed", assessed=assessed, count=len(found)))
        st.plotly_chart(
            maturity_chart(found, theme(), session.language()),
            key="maturity-chart",
            theme=None,
            config=chart_config("maturity", "png"),
            alt=say("Maturity"),
        )
