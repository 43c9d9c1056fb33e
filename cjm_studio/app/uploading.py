"""Streamlit's own words on a field for files, in the language of the page: it knows English only."""

import json

import streamlit as st

from cjm_studio.app import session

# The limit in megabytes that stands beside the button is left out: what is too large is refused in words.
_STYLE = """<style>
[data-testid="stFileUploaderDropzone"] button p { display: none; }
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"]::after { content: WORDS; }
[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }
</style>"""


def translate_uploads() -> None:
    """Put our words on every button that asks for a file."""
    if session.language() != "en":
        st.html(_STYLE.replace("WORDS", json.dumps(session.say()("Choose a file"), ensure_ascii=False)))
