"""What of the map is shown, its words, and the company's own: logo, template, slides of figures."""

from dataclasses import replace
from datetime import date

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.export_colours import draw_colours
from cjm_studio.app.export_figures import draw_figures
from cjm_studio.app.export_files import draw_file
from cjm_studio.export import Options, lanes_of, open_template, read_logo
from cjm_studio.layout import MapOptions
from cjm_studio.model import Journey, Persona, stages

LONGEST_TITLE = 200


def draw_parts(journey: Journey, names: tuple[str, ...], options: Options) -> Options:
    """The controls that are not needed every time."""
    with st.expander(session.say()("Parts, words, logo, template"), key="export-more"):
        if "pptx" in names and options.slides == "auto" and options.view == "map":
            options = replace(options, figures=draw_figures())
        options = replace(options, map=_draw_words(_draw_narrowing(journey, options)))
        options = replace(options, theme=draw_colours(options.theme))
        return _draw_files(names, options)


def _draw_files(names: tuple[str, ...], options: Options) -> Options:
    say = session.say()
    logo = draw_file(say("Logo, a PNG or JPEG"), "logo", read_logo)
    if "pptx" not in names:
        return replace(options, logo=logo)
    template = draw_file(say("Your company’s template, a PPTX"), "template", open_template)
    return replace(options, logo=logo, template=template)


def _draw_narrowing(journey: Journey, options: Options) -> MapOptions:
    """Which stages, lanes and personas; none chosen means all of them."""
    say = session.say()
    lanes: dict[str, str] = session.attempt(lambda: lanes_of(journey, options)) or {}
    return replace(
        options.map,
        stages=_some(say("Only these stages"), {s.id: s.name for s in stages(journey)}, "export-stages"),
        lanes=_some(say("Only these lanes"), lanes, "export-lanes"),
        personas=_some(
            say("Only these personas"), {p.id: p.name for p in journey.all_of(Persona)}, "export-personas"
        ),
    )


def _some(label: str, offered: dict[str, str], key: str) -> tuple[str, ...]:
    """The chosen ones in the order in which they are offered."""
    chosen = st.multiselect(
        label,
        list(offered),
        format_func=lambda name: offered.get(name) or name,
        placeholder=session.say()("All of them"),
        key=key,
    )
    return tuple(name for name in offered if name in chosen)


def _draw_words(layout: MapOptions) -> MapOptions:
    say = session.say()
    title = st.text_input(
        say("Title instead of the journey’s own"), max_chars=LONGEST_TITLE, key="export-title"
    )
    dated = st.toggle(say("Today’s date under the title"), key="export-date")
    legend = st.toggle(say("Legend"), value=True, key="export-legend")
    return replace(layout, title=title, day=date.today() if dated else None, legend=legend)
