"""Icons of the board itself, and the way of a hypothesis."""

from typing import get_args

from cjm_studio.model import Hypothesis

_STATUSES: tuple[str, ...] = get_args(Hypothesis.model_fields["status"].annotation)
# The way of a hypothesis from idea to support; the two ways out of it are no places on it.
CONVEYOR = list(_STATUSES[: _STATUSES.index("rejected")])

# Icons of the board itself.
TOOL_ICONS = (
    "add", "add_circle", "arrow_forward", "cancel", "check_circle", "close", "content_copy",
    "directions_walk", "edit", "flag", "groups", "info", "lock", "person", "remove", "schedule", "search",
    "star", "sticky_note_2", "warning",
    "arrow_downward", "arrow_upward", "delete", "filter_center_focus", "how_to_vote", "local_parking",
    "lock_open", "open_in_new", "pause", "person_off", "play_arrow", "slideshow", "stop",
    "visibility", "visibility_off", "workspaces", "chevron_left", "chevron_right", "record_voice_over",
    "account_tree", "add_comment", "comment", "favorite", "help", "history", "lightbulb", "link", "link_off",
    "more_vert", "replay", "send", "thumb_up", "image",
)  # fmt: skip
