"""A metric's dated values as a small table."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import Set
from cjm_studio.language import field_label, option_label
from cjm_studio.model import EVIDENCE_LEVELS, Metric, Record


def draw_observations(record: Record) -> None:
    """Rows of date and value; each change is saved at once, unfinished rows wait."""
    if not isinstance(record, Metric):
        return
    language = session.language()
    st.caption(field_label("observations", language))
    rows: list[dict[str, Any]] = [
        {"date": seen.date, "value": seen.value, "evidence_level": seen.evidence_level}
        for seen in record.observations
    ]
    key = f"{record.id}.observations.{hash(record.observations)}"
    edited = st.data_editor(
        rows or [{"date": None, "value": None, "evidence_level": "measured"}],
        num_rows="dynamic",
        hide_index=True,
        key=key,
        column_config={
            "date": st.column_config.DateColumn(field_label("date", language), format="DD.MM.YYYY"),
            "value": st.column_config.NumberColumn(field_label("value", language)),
            "evidence_level": st.column_config.SelectboxColumn(
                field_label("evidence_level", language),
                options=list(EVIDENCE_LEVELS),
                format_func=lambda level: option_label(str(level), language),
                default="measured",
            ),
        },
    )
    wanted = _complete(edited)
    if wanted != [seen.model_dump(mode="json") for seen in record.observations]:
        session.commit(Set(item=record.id, values={"observations": wanted}))
        st.rerun()


def _complete(rows: Any) -> list[dict[str, Any]]:
    """The rows that have both a date and a value, in order of date."""
    found = [
        {
            "date": row["date"].isoformat(),
            "value": float(row["value"]),
            "evidence_level": row["evidence_level"],
        }
        for row in rows
        if row.get("date") is not None and row.get("value") is not None and row.get("evidence_level")
    ]
    return sorted(found, key=lambda row: str(row["date"]))
