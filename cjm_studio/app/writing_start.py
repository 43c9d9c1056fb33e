"""Putting the cursor into the first field of a record just added, so that it can be named at once."""

import streamlit as st

SCRIPT = """
export default function ({ data }) {
  if (!data.record) return;
  const begin = (triesLeft) => {
    const panel = document.querySelector(`[class*="st-key-details-${data.record}"]`);
    const field = panel && panel.querySelector('input[type="text"], textarea');
    if (field) field.focus();
    else if (triesLeft) requestAnimationFrame(() => begin(triesLeft - 1));
  };
  begin(120);
}
"""


def start_writing(record_id: str) -> None:
    """Ask for the cursor to be in the first field of this record once its form is there."""
    st.session_state["writing-starts"] = record_id


def draw_writing_start() -> None:
    """The part of the page that moves the cursor; it acts once for each record that was asked for."""
    component = st.components.v2.component("cjm_writing_start", js=SCRIPT)
    component(key="writing-start", data={"record": st.session_state.get("writing-starts", "")}, height=0)
