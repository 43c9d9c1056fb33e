"""The picture of a record in its form: looked at, described, replaced, taken away."""

import streamlit as st

from cjm_studio.app import session
from cjm_studio.app.form_fields import fit_text
from cjm_studio.commands import Add, AnyCommand, Command, Gesture, Link, Remove, Set, Unlink
from cjm_studio.language import field_label, kind_label
from cjm_studio.model import LINK_RULES, Journey, Persona, Picture, Record, new_id
from cjm_studio.pictures import content_of, picture_from

# What is too large or no image is refused in our own words, so more is let in than will be taken.
LARGEST_FILE_MB = 100
PORTRAIT_WIDTH_PX = 160


def draw_picture(journey: Journey, record: Record) -> None:
    """The picture, what is to be seen on it, and the way to another one; nothing for a kind without one."""
    if isinstance(record, Picture):
        _draw_image(record, is_portrait=False)
    if not LINK_RULES["pictured_by"].joins(record.kind, "picture"):
        return
    say, language = session.say(), session.language()
    picture = picture_of(journey, record.id)
    mark = f"{picture.id if picture else ''}{session.asked_times() or ''}"
    st.caption(session.plain(kind_label("picture", language)))
    if picture is not None:
        _draw_shown(picture, record, mark)
    key = f"{record.id}.picture.{mark}"
    st.file_uploader(
        say("Replace the image") if picture else say("Add an image"),
        max_upload_size=LARGEST_FILE_MB,
        key=key,
        on_change=_give,
        args=(record.id, key),
    )


def picture_of(journey: Journey, record_id: str) -> Picture | None:
    """The picture of a record, if it has one."""
    for link in journey.out(record_id, "pictured_by"):
        found = journey.records.get(link.target)
        if isinstance(found, Picture):
            return found
    return None


def giving_picture(journey: Journey, record_id: str, picture: Picture) -> Command:
    """The act that gives a record this picture in place of the one that it has."""
    written = {"kind": "pictured_by", "id": new_id("pictured_by"), "source": record_id, "target": picture.id}
    return Gesture(
        commands=(Add(record=picture.as_written()), *_taking(journey, record_id), Link(link=written))
    )


def _taking(journey: Journey, record_id: str) -> list[AnyCommand]:
    """A picture goes with its link, unless another record shows it as well."""
    return [
        Unlink(link=link.id)
        if len(journey.into(link.target, "pictured_by")) > 1
        else Remove(record=link.target)
        for link in journey.out(record_id, "pictured_by")
    ]


def _draw_shown(picture: Picture, record: Record, mark: str) -> None:
    say = session.say()
    _draw_image(picture, is_portrait=isinstance(record, Persona))
    alt_key = f"{picture.id}.alt.{mark}.{picture.alt}"
    st.text_input(
        field_label("alt", session.language()),
        picture.alt,
        max_chars=500,
        key=alt_key,
        on_change=_describe,
        args=(picture.id, alt_key),
    )
    st.button(
        say("Remove the image"),
        key=f"{record.id}.no-picture",
        icon=":material/delete:",
        on_click=_take,
        args=(record.id,),
    )


def _draw_image(picture: Picture, *, is_portrait: bool) -> None:
    content = content_of(picture)
    if content is None:
        st.caption(session.say()("This picture cannot be drawn. Replace it."))
    else:
        st.image(content.data, width=PORTRAIT_WIDTH_PX if is_portrait else "stretch")


def _journey() -> Journey:
    return session.store().journey(session.journey_id()).journey


def _give(record_id: str, key: str) -> None:
    file = st.session_state[key]
    if file is None:
        return
    picture = session.attempt(lambda: picture_from(file.getvalue(), file.name))
    if picture is not None:
        session.commit(giving_picture(_journey(), record_id, picture))


def _take(record_id: str) -> None:
    commands = _taking(_journey(), record_id)
    if commands:
        session.commit(commands[0] if len(commands) == 1 else Gesture(commands=tuple(commands)))


def _describe(picture_id: str, key: str) -> None:
    session.commit(Set(item=picture_id, values={"alt": fit_text(st.session_state[key] or "")}))
