"""Whatever is done to notes: what others are told holds nothing of the words that are hidden then."""

import json
from dataclasses import dataclass, field

from hypothesis import given
from hypothesis import strategies as some

from cjm_studio.commands import Command, Remove, Set, apply
from cjm_studio.errors import CommandRefusedError
from cjm_studio.live.authorship import Authorship
from cjm_studio.live.chronicle import Chronicle
from cjm_studio.live.news import News
from cjm_studio.live.redaction import Reader
from cjm_studio.model import Journey, Sticky
from cjm_studio.store import Kept
from tests.live.entries import entry
from tests.live.workshops import note
from tests.small_journeys import small_journey

WRITERS = ("anna", "boris")


@dataclass
class Log:
    """A journey with its chronicle, which is told to everybody as it goes on."""

    journey: Journey = field(default_factory=small_journey)
    authorship: Authorship = field(default_factory=Authorship)
    chronicle: Chronicle = field(default_factory=lambda: Chronicle(Kept(small_journey(), 0)))
    words: int = 0
    shown: set[str] = field(default_factory=set)

    def do(self, command: Command, author: str) -> list[tuple[str, str]]:
        """Do a command, if it can be done; by reader, the frame that he gets."""
        try:
            after = apply(self.journey, command)
        except CommandRefusedError:
            return []
        done = entry(self.chronicle.revision + 1, command, author=author, journey=self.journey)
        self.journey = after
        self.shown |= {each.text for each in after.all_of(Sticky) if not each.hidden}
        self.authorship.note(done)
        news = News(self.chronicle.take(done), self.authorship, names_hidden=False)
        return [(reader, news.frame(reader)) for reader in (*WRITERS, "viewer")]

    def secrets_from(self, reader: str) -> list[str]:
        """The words that a reader must not come to know: what was never shown to all."""
        hidden = [each for each in self.journey.all_of(Sticky) if each.hidden and each.text not in self.shown]
        return [each.text for each in hidden if self.authorship.author(each.id) != reader]


def command_of(log: Log, note_id: str, act: str) -> Command:
    log.words += 1
    words = f"secret-{log.words}-"
    match act:
        case "add":
            return note(note_id, words)
        case "write":
            return Set(item=note_id, values={"text": words})
        case "hide":
            return Set(item=note_id, values={"hidden": True})
        case "reveal":
            return Set(item=note_id, values={"hidden": False})
    return Remove(record=note_id)


ACTS = some.tuples(
    some.sampled_from(WRITERS),
    some.sampled_from(["one", "two"]),
    some.sampled_from(["add", "write", "hide", "reveal", "remove"]),
)


@given(some.lists(ACTS, max_size=25))
def test_hidden_words_are_in_no_frame_and_no_journey_for_others(acts: list[tuple[str, str, str]]) -> None:
    log = Log()
    for author, note_id, act in acts:
        # Only its writer puts words into a hidden note; that others cannot is the business of the terms.
        writer = log.authorship.author(note_id) or author
        for reader, frame in log.do(command_of(log, note_id, act), writer):
            assert not [words for words in log.secrets_from(reader) if words in frame]
            knows = Reader(reader, log.authorship.of(reader))
            assert not [
                words for words in log.secrets_from(reader) if words in log.chronicle.journey_text(knows)
            ]
            missed = log.chronicle.entries_after(0) or []
            told = "".join(each.text(knows) for each in missed)
            assert not [words for words in log.secrets_from(reader) if words in told]


@given(some.lists(ACTS, max_size=25))
def test_a_writer_always_has_the_words_of_his_own_notes(acts: list[tuple[str, str, str]]) -> None:
    log = Log()
    for author, note_id, act in acts:
        writer = log.authorship.author(note_id) or author
        log.do(command_of(log, note_id, act), writer)
    for writer in WRITERS:
        told = json.loads(log.chronicle.journey_text(Reader(writer, log.authorship.of(writer))))
        texts = {record["id"]: record.get("text", "") for record in told["records"]}
        for each in log.journey.all_of(Sticky):
            if log.authorship.author(each.id) == writer or not each.hidden:
                assert texts[each.id] == each.text
