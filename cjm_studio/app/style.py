"""What Streamlit's theme cannot say: a few rules of CSS for the frame around its widgets."""

from pathlib import Path

import streamlit as st


def apply_style() -> None:
    """Put our style sheet on the page."""
    st.html(Path(__file__).with_name("style.css"))
