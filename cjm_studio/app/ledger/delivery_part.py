"""Who delivers a touchpoint, from what the customer sees down to the systems, with the seams on the way."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.ledger.adding_expectations import places_along
from cjm_studio.app.ledger.record_links import draw_record_links
from cjm_studio.app.naming import called
from cjm_studio.insight.trace import BLUEPRINT, Delivery, delivery
from cjm_studio.language import kind_label, kinds_label
from cjm_studio.model import HandsOverTo, Journey, Touchpoint

ORDER = tuple(reversed(BLUEPRINT))


def draw_delivery(journey: Journey) -> None:
    """Choose a touchpoint; its delivery in layers, its owners and its seams."""
    say, language = session.say(), session.language()
    places = {
        key: words
        for key, words in places_along(journey, language).items()
        if isinstance(journey.records[key], Touchpoint)
    }
    if not places:
        st.caption(say("There is no touchpoint on the map yet."))
        return
    ids = list(places)
    delivered = [key for key in ids if journey.out(key, "delivered_by")]
    first = session.selected() if session.selected() in places else next(iter(delivered), ids[0])
    chosen = st.selectbox(
        say("Touchpoint"), ids, index=ids.index(first), key=f"delivered-{first}",
        format_func=lambda key: places[key], width=520,
    )  # fmt: skip
    session.select(chosen)
    found = delivery(journey, chosen)
    if not found.records:
        st.caption(
            say("Nobody is linked as delivering it. Link it as “delivered by” on the map or the board.")
        )
        return
    with st.container(border=True, key="delivery"):
        _draw_layers(journey, found)
        _draw_owners(journey, found)
    with st.container(border=True, key="seams"):
        _draw_seams(journey, found)


def _draw_layers(journey: Journey, found: Delivery) -> None:
    language = session.language()
    for kind in ORDER:
        same = [key for key in found.records if journey.records[key].kind == kind]
        if same:
            st.markdown(f"**{kinds_label(kind, language)}**")
            draw_record_links(journey, same, f"layer-{kind}")


def _draw_owners(journey: Journey, found: Delivery) -> None:
    say, language = session.say(), session.language()
    names = [called(journey, journey.records[key], language) for key in found.owners]
    st.caption(session.plain(say("Owners: {names}", names=", ".join(names) or say("nobody"))))
    orphans = [key for key in found.records if not journey.out(key, "owned_by")]
    if orphans:
        named = ", ".join(called(journey, journey.records[key], language) for key in orphans)
        st.caption(f":orange[{session.plain(say('Owned by nobody: {names}', names=named))}]")


def _draw_seams(journey: Journey, found: Delivery) -> None:
    """Each seam: from whom to whom, what is passed and what is lost there."""
    say, language = session.say(), session.language()
    st.markdown(f"**{say('Seams')}**")
    if not found.seams:
        st.caption(say("None: one owner holds the whole way."))
    for source, target in found.seams:
        one, other = journey.records[source], journey.records[target]
        who = f"{_owner(journey, source)} → {_owner(journey, target)}"
        st.markdown(f":red[:material/call_split:] **{session.plain(who)}**")
        st.caption(
            session.plain(
                f"{kind_label(one.kind, language)} “{called(journey, one, language)}” → "
                f"{kind_label(other.kind, language)} “{called(journey, other, language)}”"
            )
        )
        for words in _passed(journey, source, target):
            st.markdown(session.plain(words))


def _owner(journey: Journey, record_id: str) -> str:
    owners = [journey.records.get(link.target) for link in journey.out(record_id, "owned_by")]
    return ", ".join(owner.title for owner in owners if owner) or session.say()("nobody")


def _passed(journey: Journey, source: str, target: str) -> list[str]:
    say, words = session.say(), []
    for link in journey.out(source, "hands_over_to"):
        if link.target == target and isinstance(link, HandsOverTo):
            words += [say("Passed on: {what}", what=link.passed)] if link.passed.strip() else []
            words += [say("Lost: {what}", what=link.lost)] if link.lost.strip() else []
    return words
