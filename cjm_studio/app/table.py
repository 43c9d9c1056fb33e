"""The map as tables, one for each kind of record: its twin for the keyboard and for screen readers."""

from typing import Any

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import FormField
from cjm_studio.app.sheet import Sheet, Subject, new_sheet
from cjm_studio.app.table_rows import PLACE, table_fields
from cjm_studio.app.workshop_kinds import AGENDA, MACHINERY
from cjm_studio.commands import Gesture
from cjm_studio.language import field_label, kinds_label, option_label
from cjm_studio.model import PLACED_BY, RECORD_CLASSES, Journey
from cjm_studio.store import Kept

KINDS_FIRST = (
    "stage",
    "step",
    "touchpoint",
    "expectation",
    "score",
    "pain_point",
    "gain",
    "hypothesis",
    "metric",
)


def draw_table(kept: Kept) -> None:
    """Choose a kind; change cells, add and delete rows. Each change is one act in the history."""
    sheet = _sheet(kept, _chosen_kind(kept.journey))
    st.data_editor(
        sheet.rows,
        key=sheet.key,
        num_rows="dynamic",
        hide_index=True,
        height="content",
        column_config=_columns(sheet),
        on_change=_save,
        args=(sheet,),
    )


def start_table_anew() -> None:
    """Forget what the table still holds of edits: after an undo it must show what is stored."""
    st.session_state.pop("table-sheet", None)


def _chosen_kind(journey: Journey) -> str:
    language = session.language()
    elsewhere = {*KINDS_FIRST, *MACHINERY, "journey"}
    kinds = [*KINDS_FIRST, *(kind for kind in RECORD_CLASSES if kind not in elsewhere), *AGENDA]
    return st.selectbox(
        session.say()("Kind of record"),
        kinds,
        key="table-kind",
        format_func=lambda kind: (
            f"{kinds_label(kind, language)} · {len(journey.all_of(RECORD_CLASSES[kind]))}"
        ),
    )


def _sheet(kept: Kept, kind: str) -> Sheet:
    """The sheet of the table that is on the screen; a new one as soon as that one is not up to date."""
    subject = Subject(kept.journey.id, kind, session.language())
    sheet: Sheet | None = st.session_state.get("table-sheet")
    if (
        sheet is None
        or (sheet.subject, sheet.revision) != (subject, kept.revision)
        or sheet.key not in st.session_state  # another view was on the screen, and Streamlit forgot the edits
    ):
        number = st.session_state["table-number"] = st.session_state.get("table-number", 0) + 1
        sheet = new_sheet(subject, f"table-{number}", kept.journey, kept.revision)
        st.session_state["table-sheet"] = sheet
    return sheet


def _columns(sheet: Sheet) -> dict[str, Any]:
    kind, language = sheet.subject.kind, sheet.subject.language
    fields = RECORD_CLASSES[kind].model_fields
    columns = {
        field.name: _column(field, fields[field.name].default, language) for field in table_fields(kind)
    }
    if kind in PLACED_BY:
        columns[PLACE] = st.column_config.SelectboxColumn(
            session.say()("Stands in"), options=list(sheet.places)
        )
    return columns


def _column(field: FormField, usual: Any, language: str) -> Any:
    """How a field is edited in its column; a new row begins with the usual choices."""
    label = field_label(field.name, language)
    if field.widget == "choice":
        return st.column_config.SelectboxColumn(
            label,
            options=list(field.options),
            default=usual,
            format_func=lambda option: option_label(str(option), language) if option else "",
        )
    if field.widget == "yes_no":
        return st.column_config.CheckboxColumn(label, default=bool(usual))
    limits = _LIMITS.get(field.widget)
    if limits is not None:
        return st.column_config.NumberColumn(label, **limits)
    makers: dict[str, Any] = {
        "day": st.column_config.DateColumn,
        "texts": st.column_config.ListColumn,
    }
    make = makers.get(field.widget, st.column_config.TextColumn)
    return make(label, width="large" if field.widget == "long_text" else None)


_LIMITS: dict[str, dict[str, Any]] = {
    "rating": {"min_value": 1, "max_value": 5, "step": 1},
    "share": {"min_value": 0.0, "max_value": 1.0},
    "feeling": {"min_value": -2.0, "max_value": 2.0},
    "amount": {"min_value": 0.0},
    "number": {},
    "count": {"step": 1},
}


def _save(sheet: Sheet) -> None:
    """What was just changed in the table, as one act on the journey as it is now."""
    state = st.session_state[sheet.key]
    commands = sheet.commands(session.store().journey(sheet.subject.journey_id).journey, state)
    done = None
    if commands:
        done = session.commit(commands[0] if len(commands) == 1 else Gesture(commands=tuple(commands)))
    if (commands and done is None) or sheet.has_lost_rows(state):
        start_table_anew()
    elif done is not None and done.revision == sheet.revision + 1:
        sheet.revision = done.revision
