"""Keys for the tools of a page.

Not Streamlit's own shortcuts: those act while somebody is typing, too, so that Ctrl+Z in a field would take
back the last card and lose the words in the field. These keep out of fields and tables, and go by the place
of a key, so that they work on a Russian keyboard.
"""

from typing import NamedTuple

import streamlit as st

SCRIPT = """
const listening = new WeakMap();
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="dialog"], ' +
  '[data-testid="stDataFrame"], [data-testid="stDataFrameResizable"]';

export default function ({ data, parentElement }) {
  listening.get(parentElement)?.abort();
  const stop = new AbortController();
  listening.set(parentElement, stop);
  const pressed = (event) => {
    if (event.defaultPrevented || event.target.closest?.(TYPING)) return;
    const wanted = data.shortcuts.filter((each) => each.code === event.code && each.alt === event.altKey &&
      each.shift === event.shiftKey && each.ctrl === (event.ctrlKey || event.metaKey));
    const buttons = wanted.map((each) => document.querySelector(`.st-key-${each.button} button`));
    const button = buttons.find((each) => each);
    if (!button) return;
    event.preventDefault();
    if (!button.disabled && !event.repeat) button.click();
  };
  document.addEventListener("keydown", pressed, { signal: stop.signal });
  return () => stop.abort();
}
"""


class Shortcut(NamedTuple):
    """A key, by its code in the browser, that presses the button with the key `button`."""

    button: str
    code: str
    ctrl: bool = False
    shift: bool = False
    alt: bool = False


SHORTCUTS = (
    Shortcut("undo", "KeyZ", ctrl=True),
    Shortcut("redo", "KeyZ", ctrl=True, shift=True),
    Shortcut("redo", "KeyY", ctrl=True),
    Shortcut("move-earlier", "ArrowLeft", alt=True),
    Shortcut("move-later", "ArrowRight", alt=True),
    Shortcut("remove-record", "Delete"),
    Shortcut("close-details", "Escape"),
    Shortcut("moment-close", "Escape"),
)


def draw_shortcuts() -> None:
    """The part of the page that listens for the keys."""
    component = st.components.v2.component("cjm_shortcuts", js=SCRIPT)
    component(key="shortcuts", data={"shortcuts": [shortcut._asdict() for shortcut in SHORTCUTS]}, height=0)
