"""The Trace page: what breaks with a part that is down, who delivers a touchpoint, what waits."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.app.frame import draw_bar, draw_nothing_open
from cjm_studio.app.ledger.delivery_part import draw_delivery
from cjm_studio.app.ledger.outage_part import draw_outage
from cjm_studio.app.ledger.times_part import draw_times
from cjm_studio.insight.effects import Ground


def draw() -> None:
    """Draw the page."""
    say = session.say()
    kept = session.open_kept_journey()
    if kept is None:
        draw_nothing_open(say("Trace"))
        return
    draw_bar(session.plain(kept.journey.head.name), say("Trace"))
    session.show_refusals()
    part = choose(
        say("Part of the page"),
        {"down": say("What breaks"), "who": say("Who delivers"), "times": say("Times and queues")},
        key="trace-part",
        labelled=False,
    )
    if part == "down":
        draw_outage(Ground.of(kept.journey))
    elif part == "who":
        draw_delivery(kept.journey)
    else:
        draw_times(kept.journey)
    st.caption(say("Saved. Version {revision}", revision=kept.revision))
