"""How a journey changes: commands as data, rules per kind as data, history per author, who may do what."""

from cjm_studio.commands.acts import apply, change_of
from cjm_studio.commands.ballot import EVERYTHING, IN_SCOPE, dots, spent, vote_refusal, voted_for
from cjm_studio.commands.command import (
    Add,
    AnyCommand,
    Command,
    Gesture,
    Link,
    Move,
    Remove,
    Set,
    Unlink,
    read_command,
)
from cjm_studio.commands.descriptions import describe
from cjm_studio.commands.history import Action, Entry, next_redo, next_undo, reverted
from cjm_studio.commands.places import holder_kinds, place_link, siblings
from cjm_studio.commands.returns import Restore, Revert, read_logged
from cjm_studio.commands.roles import VIEWER_ONLY, Locks, Role, locks_of, refusal
from cjm_studio.commands.untested import DELIVERED, delivered_untested, is_tested, may_deliver

__all__ = [
    "DELIVERED",
    "EVERYTHING",
    "IN_SCOPE",
    "VIEWER_ONLY",
    "Action",
    "Add",
    "AnyCommand",
    "Command",
    "Entry",
    "Gesture",
    "Link",
    "Locks",
    "Move",
    "Remove",
    "Restore",
    "Revert",
    "Role",
    "Set",
    "Unlink",
    "apply",
    "change_of",
    "delivered_untested",
    "describe",
    "dots",
    "holder_kinds",
    "is_tested",
    "locks_of",
    "may_deliver",
    "next_redo",
    "next_undo",
    "place_link",
    "read_command",
    "read_logged",
    "refusal",
    "reverted",
    "siblings",
    "spent",
    "vote_refusal",
    "voted_for",
]
