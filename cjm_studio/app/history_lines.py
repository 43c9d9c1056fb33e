"""The journey's log in lines, read a block at a time from its end: a long one opens as fast as a short."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from cjm_studio.app import session
from cjm_studio.commands import describe
from cjm_studio.language import translator
from cjm_studio.store import Logged

BLOCK = 250
# How many lines a page shows, and how many acts are gone through for it; the rest is a click further.
PAGE, REACH = 40, 1_500


@dataclass(frozen=True)
class Line:
    """One act of the log, in the words of the interface; `kinds` are those of the records that it touched."""

    revision: int
    author: str
    at: datetime
    label: str
    kinds: frozenset[str]


@dataclass(frozen=True)
class Wanted:
    """Which lines are wanted: of an author, about a kind of record, with these words; empty means all."""

    author: str = ""
    kind: str = ""
    words: str = ""

    def fits(self, line: Line) -> bool:
        """Whether a line is wanted."""
        label = line.label.casefold()
        return (
            (not self.author or line.author == self.author)
            and (not self.kind or self.kind in line.kinds)
            and all(word in label for word in self.words.casefold().split())
        )


@dataclass(frozen=True)
class Found:
    """Lines, the latest first, and the revision up to which nothing was looked at; 0 when all was."""

    lines: tuple[Line, ...]
    unread: int


def find_lines(journey_id: str, revision: int, wanted: Wanted, pages: int = 1) -> Found:
    """The latest lines that are wanted, so many pages of them. Raises StoreError."""
    found: list[Line] = []
    for line in _backwards(journey_id, revision):
        if revision - line.revision >= REACH * pages:
            return Found(tuple(found), line.revision)
        if wanted.fits(line):
            if len(found) == PAGE * pages:
                return Found(tuple(found), line.revision)
            found.append(line)
    return Found(tuple(found), 0)


def _backwards(journey_id: str, revision: int) -> Iterator[Line]:
    until = revision
    while until > 0:
        after = (until - 1) // BLOCK * BLOCK
        yield from reversed(_block(journey_id, after, until, session.language()))
        until = after


def _block(journey_id: str, after: int, until: int, language: str) -> tuple[Line, ...]:
    """Lines of a block. One that is full stays what it is, as long as its last act is the same."""
    last = session.store().history(journey_id, until - 1, until)
    mark = last[0].command_id if last else ""
    if until - after < BLOCK or not mark:
        return _read(journey_id, after, until, language)
    return _full_block(journey_id, after, until, language, mark)


@st.cache_data(max_entries=400, show_spinner=False)
def _full_block(journey_id: str, after: int, until: int, language: str, mark: str) -> tuple[Line, ...]:
    del mark  # part of the cache's key
    return _read(journey_id, after, until, language)


def _read(journey_id: str, after: int, until: int, language: str) -> tuple[Line, ...]:
    return tuple(_line(entry, language) for entry in session.store().history(journey_id, after, until))


def _line(entry: Logged, language: str) -> Line:
    say = translator(language)
    records = (record for pair in entry.change.records.values() for record in pair if record is not None)
    kinds = frozenset(record.kind for record in records)
    # Who gave how many dots to what is between the voter and the count.
    label = say("Dots in a vote") if kinds == {"vote"} else describe(entry, language)
    if entry.action == "undo":
        label = say("Undone: {act}", act=label)
    elif entry.action == "redo":
        label = say("Done again: {act}", act=label)
    return Line(entry.revision, entry.author, entry.at, label, kinds)
