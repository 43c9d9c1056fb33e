"""What is chosen on the Export page: the picture, the formats, and the options that matter for them."""

from dataclasses import dataclass, replace

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.choosing import choose, columns_offered, languages_offered
from cjm_studio.app.export_parts import draw_parts
from cjm_studio.app.export_sizes import draw_sizes
from cjm_studio.app.ledger.other_journeys import closest_first
from cjm_studio.export import COMPARISON, EXPORTERS, Options
from cjm_studio.layout import THEMES, VIEWS, MapOptions
from cjm_studio.model import Journey, without_hidden
from cjm_studio.store import Kept

SEVERAL = "zip"
PICTURES = frozenset({"png", "svg", "pdf", "pptx", "html"})
# What has words of ours in it beside those of the journey.
LABELLED = PICTURES | {"xlsx", "md"}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to be made: of which journey, in one format or several in a zip."""

    journey: Journey
    names: tuple[str, ...]
    options: Options
    together: bool = False

    @property
    def shown(self) -> Journey:
        """What may be looked at: only the journey's own file has notes that are hidden from others."""
        return without_hidden(self.journey)

    @property
    def drawn(self) -> str:
        """The first format that is a picture; "" where there is none."""
        return next((name for name in self.names if name in PICTURES), "")


def draw_choices(journey: Journey) -> Choice:
    """The controls; what they say now."""
    view = choose(session.say()("View"), _views_offered(), key="export-view")
    other = _draw_other(journey) if view == COMPARISON else None
    names, together = _draw_formats()
    options = draw_sizes(names, Options(view=view, against=other and without_hidden(other)))
    if LABELLED & set(names):
        options = _draw_looks(journey, names, options)
    choice = Choice(journey, names, options, together)
    return replace(choice, options=draw_parts(choice.shown, names, options)) if choice.drawn else choice


def _draw_other(journey: Journey) -> Journey:
    """The journey that this one is compared with: its variants first, if it has any."""
    say = session.say()
    others = {each.id: each for each in session.store().journeys() if each.id != journey.id}
    if not others:
        st.caption(say("There is no other journey to compare with."))
        return journey
    chosen = st.selectbox(
        say("Compared with"),
        closest_first(journey, others),
        key="against",
        format_func=lambda name: others[name].title or name if name in others else name,
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
    st.session_state.setdefault("formats", ["png", "pptx", "pdf"])
    several = st.pills(
        say("Formats in the ZIP"),
        list(words),
        selection_mode="multi",
        format_func=str.upper,
        key="formats",
        wrap=True,
    )
    return tuple(name for name in words if name in several), True


def _draw_looks(journey: Journey, names: tuple[str, ...], options: Options) -> Options:
    """Colours, the language of the labels and the columns, as far as the formats have them."""
    say = session.say()
    if PICTURES & set(names) or "xlsx" in names:
        theme = st.selectbox(
            say("Colours"),
            THEMES,
            key="export-theme",
            format_func=lambda name: _theme_words().get(name, name),
        )
        options = replace(options, theme=THEMES[theme])
    first = journey.head.language
    labels = choose(say("Language of the labels"), languages_offered(), key="export-language", first=first)
    options = replace(options, language=labels, map=MapOptions(teach=False))
    if options.view != "map" or not PICTURES & set(names):
        return options
    columns = choose(say("Columns"), columns_offered(), key="export-columns")
    return replace(options, map=replace(options.map, columns="steps" if columns == "steps" else "stages"))


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
