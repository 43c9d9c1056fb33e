"""An act in a few words, for the undo button and the history: "Move touchpoint “Common queue”"."""

from cjm_studio.commands.command import Add, Command, Gesture, Link, Move, Remove, Set, Unlink
from cjm_studio.commands.history import Entry
from cjm_studio.commands.returns import Restore, Revert
from cjm_studio.language import Say, kind_label, translator
from cjm_studio.model import Change, Record, Sticky, Vote

LONGEST_TITLE = 40


def describe(entry: Entry, language: str) -> str:
    """What an entry of the log did, in the language asked for. A hidden note is named without its words."""
    return _described(entry.command, entry, language)


def _described(command: Command, entry: Entry, language: str) -> str:
    say = translator(language)
    if isinstance(command, Restore):
        return say("Restore revision {revision}", revision=command.revision)
    if isinstance(command, Revert):
        act = _described(command.command, entry, language)
        return say("Bring back: {act}", act=act) if command.brings_back else say("Take back: {act}", act=act)
    led = _leading_act(command, say)
    if led:
        return led
    first = _first_part(command)
    record = _subject(first, entry.change)
    act = str(getattr(first, "kind", ""))
    if record is None:
        # A card that keeps its order in another place changes nothing but the link to it.
        links = {"link": say("Link two records"), "unlink": say("Remove a link"), "move": say("Move a card")}
        return links.get(act, say("Change a link"))
    if isinstance(record, Sticky) and record.hidden:
        return _act_on_hidden_note(act, say)
    return _act_on_record(act, record, language)


def _leading_act(command: Command, say: Say) -> str:
    """What leads a workshop is many commands, known by what they come to. Empty for other acts."""
    if not isinstance(command, Gesture):
        return ""
    if any(isinstance(part, Link) and part.link.get("kind") == "runs" for part in command.commands):
        return say("Go to a phase of the workshop")
    if any(isinstance(part, Set) and part.values.get("status") == "ended" for part in command.commands):
        return say("End the workshop")
    return ""


def _act_on_hidden_note(act: str, say: Say) -> str:
    acts = {
        "add": say("Add: a hidden note"),
        "move": say("Move: a hidden note"),
        "remove": say("Remove: a hidden note"),
    }
    return acts.get(act, say("Change: a hidden note"))


def _act_on_record(act: str, record: Record, language: str) -> str:
    say = translator(language)
    values = {"kind": kind_label(record.kind, language), "title": _short(record) or "…"}
    acts = {
        "add": say("Add: {kind} “{title}”", **values),
        "move": say("Move: {kind} “{title}”", **values),
        "remove": say("Remove: {kind} “{title}”", **values),
    }
    return acts.get(act, say("Change: {kind} “{title}”", **values))


def _first_part(command: Command) -> Command:
    """The command by which an act is known: a gesture by its first part."""
    while isinstance(command, Gesture):
        command = command.commands[0]
    return command


def _subject(command: Command, change: Change) -> Record | None:
    """The record that the act was about, as it was when it had words."""
    if isinstance(command, Link | Unlink):
        return None
    pairs = change.records
    pair = pairs.get(_named(command)) or next(iter(pairs.values()), None)
    return pair and (pair[1] or pair[0])


def _named(command: Command) -> str:
    if isinstance(command, Add):
        return str(command.record.get("id", ""))
    if isinstance(command, Move | Remove):
        return command.record
    return str(getattr(command, "item", ""))


def _short(record: Record) -> str:
    # A vote has no words, and whose it is must not be told where names are hidden.
    words = str(record.dots) if isinstance(record, Vote) else " ".join(record.title.split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
