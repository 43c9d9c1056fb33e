"""What each stage really converts, beside what the map says; and the button that writes it down."""

from datetime import date

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.paths.asking import Asking
from cjm_studio.app.paths.log_table import Head, bar, draw_log_table
from cjm_studio.app.paths.overlaying import Laid, stage_names
from cjm_studio.figures.charts import people, points, share
from cjm_studio.language import duration
from cjm_studio.paths.overlay import StageFigures, observations

NEGLIGIBLE = 0.02  # a difference of so much is none to make people look


def draw_stages(about: Asking, laid: Laid) -> None:
    """A row for each stage, the one furthest below its design emphasised."""
    say, names = session.say(), stage_names(laid)
    st.markdown(f"**{say('What stages convert: as designed and as it is')}**")
    heads = [
        Head(say("Stage")), Head(say("Customers"), "number"), Head(say("Of all"), "bar"),
        Head(say("Go on"), "number"), Head(say("On the map"), "number"), Head(say("Difference"), "number"),
        Head(say("Time, median"), "number"),
    ]  # fmt: skip
    gaps = [_gap(each) for each in laid.stages]
    known = [gap for gap in gaps if gap is not None and gap < -NEGLIGIBLE]
    worst = gaps.index(min(known)) if known else None
    draw_log_table(
        "paths-stage-rows",
        say("What stages convert: as designed and as it is"),
        heads,
        [_row(each, names[each.stage]) for each in laid.stages],
        worst,
    )
    _draw_writing(about, laid)


def _gap(figures: StageFigures) -> float | None:
    if figures.conversion is None or figures.designed is None:
        return None
    return figures.conversion - figures.designed


def _row(figures: StageFigures, name: str) -> list[object]:
    language, gap = session.language(), _gap(figures)
    signed = "–" if gap is None else ("+" if gap > 0 else "") + points(gap, language)
    return [
        name,
        people(figures.customers, language),
        bar(share(figures.share, language), figures.share),
        "–" if figures.conversion is None else share(figures.conversion, language),
        "–" if figures.designed is None else share(figures.designed, language),
        signed,
        "–" if figures.median_s is None else duration(figures.median_s, language),
    ]


def _draw_writing(about: Asking, laid: Laid) -> None:
    """Observations of the log's last day; what people wrote on the map stays as it is."""
    say = session.say()
    day = about.facts.last.date() if about.facts.last else date.today()
    missing = any(each.conversion is not None and not each.metric for each in laid.stages)
    with st.container(horizontal=True, vertical_alignment="center"):
        adding = missing and st.toggle(
            say("With new metrics for stages that have none"), True, key="observations-new-metrics"
        )
        act = observations(laid.journey, laid.stages, day, add_metrics=bool(adding))
        if st.button(
            say("Write as observations of {day}", day=f"{day:%d.%m.%Y}"),
            key="write-observations",
            icon=":material/edit_note:",
            disabled=act is None,
            help=say("Adds measured observations to the stages' metrics; nothing on the map is overwritten"),
        ):
            if act is not None and session.commit(act):
                st.toast(say("The observations are written. Undo takes them back."))
            st.rerun()
