"""How each persona feels at a touchpoint: a score for emotion and one for reason, set with one click."""

from dataclasses import dataclass

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import Add, Command, Gesture, Link, Remove, Set
from cjm_studio.language import option_label, signed
from cjm_studio.model import Journey, Persona, Score, Touchpoint, new_id

VALUES = (-2, -1, 0, 1, 2)
CURVES = ("emotion", "reason")


@dataclass(frozen=True)
class _Feeling:
    """What one persona feels at one touchpoint on one curve; `score` is None where nothing was said yet."""

    touchpoint: Touchpoint
    persona: Persona
    curve: str
    score: Score | None


def draw_feelings(journey: Journey, touchpoint: Touchpoint) -> None:
    """A row of values for each persona and curve; choosing the chosen one again takes it away."""
    for curve in CURVES:
        personas = journey.all_of(Persona)
        if personas:
            st.caption(option_label(curve, session.language()))
        for persona in personas:
            _draw_row(_Feeling(touchpoint, persona, curve, _score(journey, touchpoint, persona, curve)))


def _draw_row(feeling: _Feeling) -> None:
    language = session.language()
    value = feeling.score.value if feeling.score else None
    options = sorted({*VALUES, *([value] if value is not None else [])})
    key = f"{feeling.touchpoint.id}.{feeling.persona.id}.{feeling.curve}.{value}"
    st.segmented_control(
        session.plain(feeling.persona.name or "–"),
        options,
        default=value,
        format_func=lambda number: signed(number, language),
        width="stretch",
        key=key,
        on_change=_save,
        args=(feeling, key),
    )


def _save(feeling: _Feeling, key: str) -> None:
    value = st.session_state[key]
    session.commit(_command(feeling, value))


def _command(feeling: _Feeling, value: float | None) -> Command:
    if feeling.score is not None and value is None:
        return Remove(record=feeling.score.id)
    if feeling.score is not None:
        return Set(item=feeling.score.id, values={"value": value})
    score_id = new_id("score")
    score = {"kind": "score", "id": score_id, "curve": feeling.curve, "value": value}
    felt_by = {"kind": "felt_by", "id": new_id("felt_by"), "source": score_id, "target": feeling.persona.id}
    return Gesture(commands=(Add(record=score, into=feeling.touchpoint.id), Link(link=felt_by)))


def _score(journey: Journey, touchpoint: Touchpoint, persona: Persona, curve: str) -> Score | None:
    for link in journey.into(touchpoint.id, "scores"):
        score = journey.records[link.source]
        felt_by = {felt.target for felt in journey.out(score.id, "felt_by")}
        if isinstance(score, Score) and score.curve == curve and persona.id in felt_by:
            return score
    return None
