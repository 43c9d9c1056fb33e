"""Putting the board on a page, and the files that a browser needs for it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import streamlit as st

from cjm_studio.board.settings import board_settings
from cjm_studio.layout import Theme

_BROWSER_DIR = Path(__file__).with_name("browser")

# Name to file: what is served at /board/<name>, and nothing else is.
BROWSER_FILES: Final = {
    path.name: path for path in sorted(_BROWSER_DIR.iterdir()) if path.suffix in {".js", ".css"}
}

# Streamlit runs this; the modules themselves are loaded from our own address, so that they can import each
# other. The sheets stand in the same shadow as the board, so that nothing else on the page is touched.
_START = """
const joined = new WeakMap();

export default function ({ data, parentElement }) {
  const place = joined.get(parentElement) ?? {};
  joined.set(parentElement, place);
  place.data = data;
  if (!place.sheets) {
    place.sheets = data.sheets.map((address) => {
      const sheet = document.createElement("link");
      sheet.rel = "stylesheet";
      sheet.href = address;
      parentElement.append(sheet);
      return new Promise((ready) => { sheet.onload = sheet.onerror = ready; });
    });
  }
  Promise.all([import(new URL("/board/board.js", location.origin)), ...place.sheets]).then(([board]) => {
    if (!place.isGone) place.leave = board.mount(parentElement, place.data);
  });
  return () => {
    place.isGone = true;
    place.leave?.();
    joined.delete(parentElement);
  };
}
"""


def draw_board(
    journey_id: str,
    language: str,
    theme: Theme,
    height: str,
    findings: Mapping[str, list[dict[str, Any]]] | None = None,
) -> None:
    """The board of a journey, in the language and colours of the page; `height` is a CSS length.

    `findings` are marked on the cards that they are about, by record id: severity, title, what to do.

    It follows the journey's room by its own connection: nothing of what is done on it reruns the page.
    """
    data = board_settings(language, theme)
    sheets = [f"/board/{name}" for name in BROWSER_FILES if name.endswith(".css")]
    component = st.components.v2.component("cjm_board", js=_START)
    component(
        key=f"board-{journey_id}",
        data={
            **data,
            "journey": journey_id,
            "findings": dict(findings or {}),
            "sheets": sheets,
            "colours": {**data["colours"], "board-height": height},
        },
        height="content",
    )
