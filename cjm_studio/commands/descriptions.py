"""An act in a few words, for the undo button and the history: "Move touchpoint “Common queue”"."""

from cjm_studio.commands.command import Add, Command, Gesture, Link, Move, Remove, Unlink
from cjm_studio.commands.history import Entry
from cjm_studio.language import kind_label, translator
from cjm_studio.model import Record

LONGEST_TITLE = 40


def describe(entry: Entry, language: str) -> str:
    """What an entry of the log did, in the language asked for."""
    say = translator(language)
    record = _subject(entry)
    act = _act(entry.command)
    if record is None:
        links = {"link": say("Link two records"), "unlink": say("Remove a link")}
        return links.get(act, say("Change a link"))
    values = {"kind": kind_label(record.kind, language), "title": _short(record)}
    if not values["title"]:
        values["title"] = "…"
    if act == "add":
        return say("Add: {kind} “{title}”", **values)
    if act == "move":
        return say("Move: {kind} “{title}”", **values)
    if act == "remove":
        return say("Remove: {kind} “{title}”", **values)
    return say("Change: {kind} “{title}”", **values)


def _act(command: Command) -> str:
    """The word for a command; a gesture is known by its first part."""
    while isinstance(command, Gesture):
        command = command.commands[0]
    return str(getattr(command, "kind", ""))


def _subject(entry: Entry) -> Record | None:
    """The record that the act was about, as it was when it had words."""
    command = entry.command
    while isinstance(command, Gesture):
        command = command.commands[0]
    if isinstance(command, Link | Unlink):
        return None
    named = _named(command)
    pairs = entry.change.records
    pair = pairs.get(named) or next(iter(pairs.values()), None)
    return pair and (pair[1] or pair[0])


def _named(command: Command) -> str:
    if isinstance(command, Add):
        return str(command.record.get("id", ""))
    if isinstance(command, Move | Remove):
        return command.record
    return str(getattr(command, "item", ""))


def _short(record: Record) -> str:
    words = " ".join(record.title.split())
    return words if len(words) <= LONGEST_TITLE else words[: LONGEST_TITLE - 1].rstrip() + "…"
