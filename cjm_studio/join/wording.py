"""The words of the join page, in both languages; `{…}` places are filled in by the browser."""

from collections.abc import Callable

from cjm_studio.language import N_, Say, translator

_WORDS = {
    "add_comment": N_("Add a comment"),
    "all_places": N_("The whole map"),
    "anonymous": N_("Somebody"),
    "ask_name": N_("What shall the others call you?"),
    "away": N_("offline"),
    "away_waiting": N_("offline, {count} not sent yet"),
    "back": N_("Back"),
    "board_failed": N_("The map could not be loaded. Check the network and try again."),
    "close": N_("Close"),
    "comments": N_("Comments"),
    "conflict": N_("Somebody else changed this text at the same time. Theirs is kept: {theirs}"),
    "connecting": N_("connecting"),
    "remove": N_("Remove"),
    "dots_left": N_("{left} of {count} left"),
    "edit_note": N_("Edit the note: {text}"),
    "empty_map": N_("There is nothing on the map yet."),
    "enter": N_("Come in"),
    "follow": N_("Follow"),
    "following": N_("You follow {name}"),
    "gathered": N_("{name} asks everybody to look here: {place}"),
    "go_on_alone": N_("Look around by myself"),
    "hidden_until": N_("only you see them"),
    "invited": N_("You are invited to a map"),
    "language": N_("Language"),
    "leads": N_("{name} shows something on the map"),
    "left_behind": N_("These words were not sent. Copy them before you leave:"),
    "less": N_("One dot less: {text}"),
    "look": N_("Show"),
    "map": N_("See the map"),
    "more": N_("One dot more: {text}"),
    "my_notes": N_("My notes"),
    "name": N_("Your name"),
    "name_hint": N_("It stands beside your notes and comments. A first name is enough."),
    "no_comments": N_("No comments yet."),
    "no_more_dots": N_("All your dots are set. Take one back to set it elsewhere."),
    "no_notes": N_("Write what comes to your mind in the field below. Each thought gets a note of its own."),
    "no_phase": N_("The workshop has not begun. You can look around and add notes already."),
    "no_place": N_("No place yet"),
    "no_words": N_("without words yet"),
    "notes_of_others": N_("Notes of the others"),
    "nothing_to_vote": N_("There is nothing yet that this vote is about."),
    "one_more": N_("One more thought"),
    "over": N_("You are no longer in the room"),
    "paused": N_("stopped"),
    "phase_of": N_("phase {n} of {count}, {activity}"),
    "place": N_("Where it belongs"),
    "private": N_("Only you see it until the notes are revealed"),
    "reactions": N_("Reactions"),
    "reply": N_("Reply"),
    "rest": N_("Elsewhere on the map"),
    "result": N_("Result of the vote"),
    "save": N_("Save"),
    "send": N_("Add the note"),
    "somebody_revealed": N_("visible to all"),
    "steps_of": N_("Stages of the map"),
    "time_left": N_("Time left"),
    "time_over": N_("The time is up"),
    "undo_what": N_("Undo: {what}"),
    "viewer": N_("You are here to look: notes, votes and comments are made by participants."),
    "vote_for": N_("We vote for: {scope}"),
    "waiting_for_map": N_("Looking for the room…"),
    "you": N_("You"),
}  # fmt: skip

_SCOPES = {
    "stickies": N_("notes"),
    "touchpoints": N_("touchpoints"),
    "pains": N_("pains"),
    "hypotheses": N_("hypotheses"),
    "everything": N_("what matters most"),
}

_SIGNS = {
    "agree": N_("I agree"),
    "love": N_("I like it"),
    "question": N_("I do not understand"),
    "idea": N_("I have an idea"),
    "warning": N_("A risk"),
}

_ACTIVITIES = {
    "writing": N_("silent writing"),
    "reveal": N_("reading together"),
    "grouping": N_("grouping"),
    "voting": N_("voting"),
    "deciding": N_("deciding"),
    "talk": N_("talk"),
}

# A count of each plural form that the two languages have.
_FORMS = {"one": 1, "few": 2, "many": 5, "other": 5}


def join_words(language: str) -> dict[str, str]:
    """The page's words by their names in the browser."""
    return _said(_WORDS, translator(language))


def named_options(language: str) -> dict[str, dict[str, str]]:
    """What the browser names by a value of the journey: scopes, reactions, activities."""
    say = translator(language)
    return {
        "scopes": _said(_SCOPES, say),
        "signs": _said(_SIGNS, say),
        "activities": _said(_ACTIVITIES, say),
    }


def counted(language: str) -> dict[str, dict[str, str]]:
    """Words that go with a number, by the plural form that it asks for."""
    say = translator(language)
    return {
        "people": _forms(lambda count: say.many("{count} person", "{count} people", count)),
        "written": _forms(
            lambda count: say.many(
                "{count} more note is being written", "{count} more notes are being written", count
            )
        ),
    }


def _said(texts: dict[str, str], say: Say) -> dict[str, str]:
    return {name: say(text) for name, text in texts.items()}


def _forms(said: Callable[[int], str]) -> dict[str, str]:
    return {form: said(count).replace(str(count), "{count}") for form, count in _FORMS.items()}
