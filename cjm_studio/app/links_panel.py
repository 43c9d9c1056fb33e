"""The links of a record: read in words from its side, followed, taken away, made anew within the rules."""

from dataclasses import dataclass

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.app.naming import called
from cjm_studio.app.workshop_kinds import MACHINERY
from cjm_studio.commands import Add, AnyCommand, Gesture, Link, Unlink
from cjm_studio.language import kind_label, link_label
from cjm_studio.model import LINK_RULES, MAY_REPEAT, Channel, Journey, Record, new_id
from cjm_studio.model import Link as Joined


@dataclass(frozen=True)
class _Way:
    """A kind of link in one direction, as this record may have it."""

    kind: str
    incoming: bool


def draw_links(journey: Journey, record: Record) -> None:
    """Every link of the record, and the way to a new one."""
    language = session.language()
    for link in _outgoing(journey, record):
        _draw_link(journey, link, link.target, link_label(link.kind, language))
    for link in _incoming(journey, record):
        _draw_link(journey, link, link.source, link_label(link.kind, language, incoming=True))
    _draw_new(journey, record)


def link_count(journey: Journey, record: Record) -> int:
    """How many links `draw_links` shows."""
    return len(_outgoing(journey, record)) + len(_incoming(journey, record))


def _outgoing(journey: Journey, record: Record) -> list[Joined]:
    """The links that leave it, without that to its picture, which stands among the fields."""
    return [link for link in journey.out(record.id) if link.kind != "pictured_by"]


def _incoming(journey: Journey, record: Record) -> list[Joined]:
    """The links that lead here, without those of votes and reactions: they are counted elsewhere."""
    links = journey.into(record.id)
    return [link for link in links if journey.records[link.source].kind not in MACHINERY]


def draw_channel(journey: Journey, record: Record) -> None:
    """The channel of a touchpoint or communication; a name that is not there yet makes a new channel."""
    if not LINK_RULES["happens_in"].joins(record.kind, "channel"):
        return
    links = journey.out(record.id, "happens_in")
    now = links[0].target if links else None
    channels = {channel.id: channel.name for channel in journey.all_of(Channel)}
    options: list[str | None] = [None, *channels]
    key = f"{record.id}.channel.{now}"
    st.selectbox(
        kind_label("channel", session.language()),
        options,
        index=options.index(now),
        format_func=lambda channel: channels.get(channel, channel) if channel else "–",
        accept_new_options=True,
        key=key,
        on_change=_set_channel,
        args=(record.id, [link.id for link in links], key),
    )


def _set_channel(record_id: str, old_links: list[str], key: str) -> None:
    wanted = st.session_state[key]
    commands: list[AnyCommand] = [Unlink(link=link) for link in old_links]
    journey = session.store().journey(session.journey_id()).journey
    if wanted and wanted not in journey.records:
        made = {"kind": "channel", "id": new_id("channel"), "name": fit_text(wanted)[:500]}
        commands.append(Add(record=made))
        wanted = made["id"]
    if wanted:
        commands.append(Link(link=_written("happens_in", record_id, wanted)))
    if commands:
        session.commit(Gesture(commands=tuple(commands)))


def _draw_link(journey: Journey, link: Joined, other_id: str, words: str) -> None:
    say = session.say()
    other = journey.records.get(other_id)
    name = called(journey, other, session.language()) if other else other_id
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="xsmall"
    ):
        if st.button(
            f"{words}: {session.plain(name)}", key=f"follow-{link.id}-{other_id}", type="tertiary", wrap=True
        ):
            session.select(other_id if other else "")
            st.rerun()
        st.button(
            "",
            key=f"unlink-{link.id}-{other_id}",
            icon=":material/link_off:",
            type="tertiary",
            help=say("Remove the link to {name}", name=session.plain(name)),
            on_click=session.act,
            args=(Unlink(link=link.id),),
        )


def _draw_new(journey: Journey, record: Record) -> None:
    say, language = session.say(), session.language()
    ways = _ways(record.kind)
    way = st.selectbox(
        say("New link"),
        ways,
        index=None,
        key=f"new-link-{record.id}",
        placeholder=say("Choose a kind of link"),
        format_func=lambda way: link_label(way.kind, language, incoming=way.incoming),
    )
    if way is None:
        return
    others = _others(journey, record, way)
    if not others:
        st.caption(say("There is no record yet that this link could join."))
        return
    other = st.selectbox(
        say("Link with"),
        others,
        index=None,
        key=f"new-end-{record.id}-{way.kind}-{way.incoming}",
        placeholder=say("Choose a record"),
        format_func=lambda other: f"{kind_label(other.kind, language)}: {called(journey, other, language)}",
    )
    if other is not None and st.button(say("Link"), key=f"make-link-{record.id}", type="primary"):
        source, target = (other.id, record.id) if way.incoming else (record.id, other.id)
        session.commit(Link(link=_written(way.kind, source, target)))
        st.rerun()


def _ways(kind: str) -> list[_Way]:
    """Which kinds of link a record of this kind may have, out and in, within its journey."""
    found: list[_Way] = []
    for link_kind, rule in LINK_RULES.items():
        if rule.abroad or link_kind == "pictured_by":
            continue
        for sources, targets in rule.ends:
            found += [_Way(link_kind, False)] if kind in sources or "*" in sources else []
            found += [_Way(link_kind, True)] if kind in targets or "*" in targets else []
    return list(dict.fromkeys(found))


def _others(journey: Journey, record: Record, way: _Way) -> list[Record]:
    """The records that this link may lead to and does not lead to yet."""
    rule = LINK_RULES[way.kind]
    here = journey.into(record.id, way.kind) if way.incoming else journey.out(record.id, way.kind)
    joined = (
        set() if way.kind in MAY_REPEAT else {link.source if way.incoming else link.target for link in here}
    )
    return [
        other
        for other in journey.records.values()
        if other.id not in joined
        and other.kind not in MACHINERY
        and (other.id != record.id or rule.may_loop)
        and rule.joins(*((other.kind, record.kind) if way.incoming else (record.kind, other.kind)))
    ]


def _written(kind: str, source: str, target: str) -> dict[str, str]:
    return {"kind": kind, "id": new_id(kind), "source": source, "target": target}
