"""The words of a workshop on the board: phases, the vote, the parking lot, presenting."""

from collections.abc import Callable

from cjm_studio.language import N_, translator

# `{…}` places are filled in by the browser.
WORKSHOP_WORDS = {
    "add_minute": N_("One minute more"),
    "add_phase": N_("Add a phase"),
    "agenda": N_("Agenda"),
    "agenda_lesson": N_(
        "A workshop is a few phases with a question and a time each: write in silence, read, group, vote, "
        "decide. Everybody sees the phase, the question and the clock."
    ),
    "back_to_last": N_("Back to the phase before"),
    "bring_all": N_("Bring everybody to me"),
    "brought": N_("{name} has brought everybody here."),
    "clock": N_("Time left"),
    "dots_of": N_("{all} votes, {own} of them yours"),
    "empty_agenda": N_("Begin with an empty agenda"),
    "end_workshop": N_("End the workshop"),
    "enter_name": N_("Under which name do the others see you?"),
    "enter_name_why": N_("It stands on your notes. You can change it at any time."),
    "focus": N_("What it is about"),
    "focus_none": N_("the whole map"),
    "following": N_("You follow {name}"),
    "from_pain": N_("answers a pain"),
    "go_on_alone": N_("Look around by myself"),
    "go_to_phase": N_("Go to this phase"),
    "good_bye": N_("You have left the board"),
    "good_bye_hint": N_(
        "What you did until now is kept. Load the page again to come back, "
        "or ask the facilitator for another link."
    ),
    "group": N_("Group, or take apart"),
    "hidden_here": N_("The facilitator hides who wrote what"),
    "groups_as_one": N_("Notes in a group are voted on as one: their dots count for the group."),
    "hide_names": N_("Hide names"),
    "join_as": N_("This is me"),
    "later": N_("Not now"),
    "leave_presenting": N_("Leave the presentation"),
    "locked": N_("The structure is locked"),
    "load_again": N_("Load the page again"),
    "lock_structure": N_("Lock the structure"),
    "make_card": N_("Make the card"),
    "minutes": N_("Minutes"),
    "minutes_short": N_("min"),
    "move_down": N_("Move down"),
    "move_up": N_("Move up"),
    "new_cluster": N_("Group"),
    "next_phase": N_("Next"),
    "next_stage": N_("Next stage"),
    "no_stages_to_show": N_("There is nothing to present yet. Add a stage first."),
    "no_votes": N_("Nobody has voted yet. Results appear here while people vote."),
    "nothing_chosen": N_("Choose a note or a pain first."),
    "nothing_to_group": N_(
        "Choose several notes first: with Shift and the arrows, or with Ctrl and the mouse."
    ),
    "only_you": N_("only you see this"),
    "parked_lesson": N_(
        "Thoughts that are worth keeping but belong nowhere yet. Drag a note here, or press P on it."
    ),
    "parking": N_("Parking lot"),
    "pause": N_("Stop the clock"),
    "phase_now": N_("Phase {n} of {m}: {name}."),
    "phase_of": N_("{n} of {m}"),
    "place": N_("Place"),
    "place_here": N_("Put on the board, in the column where you were last"),
    "present": N_("Present stage by stage"),
    "previous_stage": N_("Stage before"),
    "question": N_("Question to the room"),
    "ready_agenda": N_("Take the ready agenda"),
    "results": N_("Results"),
    "resume": N_("Let the clock run"),
    "round_open": N_("Votes are still coming in."),
    "scope": N_("Votes on"),
    "show_names": N_("Show names"),
    "spotlight": N_("Everybody follows me"),
    "stage_of": N_("Stage {n} of {m}: {name}"),
    "start_workshop": N_("Start the workshop"),
    "stop_clock": N_("Take the clock away"),
    "stop_spotlight": N_("Let everybody go"),
    "tie": N_("tie"),
    "time_is_up": N_("Time is up"),
    "turn_into": N_("Turn into"),
    "unlock_structure": N_("Unlock the structure"),
    "vote_less": N_("Take a vote back: {card}"),
    "vote_more": N_("Vote for: {card}"),
    "votes_each": N_("Votes for each person"),
    "votes_left": N_("Votes left: {left} of {all}"),
    "votes_spent": N_("You have no votes left. Take one back from another card first."),
    "workshop": N_("Workshop"),
    "workshop_ended": N_("The workshop has ended. Its notes, votes and decisions stay on the map."),
    "workshop_name": N_("Name of the workshop"),
    "writing_hint": N_("Write on your own. Until the reveal nobody but you can read your notes."),
}

# Numbers that ask for each form that a language of ours has.
_NUMBER_OF_FORM = {"one": 1, "few": 2, "many": 5, "other": 2}

# A workshop of about 40 minutes that leads from thoughts to hypotheses.
_READY_AGENDA = (
    ("writing", 7, N_("What gets in the customer's way here, and what helps? One thought on each note.")),
    ("reveal", 5, N_("Read what the others wrote. Which note surprises you?")),
    ("grouping", 8, N_("Which notes say the same? Put them together and give the group a name.")),
    ("voting", 5, N_("What hurts the customer most? Set your dots on it.")),
    ("deciding", 15, N_("What would we change for the winners, and which metric should move?")),
)


def counted_words(language: str) -> dict[str, dict[str, str]]:
    """Texts with a number: name to plural category to text, with `{count}` for the browser to fill in."""
    many = translator(language).many
    return {
        "blank_notes": _forms(lambda count: many("{count} note by others", "{count} notes by others", count)),
        "from_notes": _forms(lambda count: many("from {count} note", "from {count} notes", count)),
        "notes_count": _forms(lambda count: many("{count} note", "{count} notes", count)),
        "parked_count": _forms(
            lambda count: many("Parking lot, {count} note", "Parking lot, {count} notes", count)
        ),
        "votes_count": _forms(lambda count: many("{count} vote", "{count} votes", count)),
    }


def ready_agenda(language: str) -> list[dict[str, str | int]]:
    """A good agenda to begin with: activity, minutes and question of each phase."""
    say = translator(language)
    return [
        {"activity": activity, "minutes": minutes, "name": say(question)}
        for activity, minutes, question in _READY_AGENDA
    ]


def _forms(said: Callable[[int], str]) -> dict[str, str]:
    return {form: said(number).replace(str(number), "{count}") for form, number in _NUMBER_OF_FORM.items()}
