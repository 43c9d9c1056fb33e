"""A field for a file of the company's: read at once, and refused beside the field in words."""

from collections.abc import Callable
from typing import Any

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from cjm_studio.app import session
from cjm_studio.errors import CjmError, ExportError

# What is too large is refused in our own words, so more is let in than will be taken.
LARGEST_FILE_MB = 100


def draw_file(label: str, key: str, read: Callable[[bytes], Any]) -> bytes:
    """The file's bytes, b"" for none; `read` raises a CjmError for what it cannot take.

    No ending is asked for: a wrong one would be refused by a red sign without a word.
    """
    file = st.file_uploader(label, max_upload_size=LARGEST_FILE_MB, key=key)
    if file is None:
        return b""
    refusal = _refusal(file, key, read)
    if refusal is not None:
        st.error(session.plain(refusal.told(session.language())), icon=":material/block:")
    return file.getvalue()


def _refusal(file: UploadedFile, key: str, read: Callable[[bytes], Any]) -> CjmError | None:
    """Why the file cannot be taken; it is read once."""
    known: tuple[str, CjmError | None] | None = st.session_state.get(f"{key}-read")
    if known is None or known[0] != file.file_id:
        known = st.session_state[f"{key}-read"] = (file.file_id, _read(file, read))
    return known[1]


def _read(file: UploadedFile, read: Callable[[bytes], Any]) -> CjmError | None:
    try:
        if not file.size:  # no bytes would be taken for no file
            raise ExportError("'{path}' is empty. Choose another file.", path=file.name)
        read(file.getvalue())
    except CjmError as error:
        return error
    return None
