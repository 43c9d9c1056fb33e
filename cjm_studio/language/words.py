"""The words of the domain as people read them: kinds of record, fields, and what a field can be."""

from cjm_studio.language.field_words import FIELDS
from cjm_studio.language.option_words import OPTIONS
from cjm_studio.language.translator import N_, translator

KINDS: dict[str, tuple[str, str]] = {
    "journey": (N_("Journey"), N_("Journeys")),
    "persona": (N_("Persona"), N_("Personas")),
    "stage": (N_("Stage"), N_("Stages")),
    "step": (N_("Step"), N_("Steps")),
    "touchpoint": (N_("Touchpoint"), N_("Touchpoints")),
    "channel": (N_("Channel"), N_("Channels")),
    "score": (N_("Score"), N_("Scores")),
    "expectation": (N_("Expectation"), N_("Expectations")),
    "promise": (N_("Promise"), N_("Promises")),
    "communication": (N_("Communication"), N_("Communications")),
    "contact_policy": (N_("Contact policy"), N_("Contact policies")),
    "pain_point": (N_("Pain"), N_("Pains")),
    "gain": (N_("Gain"), N_("Gains")),
    "evidence": (N_("Evidence"), N_("Pieces of evidence")),
    "metric": (N_("Metric"), N_("Metrics")),
    "employee_action": (N_("Employee action"), N_("Employee actions")),
    "hypothesis": (N_("Hypothesis"), N_("Hypotheses")),
    "test": (N_("Test"), N_("Tests")),
    "opportunity": (N_("Opportunity"), N_("Opportunities")),
    "solution": (N_("Solution"), N_("Solutions")),
    "physical_evidence": (N_("Physical evidence"), N_("Pieces of physical evidence")),
    "frontstage_action": (N_("Frontstage action"), N_("Frontstage actions")),
    "backstage_action": (N_("Backstage action"), N_("Backstage actions")),
    "support_process": (N_("Support process"), N_("Support processes")),
    "system": (N_("System"), N_("Systems")),
    "actor": (N_("Role"), N_("Roles")),
    "lane": (N_("Lane"), N_("Lanes")),
    "maturity_assessment": (N_("Maturity assessment"), N_("Maturity assessments")),
    "sticky": (N_("Sticky note"), N_("Sticky notes")),
    "vote": (N_("Vote"), N_("Votes")),
    "voting_round": (N_("Voting round"), N_("Voting rounds")),
    "comment": (N_("Comment"), N_("Comments")),
    "reaction": (N_("Reaction"), N_("Reactions")),
    "cluster": (N_("Cluster"), N_("Clusters")),
    "workshop": (N_("Workshop"), N_("Workshops")),
    "phase": (N_("Phase"), N_("Phases")),
    "picture": (N_("Picture"), N_("Pictures")),
}


def kind_label(kind: str, language: str) -> str:
    """A kind of record in words: `pain_point` is "Pain" or "Боль"."""
    return translator(language)(KINDS[kind][0])


def kinds_label(kind: str, language: str) -> str:
    """A kind of record in words, many of them: "Pains" or "Боли"."""
    return translator(language)(KINDS[kind][1])


def field_label(field: str, language: str) -> str:
    """A field in words."""
    return translator(language)(FIELDS[field])


def option_label(option: str, language: str) -> str:
    """One of the things that a field can be, in words."""
    return translator(language)(OPTIONS[option])
