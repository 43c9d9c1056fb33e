"""Metrics of getting through: from stage to stage, from lead to deal."""

from cjm_studio.insight.catalogue.entry import CatalogueEntry
from cjm_studio.language import N_

CONVERSIONS = (
    CatalogueEntry(
        "cr",
        N_("Conversion rate (CR)"),
        N_("customers who got through the stage / customers who entered it × 100"),
        "%",
        "higher_is_better",
        N_("A better rate with fewer entering can mean fewer sales. Watch both the rate and the number."),
        fit=N_("customers or visits that entered the stage"),
        conditional=N_("sessions, if a customer rarely comes twice in the period"),
        unfit=N_("shops, staff, cards: they do not walk the path"),
    ),
    CatalogueEntry(
        "lead_to_deal_cr",
        N_("CR from lead to deal"),
        N_("deals / leads of the same cohort × 100"),
        "%",
        "higher_is_better",
        N_("Deals and leads of the same month are different people when a sale takes longer than a month."),
        fit=N_("leads that were handed to sales"),
        conditional=N_("contacts, if each of them is a lead"),
        unfit=N_("salespeople, shops, visits"),
    ),
)
