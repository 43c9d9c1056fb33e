"""Metrics of the contact centre, counted as COPC CX counts them, and of its people."""

from cjm_studio.insight.catalogue.entry import CatalogueEntry
from cjm_studio.language import N_

CONTACTS = (
    CatalogueEntry(
        "fcr",
        N_("Solved at the first contact (FCR)"),
        N_("questions solved without a second contact / all questions × 100"),
        "%",
        "higher_is_better",
        N_("Closed in the system is not solved for the customer: ask him, or look for his next call."),
        fit=N_("questions, or contacts that begin one"),
        unfit=N_("customers, shops"),
    ),
    CatalogueEntry(
        "service_level",
        N_("Service level"),
        N_("calls answered within the agreed time / calls offered × 100"),
        "%",
        "higher_is_better",
        N_(
            "A call-back that keeps the place in the queue goes on waiting: its wait counts here. "
            "One without the place is abandoned at once, reached or not."
        ),
        fit=N_("calls offered, abandoned ones with them"),
        conditional=N_("calls answered, if hardly any are abandoned"),
        unfit=N_("customers, operators"),
    ),
    CatalogueEntry(
        "asa",
        N_("Average wait for an answer (ASA)"),
        N_("seconds waited before an answer / calls answered"),
        N_("s"),
        "lower_is_better",
        N_("Those who gave up are not in it. The wait of a call-back that keeps its place is."),
        fit=N_("calls answered"),
        unfit=N_("calls offered, customers"),
    ),
    CatalogueEntry(
        "abandonment_rate",
        N_("Abandoned calls"),
        N_("calls abandoned / calls offered × 100"),
        "%",
        "lower_is_better",
        N_(
            "Unreachable at the call-back is abandoned. A later call-back without the place in the queue is "
            "abandoned at once. Call-back moves load in time and removes none of it."
        ),
        fit=N_("calls offered"),
        unfit=N_("calls answered, customers"),
    ),
    CatalogueEntry(
        "aht",
        N_("Average handling time (AHT)"),
        N_("(talk + hold + after-call work) / calls answered"),
        N_("s"),
        "lower_is_better",
        N_("As a goal for people it shortens talks, not questions: the customer calls again."),
        fit=N_("calls answered"),
        unfit=N_("operators, customers"),
    ),
    CatalogueEntry(
        "staff_turnover",
        N_("Staff turnover"),
        N_("employees who left in the period / mean headcount × 100"),
        "%",
        "lower_is_better",
        N_("Those who left within the first weeks tell of hiring, the others of the work. Count them apart."),
        fit=N_("mean headcount of the period"),
        unfit=N_("customers, contacts"),
    ),
    CatalogueEntry(
        "staffing",
        N_("Staffing"),
        N_("employees at work / employees needed by the plan × 100"),
        "%",
        "higher_is_better",
        N_("Full on average can be empty at the peak: look at it by the hour."),
        fit=N_("employees needed by the plan"),
        unfit=N_("employees on the books"),
    ),
    CatalogueEntry(
        "custom",
        N_("Own metric"),
        N_("an expression over named inputs, for example: solved / contacts * 100"),
        "",
        "higher_is_better",
        N_("Agree on who counts it and from which day, before anybody is judged by it."),
    ),
)
