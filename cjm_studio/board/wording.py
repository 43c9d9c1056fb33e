"""The words of the board's own buttons and messages."""

from typing import get_args

from cjm_studio.board.lane_wording import LANE_WORDS
from cjm_studio.board.picture_wording import PICTURE_WORDS
from cjm_studio.board.remark_wording import REMARK_WORDS
from cjm_studio.board.workshop_wording import WORKSHOP_WORDS
from cjm_studio.language import N_, option_label, translator
from cjm_studio.model import Hypothesis, JourneyHead, Reaction

# `{…}` places are filled in by the browser.
_WORDS = {
    "add": N_("Add"),
    "add_card": N_("Add a card here"),
    "add_note": N_("Add a note"),
    "add_stage": N_("Add a stage"),
    "add_step": N_("Add a step"),
    "audit": N_("Audit"),
    "away": N_(
        "The studio does not answer. Go on: what you do is kept in this tab and sent when it is back."
    ),
    "board": N_("Board"),
    "card": N_("card"),
    "close": N_("Close"),
    "conflict": N_("Somebody else changed this text at the same time. Theirs is kept: {theirs}"),
    "connecting": N_("connecting"),
    "details": N_("Details"),
    "duplicate": N_("Duplicate"),
    "edit": N_("Edit"),
    "empty": N_("empty"),
    "fail_point": N_("Fail point"),
    "fit": N_("Fit the window"),
    "fold": N_("Fold this lane"),
    "is_typing": N_("{name} is typing"),
    "links": N_("Links"),
    "larger": N_("Larger"),
    "moment_of_truth": N_("moment of truth"),
    "needs_place": N_("This card needs a place: drop it in a column of a stage."),
    "needs_touchpoint": N_("There is no touchpoint in this column yet. Add one first: this hangs on it."),
    "no_words": N_("without words yet"),
    "not_said": N_("not said"),
    "nowhere": N_("Without a place"),
    "offline": N_("offline"),
    "offline_waiting": N_("offline, {count} not sent yet"),
    "redo": N_("Redo"),
    "remove": N_("Remove"),
    "saved": N_("saved"),
    "saving": N_("saving"),
    "search": N_("Search"),
    "search_board": N_("Search on the board"),
    "severity": N_("severity {n}"),
    "smaller": N_("Smaller"),
    "somebody": N_("Somebody"),
    "take_mine": N_("Take mine"),
    "text": N_("Text"),
    "tools": N_("Tools of the board"),
    "too_much": N_("This is too much at once. Paste it in parts."),
    "to_audit": N_("To the audit"),
    "undo": N_("Undo"),
    "unfold": N_("Open this lane"),
    "untested": N_("untested"),
    "your_name": N_("Your name"),
    "zoom": N_("Zoom"),
}


def board_words(language: str) -> dict[str, str]:
    """The board's words in a language, by their names in the browser."""
    say = translator(language)
    # What is between braces is for the browser, so the texts go through without values.
    return {
        name: say(text)
        for name, text in (_WORDS | WORKSHOP_WORDS | LANE_WORDS | REMARK_WORDS | PICTURE_WORDS).items()
    }


def option_words(language: str) -> dict[str, str]:
    """The options that stand on cards and in the bar, in words."""
    options = (
        *get_args(Hypothesis.model_fields["status"].annotation),
        *get_args(JourneyHead.model_fields["journey_kind"].annotation),
        *get_args(Reaction.model_fields["sign"].annotation),
    )
    return {option: option_label(option, language) for option in options}
