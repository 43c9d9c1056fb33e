"""How a link is read from either end: a touchpoint "happens in" a channel, which is "used by" it."""

from cjm_studio.language.translator import N_, translator

LINKS: dict[str, tuple[str, str]] = {
    "part_of": (N_("Stands in"), N_("Holds")),
    "next": (N_("Next"), N_("Comes after")),
    "happens_in": (N_("Happens in"), N_("Used by")),
    "scores": (N_("Scores the touchpoint"), N_("Score")),
    "felt_by": (N_("Felt by"), N_("Feels")),
    "expects": (N_("Expected at"), N_("Expectation")),
    "sets": (N_("Sets the expectation"), N_("Set by")),
    "says": (N_("Says the promise"), N_("Said by")),
    "reaches": (N_("Reaches the customer at"), N_("Communication")),
    "keeps": (N_("Keeps the promise"), N_("Kept by")),
    "hurts": (N_("Hurts at"), N_("Pain")),
    "pleases": (N_("Pleases at"), N_("Gain")),
    "evidenced_by": (N_("Evidenced by"), N_("Evidence for")),
    "measured_by": (N_("Measured by"), N_("Measures")),
    "owned_by": (N_("Owned by"), N_("Owns")),
    "moved_by": (N_("Moved by"), N_("Moves")),
    "at": (N_("Changes something at"), N_("Hypothesis")),
    "moves": (N_("Moves the metric"), N_("Moved by the hypothesis")),
    "answers": (N_("Answers"), N_("Answered by")),
    "tested_by": (N_("Tested by"), N_("Tests the hypothesis")),
    "groups": (N_("Groups"), N_("Belongs to")),
    "delivered_by": (N_("Delivered by"), N_("Delivers")),
    "triggers": (N_("Triggers"), N_("Triggered by")),
    "hands_over_to": (N_("Hands over to"), N_("Takes over from")),
    "depends_on": (N_("Depends on"), N_("Needed by")),
    "opens": (N_("Opens the journey"), N_("Opened by")),
    "counterpart": (N_("Counterpart of"), N_("Counterpart of")),
    "about": (N_("About"), N_("Remarks")),
    "cast_in": (N_("Cast in"), N_("Votes")),
    "gathered_in": (N_("Gathered in"), N_("Notes in it")),
    "became": (N_("Became"), N_("Came from")),
    "runs": (N_("Runs"), N_("Run by")),
    "focuses_on": (N_("Focuses on"), N_("In focus of")),
    "pictured_by": (N_("Pictured by"), N_("Picture of")),
}


def link_label(kind: str, language: str, *, incoming: bool = False) -> str:
    """A link in words, read from its source, or from its target when it is incoming."""
    return translator(language)(LINKS[kind][int(incoming)])
