"""The words of comments, reactions and history on the board."""

from cjm_studio.language import N_

REMARK_WORDS = {
    "act_done": N_("{name} · {time}"),
    "all_comments": N_("Open comments"),
    "answer": N_("Answer"),
    "cancel": N_("Cancel"),
    "comment_on": N_("Write a comment"),
    "comments_count": N_("open comments: {count}"),
    "discussion": N_("Discussion"),
    "earlier": N_("Earlier"),
    "fields": N_("Fields"),
    "history": N_("History"),
    "keep": N_("Keep"),
    "no_comments": N_("Nobody has said anything yet. A comment is seen by all; it can be resolved later."),
    "no_history": N_("Nothing has been done to this card yet."),
    "no_open_comments": N_("There are no open comments on this map."),
    "reactions": N_("Reactions"),
    "reopen": N_("Open again"),
    "resolve": N_("Resolve"),
    "resolved": N_("resolved"),
    "revert": N_("Take back"),
    "revert_what": N_("Take back: {label}"),
    "send": N_("Send"),
    "unsent": N_("Waiting for the line"),
}
