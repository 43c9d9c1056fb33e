"""What Streamlit's theme cannot say: a few rules of CSS for the frame around its widgets."""

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent


def apply_style() -> None:
    """Put our style sheet on the page, with what only the dark look needs."""
    names = ("style.css", "dark.css") if st.context.theme.type == "dark" else ("style.css",)
    # Dialogs and menus stand outside Streamlit's own element, so no selector can ask there for the look.
    rules = "\n".join((_HERE / name).read_text("utf-8") for name in names)
    st.html(f"<style>{rules}</style>")
