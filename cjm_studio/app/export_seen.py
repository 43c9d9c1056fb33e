"""What is known of a file before it is made. It is looked up once for a choice: a large map takes seconds."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.export_choices import Choice
from cjm_studio.errors import CjmError
from cjm_studio.export import Outlook, exported, figure_titles, outlook, previews, widest_bitmap_px
from cjm_studio.model import Journey

# More of a text is not looked at before it is saved.
MOST_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Seen:
    """How readable each format will be, the pages, the titles of slides of figures, a text that is a file.

    `widest_px` is how wide a PNG can be where the one that was asked for is too large; else 0. What was
    refused is already said; then `is_makeable` is False.
    """

    outlooks: tuple[tuple[str, Outlook], ...]
    pages: tuple[str, ...]
    figures: tuple[str, ...]
    text: str
    widest_px: int
    is_makeable: bool


def look_at(choice: Choice) -> Seen:
    """Everything that the page says of a choice; refusals are left with the session."""
    journey, options, names = choice.shown, choice.options, choice.names
    said_before = _refusals()
    outlooks = [
        (name, _once(choice, f"outlook {name}", partial(outlook, name, journey, options))) for name in names
    ]
    is_makeable = bool(names) and _refusals() == said_before
    figures, text = (), b""
    if "pptx" in names:
        figures = _once(choice, "figures", partial(figure_titles, journey, options)) or ()
    if names == ("md",):
        text = _once(choice, "text", partial(exported, "md", journey, options)) or b""
    return Seen(
        tuple((name, found) for name, found in outlooks if found is not None),
        _pages(choice, journey),
        figures,
        text.decode()[:MOST_LETTERS],
        _widest_px(choice, journey) if ("png", None) in outlooks else 0,
        is_makeable,
    )


def _pages(choice: Choice, journey: Journey) -> tuple[str, ...]:
    if choice.names == ("md",):
        return ()
    look = partial(previews, choice.drawn or "svg", journey, choice.options)
    return _once(choice, "pages", look) or ()


def _widest_px(choice: Choice, journey: Journey) -> int:
    """0 where a width was asked for that is too small."""
    widest: int = _once(choice, "widest", partial(widest_bitmap_px, journey, choice.options)) or 0
    return 0 if 0 < choice.options.width_px <= widest else widest


def _refusals() -> int:
    return len(st.session_state.get("refusals", []))


def _once(choice: Choice, name: str, look: Callable[[], Any]) -> Any:
    """What came out the first time, also when that was a refusal; None for a refusal."""
    remembered = st.session_state.get("export-seen")
    if remembered is None or remembered[0] != choice:
        remembered = st.session_state["export-seen"] = (choice, {})
    results: dict[str, Any] = remembered[1]
    if name not in results:
        try:
            results[name] = look()
        except CjmError as refusal:
            results[name] = refusal
    return session.attempt(partial(_told, results[name]))


def _told(result: Any) -> Any:
    if isinstance(result, CjmError):
        raise result
    return result
