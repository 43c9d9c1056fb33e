"""Links of one kind on a page made for an act: take one away, add one more by choosing."""

from dataclasses import dataclass

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.naming import called
from cjm_studio.commands import Link, Unlink
from cjm_studio.language import kind_label
from cjm_studio.model import Journey, Record, new_id


@dataclass(frozen=True)
class Joint:
    """A kind of link between a record and others: these are its sources when it is `incoming`."""

    kind: str
    others: tuple[str, ...]
    incoming: bool = False


def joined(journey: Journey, record: Record, joint: Joint) -> list[Record]:
    """The records at the other end."""
    links = journey.into(record.id, joint.kind) if joint.incoming else journey.out(record.id, joint.kind)
    ends = (link.source if joint.incoming else link.target for link in links)
    return [journey.records[each] for each in ends if each in journey.records]


def draw_unjoin(journey: Journey, record: Record, other: Record, joint: Joint) -> None:
    """A small button that takes the link to `other` away."""
    links = journey.into(record.id, joint.kind) if joint.incoming else journey.out(record.id, joint.kind)
    link = next(each for each in links if other.id in (each.source, each.target))
    name = session.plain(called(journey, other, session.language()))
    st.button(
        "",
        key=f"unjoin-{link.id}",
        icon=":material/link_off:",
        type="tertiary",
        help=session.say()("Remove the link to {name}", name=name),
        on_click=session.act,
        args=(Unlink(link=link.id),),
    )


def draw_join(journey: Journey, record: Record, joint: Joint, label: str) -> None:
    """A list of the records that may be linked and are not; choosing one links it: one act of the history."""
    say, language = session.say(), session.language()
    here = {each.id for each in joined(journey, record, joint)}
    others = {
        each.id: each
        for each in journey.records.values()
        if each.kind in joint.others and each.id not in here and each.id != record.id
    }
    if not others:
        st.caption(say("There is no record yet that this link could join."))
        return
    key = f"join-{joint.kind}-{record.id}-{len(here)}"

    def save() -> None:
        chosen = st.session_state[key]
        if chosen:
            source, target = (chosen, record.id) if joint.incoming else (record.id, chosen)
            written = {"kind": joint.kind, "id": new_id(joint.kind), "source": source, "target": target}
            session.commit(Link(link=written))

    st.selectbox(
        label,
        list(others),
        index=None,
        key=key,
        placeholder=say("Choose a record"),
        format_func=lambda each: (
            f"{kind_label(others[each].kind, language)}: {called(journey, others[each], language)}"
        ),
        on_change=save,
    )
