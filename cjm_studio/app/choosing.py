"""One of a few things, all of them in sight: the control for views, columns, colours and languages."""

from collections.abc import Mapping

import streamlit as st

from cjm_studio.app import session
from cjm_studio.language import option_label


def choose(
    label: str, options: Mapping[str, str], *, key: str, first: str = "", labelled: bool = True
) -> str:
    """The chosen key of `options` (key to words). `first` is chosen at the beginning, else the first one.

    Without a visible label it still has an accessible name.
    """
    # Not as a default of the widget: what another page or a button has chosen before would contradict it.
    if st.session_state.get(key) not in options:
        st.session_state[key] = first or next(iter(options))
    chosen = st.segmented_control(
        label,
        list(options),
        required=True,
        key=key,
        format_func=lambda option: options[option],
        label_visibility="visible" if labelled else "collapsed",
    )
    return str(chosen)


def columns_offered() -> dict[str, str]:
    """What a column of the map can be, in words."""
    say = session.say()
    return {"stages": say("By stage"), "steps": say("By step")}


def languages_offered() -> dict[str, str]:
    """The languages of cards and labels, in words."""
    return {code: option_label(code, session.language()) for code in ("ru", "en")}
