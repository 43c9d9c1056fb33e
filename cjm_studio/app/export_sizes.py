"""How large a file will be: sharpness and width of a bitmap, the paper of a PDF, the set of slides."""

from dataclasses import replace

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose
from cjm_studio.export import PAPERS, SLIDE_SETS, Options, SlideSet

SCALES = (1.0, 2.0, 3.0, 4.0)


def draw_sizes(names: tuple[str, ...], options: Options) -> Options:
    """The sizes that the chosen formats have."""
    if "pptx" in names:
        options = replace(options, slides=_draw_slides(with_poster=True))
    if "pdf" in names:
        options = replace(options, paper=_draw_paper())
        if options.paper != "fit" and "pptx" not in names:
            options = replace(options, slides=_draw_slides(with_poster=False))
    return _draw_bitmap(options) if "png" in names else options


def _draw_bitmap(options: Options) -> Options:
    say = session.say()
    st.session_state.setdefault("scale", options.scale)
    scale = st.select_slider(say("Sharpness"), SCALES, key="scale", format_func=lambda s: f"×{s:.0f}")
    width = st.number_input(
        say("Exact width in pixels"), 1, None, None, step=160, key="width", placeholder=say("By sharpness")
    )
    return replace(options, scale=scale, width_px=int(width or 0))


def _draw_paper() -> str:
    papers = {"fit": session.say()("As large as the picture")}
    chosen = st.selectbox(
        session.say()("Paper"), PAPERS, key="paper", format_func=lambda name: papers.get(name, _paper(name))
    )
    return str(chosen)


def _draw_slides(*, with_poster: bool) -> SlideSet:
    """A sheet of paper has its size: a poster is for slides only."""
    say = session.say()
    words = {"auto": say("All readable"), "overview": say("One overview")}
    if with_poster:
        words["poster"] = say("Poster")
    first = "overview" if st.session_state.get("slides") == "poster" else ""  # a poster is one page as well
    chosen = choose(say("Pages"), words, key="slides", first=first)
    return next(name for name in SLIDE_SETS if name == chosen)


def _paper(name: str) -> str:
    size, _, turned = name.partition("-")
    say = session.say()
    return say("{size}, upright", size=size) if turned else say("{size}, lying", size=size)
