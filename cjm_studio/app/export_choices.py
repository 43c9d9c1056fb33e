"""What is chosen on the Export page: the formats, and the options that matter for them."""

from dataclasses import dataclass, replace
from datetime import date

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose, columns_offered, languages_offered
from cjm_studio.app.export_figures import draw_figures
from cjm_studio.export import COMPARISON, EXPORTERS, PAPERS, SLIDE_SETS, Options, SlideSet, lanes_of
from cjm_studio.layout import THEMES, VIEWS, MapOptions
from cjm_studio.model import Journey, Persona, stages
from cjm_studio.store import Kept

SEVERAL = "zip"
PICTURES = frozenset({"png", "svg", "pdf", "pptx", "html"})
LARGEST_FILE_MB = 100
LONGEST_TITLE = 200


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be made: one format, or several in a zip."""

    names: tuple[str, ...]
    options: Options
    together: bool = False


def draw_choices(journey: Journey) -> Choice:
    """The controls; what they say now."""
    view = choose(session.say()("View"), _views_offered(), key="export-view")
    against = _draw_other(journey) if view == COMPARISON else None
    names, together = _draw_formats()
    drawn = bool(PICTURES & set(names))
    options = Options(view=view, against=against)
    if drawn or "xlsx" in names or "md" in names:
        options = _draw_looks(journey, options)
    options = _draw_sizes(names, options)
    if drawn:
        options = _draw_more(journey, names, options)
    return Choice(names, options, together)


def _draw_other(journey: Journey) -> Journey | None:
    """The journey that this one is compared with: its counterpart first, if it has one."""
    say = session.say()
    others = {s.id: s.title for s in session.store().journeys() if s.id != journey.id}
    if not others:
        st.caption(say("There is no other journey to compare with."))
        return journey
    chosen = st.selectbox(
        say("Compared with"), list(others), key="against", format_func=lambda name: others.get(name, name)
    )
    other: Kept | None = session.attempt(lambda: session.store().journey(chosen))
    return other.journey if other else journey


def formats_offered() -> dict[str, str]:
    """Every format and what it is for, in words."""
    say = session.say()
    words = {
        "png": say("PNG, for chats and documents"),
        "pptx": say("PowerPoint, to present and edit"),
        "pdf": say("PDF, for print and mail"),
        "svg": say("SVG, for designers"),
        "xlsx": say("Excel, to count and filter"),
        "html": say("HTML, to click through"),
        "md": say("Markdown, to read as text"),
        "json": say("Journey file, to go on working"),
    }
    others = {name: name.upper() for name in EXPORTERS if name not in words}
    return {name: said for name, said in (words | others).items() if name in EXPORTERS}


def _views_offered() -> dict[str, str]:
    say = session.say()
    words = {
        "map": say("Map"),
        "blueprint": say("Blueprint"),
        "communications": say("Communications"),
        "compare": say("Comparison"),
    }
    return {name: said for name, said in words.items() if name in VIEWS}


def _draw_formats() -> tuple[tuple[str, ...], bool]:
    say = session.say()
    words = formats_offered()
    offered = {**words, SEVERAL: say("Several at once, as a ZIP")}
    chosen = st.radio(say("Format"), list(offered), format_func=lambda name: offered[name], key="format")
    if chosen != SEVERAL:
        return (str(chosen),), False
    several = st.pills(
        say("Formats in the ZIP"),
        list(words),
        selection_mode="multi",
        default=["png", "pptx", "pdf"],
        format_func=str.upper,
        key="formats",
    )
    return tuple(name for name in words if name in several), True


def _draw_looks(journey: Journey, options: Options) -> Options:
    say = session.say()
    first = journey.head.language
    labels = choose(say("Language of the labels"), languages_offered(), key="export-language", first=first)
    columns = choose(say("Columns"), columns_offered(), key="export-columns")
    theme = st.selectbox(
        say("Colours"), THEMES, key="export-theme", format_func=lambda name: _theme_words().get(name, name)
    )
    layout = MapOptions(columns="steps" if columns == "steps" else "stages", teach=False)
    return replace(options, language=labels, theme=THEMES[theme], map=layout)


def _theme_words() -> dict[str, str]:
    say = session.say()
    return {
        "light": say("Light"),
        "dark": say("Dark"),
        "print": say("For print"),
        "high-contrast": say("High contrast"),
        "high-contrast-dark": say("High contrast, dark"),
        "colour-blind": say("For colour-blind eyes"),
        "monochrome": say("Without colours"),
    }


def _draw_sizes(names: tuple[str, ...], options: Options) -> Options:
    say = session.say()
    if "png" in names:
        scale = st.select_slider(
            say("Sharpness"), [1.0, 2.0, 3.0, 4.0], 2.0, key="scale", format_func=lambda s: f"×{s:.0f}"
        )
        width = st.number_input(
            say("Exact width in pixels (0: by sharpness)"), 0, 20_000, 0, step=160, key="width"
        )
        options = replace(options, scale=scale, width_px=int(width))
    if "pdf" in names:
        papers = {"fit": say("As large as the picture")}
        paper = st.selectbox(
            say("Paper"), PAPERS, key="paper", format_func=lambda name: papers.get(name, _paper(name))
        )
        options = replace(options, paper=paper)
    if "pptx" in names or options.paper != "fit":
        options = replace(options, slides=_draw_slides())
    if "pptx" in names and options.slides == "auto" and options.view == "map":
        options = replace(options, figures=draw_figures())
    return options


def _draw_slides() -> SlideSet:
    say = session.say()
    words = {
        "auto": say("All readable"),
        "overview": say("One overview"),
        "poster": say("Poster"),
    }
    chosen = choose(say("Pages"), words, key="slides")
    return next(name for name in SLIDE_SETS if name == chosen)


def _paper(name: str) -> str:
    size, _, turned = name.partition("-")
    say = session.say()
    return say("{size}, upright", size=size) if turned else say("{size}, lying", size=size)


def _draw_more(journey: Journey, names: tuple[str, ...], options: Options) -> Options:
    say = session.say()
    with st.expander(say("Parts, words, logo, template")):
        layout = _draw_words(_draw_parts(journey, options))
        logo = st.file_uploader(
            say("Logo"), ["png", "jpg", "jpeg"], max_upload_size=LARGEST_FILE_MB, key="logo"
        )
        template = None
        if "pptx" in names:
            template = st.file_uploader(
                say("Your company’s template"),
                ["pptx", "potx"],
                max_upload_size=LARGEST_FILE_MB,
                key="template",
            )
    return replace(
        options,
        map=layout,
        logo=logo.getvalue() if logo else b"",
        template=template.getvalue() if template else b"",
    )


def _draw_parts(journey: Journey, options: Options) -> MapOptions:
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
