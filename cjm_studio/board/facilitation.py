"""What the browser needs to lead a workshop: activities, what may be voted on, a ready agenda."""

from typing import Any, get_args

from cjm_studio.board.workshop_wording import counted_words, ready_agenda
from cjm_studio.commands import EVERYTHING, IN_SCOPE
from cjm_studio.language import option_label
from cjm_studio.model import RECORD_CLASSES


def facilitation(language: str) -> dict[str, Any]:
    """Everything about workshops that does not depend on the journey, as plain data."""
    return {
        "activities": _options("phase", "activity", language),
        "scopes": _options("voting_round", "scope", language),
        "in_scope": {
            scope: sorted(IN_SCOPE.get(scope, EVERYTHING)) for scope in _values("voting_round", "scope")
        },
        "agenda": ready_agenda(language),
        "counted": counted_words(language),
    }


def _options(kind: str, field: str, language: str) -> list[list[str]]:
    return [[value, option_label(value, language)] for value in _values(kind, field)]


def _values(kind: str, field: str) -> tuple[str, ...]:
    return get_args(RECORD_CLASSES[kind].model_fields[field].annotation)
