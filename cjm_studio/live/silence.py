"""The rule of silent writing: a hidden note is its writer's own; who leads may reveal, move or remove it."""

from collections.abc import Container, Iterator

from cjm_studio.commands import Command, Gesture, Link, Move, Remove, Role, Set, Unlink
from cjm_studio.language import N_
from cjm_studio.live.redaction import is_hidden
from cjm_studio.live.visitor import LEADING
from cjm_studio.model import Comment, Journey, Reaction, Sticky

HIDDEN = N_("This note is still hidden: only its writer changes it. Wait until the notes are revealed.")
NOT_YOURS_TO_HIDE = N_("Only its writer and the facilitator hide a note or reveal it. Ask one of them.")
WORDS_OF_ANOTHER = N_("These are somebody else's words, and only their author changes them. Answer instead.")


def silence_refusal(role: Role, command: Command, journey: Journey, own: Container[str]) -> str:
    """Why somebody may not do this to another's hidden note or remark, in English; "" when he may."""
    for part in _parts(command):
        reason = _reason(role, part, journey, own)
        if reason:
            return reason
    return ""


def _reason(role: Role, command: Command, journey: Journey, own: Container[str]) -> str:
    record = journey.records.get(_about(command, journey))
    if record is None or record.id in own:
        return ""
    if is_hidden(record):
        return "" if role in LEADING and _keeps_silence(command, record.id) else HIDDEN
    if not isinstance(command, Set):
        return ""
    if isinstance(record, Sticky) and "hidden" in command.values and role not in LEADING:
        return NOT_YOURS_TO_HIDE
    changes_words = isinstance(record, Comment | Reaction) and record.title_field in command.values
    return WORDS_OF_ANOTHER if changes_words else ""


def _keeps_silence(command: Command, note_id: str) -> bool:
    """Whether an act on a hidden note leaves its words as they are."""
    if not isinstance(command, Set) or command.item != note_id:
        return True
    return command.values == {"hidden": False}


def _parts(command: Command) -> Iterator[Command]:
    if isinstance(command, Gesture):
        for part in command.commands:
            yield from _parts(part)
    else:
        yield command


def _about(command: Command, journey: Journey) -> str:
    """The record that a command changes; a link counts as a part of its source."""
    match command:
        case Set(item=item) | Unlink(link=item) if item in journey.links:
            return journey.links[item].source
        case Set(item=record_id) | Move(record=record_id) | Remove(record=record_id):
            return record_id
        case Link(link=written):
            return str(written.get("source"))
    return ""
