"""What the studio knows about this visit: language, author, open journey, chosen record.

This is the one place where a CjmError becomes a message on the page.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from cjm_studio.app.gate import AUTHOR_COOKIE
from cjm_studio.app.keeping import shared_store
from cjm_studio.commands import Command, Entry, delivered_untested, describe, may_deliver
from cjm_studio.errors import CjmError
from cjm_studio.language import LANGUAGES, Say, translator
from cjm_studio.model import without_hidden
from cjm_studio.store import Committed, Kept, Store


def store() -> Store:
    """The one store of this process; every session shares it."""
    return shared_store()


def language() -> str:
    """The language of the interface: chosen here, named in the address, or the browser's."""
    chosen = st.session_state.get("language") or st.query_params.get("lang")
    if chosen not in LANGUAGES:
        chosen = "ru" if (st.context.locale or "").lower().startswith("ru") else "en"
    st.session_state["language"] = chosen
    return str(chosen)


def say() -> Say:
    """How to say something in the language of the interface."""
    return translator(language())


def author() -> str:
    """Whose work this is: a mark that the browser keeps, so that undo survives a reload."""
    return st.context.cookies.get(AUTHOR_COOKIE) or "owner"


def journey_id() -> str:
    """The journey that is open, by the address or the session; empty when none is."""
    named = st.query_params.get("j") or st.session_state.get("journey_id", "")
    if named:
        open_journey(named)
    return str(named)


def open_journey(named: str) -> None:
    """Make a journey the open one; its id stands in the address, so that the page can be reloaded."""
    if st.session_state.get("journey_id") != named:
        st.session_state["journey_id"] = named
        st.session_state["selected"] = ""
    if st.query_params.get("j") != named:
        st.query_params["j"] = named


def open_kept_journey(*, with_hidden: bool = False) -> Kept | None:
    """The open journey as pages show it; None when none is open or it is gone (then a message says so).

    Notes that only their writers may read are not in it, but for a page that takes the whole away.
    """
    named = journey_id()
    kept: Kept | None = attempt(lambda: store().journey(named)) if named else None
    if kept is not None and not with_hidden:
        kept = Kept(without_hidden(kept.journey), kept.revision)
    st.session_state["drawn"] = kept
    return kept


def drawn() -> Kept | None:
    """What this run has drawn: the open journey as it was then; None when the page shows none."""
    kept: Kept | None = st.session_state.get("drawn")
    return kept


def described(entry: Entry) -> str:
    """An act of the history in words."""
    return describe(entry, language())


def selected() -> str:
    """The id of the chosen record; empty when none is."""
    return str(st.session_state.get("selected", ""))


def select(record_id: str) -> None:
    """Choose a record; empty chooses none."""
    st.session_state["selected"] = record_id


def remember_pages(pages: Mapping[str, Any]) -> None:
    """Keep the pages of this run, for going from one to another."""
    st.session_state["pages"] = pages


def go_to(page: str) -> None:
    """Go on to another page: "library", "map" or "export"."""
    query = {"j": st.session_state["journey_id"]} if st.session_state.get("journey_id") else None
    st.switch_page(st.session_state["pages"][page], query_params=query)


def attempt(act: Callable[[], Any]) -> Any:
    """Do something that may be refused; None and a message on the page when it is."""
    try:
        return act()
    except CjmError as error:
        st.session_state["refusals"] = [*st.session_state.get("refusals", []), error.told(language())]
        return None


def commit(command: Command, *, is_sure: bool = False) -> Committed | None:
    """One act of this author on the open journey; None and a message when it is refused.

    Also None when it would deliver what no customer was asked about: then it waits for an answer, unless
    the author `is_sure`.
    """
    if not is_sure and asks_first(command):
        return None
    done: Committed | None = attempt(lambda: store().commit(journey_id(), command, author=author()))
    return done


def asks_first(command: Command) -> bool:
    """Whether this act would deliver something untested; then the page asks about it (`asking`)."""
    if not may_deliver(command):
        return False
    untested = attempt(lambda: delivered_untested(store().journey(journey_id()).journey, command))
    if untested:
        st.session_state["waiting-act"] = command
        # Widgets with what was wanted in them are made anew: they show what is stored.
        st.session_state["asked-times"] = asked_times() + 1
    return bool(untested)


def asked_times() -> int:
    """How often a question was asked in this visit: a part of the keys of widgets."""
    return int(st.session_state.get("asked-times", 0))


def act(command: Command) -> None:
    """`commit` as a callback of a widget."""
    commit(command)


def show_refusals() -> None:
    """Say what was refused since the last run, once."""
    for refusal in dict.fromkeys(st.session_state.pop("refusals", [])):
        st.error(plain(refusal), icon=":material/block:")


MARKDOWN_SIGNS = "\\`*_{}[]()#+-.!|<>$:~&"

# Icons, emoji, links and arrows are looked for once more where Markdown is read already and a backslash has
# done its work: only an invisible sign in their midst keeps them apart.
JOINER = "\u2060"
_FOUND_LATER = re.compile(
    r":(?=[\w+-]+:|material/|//)|@(?=\w)|www(?=\.)|[-<](?=[->=])|[>~](?==)", re.IGNORECASE
)


def plain(text: str) -> str:
    """A text in one line that Streamlit's Markdown shows as it is, whatever signs it holds."""
    parted = _FOUND_LATER.sub(rf"\g<0>{JOINER}", " ".join(text.split()))
    return "".join(f"\\{sign}" if sign in MARKDOWN_SIGNS else sign for sign in parted)
