"""Metrics of what customers and employees say."""

from cjm_studio.insight.catalogue.entry import CatalogueEntry
from cjm_studio.language import N_

WHO_ANSWERED = N_("those who answered the question")
NOT_ASKED = N_("all customers, cards, receipts: most of them were not asked")

ATTITUDES = (
    CatalogueEntry(
        "nps",
        N_("Net promoter score (NPS)"),
        N_("% of 9 and 10 − % of 0 to 6, of those who answered"),
        N_("points"),
        "higher_is_better",
        N_("It tells of the company, not of what happened at a touchpoint. A few answers swing it."),
        fit=WHO_ANSWERED,
        unfit=NOT_ASKED,
    ),
    CatalogueEntry(
        "tnps",
        N_("NPS after a contact (tNPS)"),
        N_("% of 9 and 10 − % of 0 to 6, asked right after the contact"),
        N_("points"),
        "higher_is_better",
        N_("Asked by the employee himself it measures how he asks."),
        fit=WHO_ANSWERED,
        unfit=NOT_ASKED,
    ),
    CatalogueEntry(
        "enps",
        N_("Employee NPS (eNPS)"),
        N_("% of 9 and 10 − % of 0 to 6 among employees"),
        N_("points"),
        "higher_is_better",
        N_("Where answers are not anonymous they are polite."),
        fit=N_("employees who answered"),
        conditional=N_("all employees, if nearly all of them answered"),
        unfit=N_("customers"),
    ),
    CatalogueEntry(
        "csat",
        N_("Satisfaction (CSI, CSAT)"),
        N_("marks of 4 and 5 / all marks × 100"),
        "%",
        "higher_is_better",
        N_("Satisfied customers leave, too: good service is taken for granted and binds nobody."),
        fit=WHO_ANSWERED,
        unfit=NOT_ASKED,
    ),
    CatalogueEntry(
        "ces",
        N_("Customer effort (CES)"),
        N_("mean of “it was easy”, 1 to 7"),
        N_("points"),
        "higher_is_better",
        N_("Some scales run the other way: write down which end is easy."),
        fit=WHO_ANSWERED,
        unfit=NOT_ASKED,
    ),
    CatalogueEntry(
        "complaint_rate",
        N_("Complaint rate"),
        N_("complaints / receipts × 1,000"),
        N_("per 1,000"),
        "lower_is_better",
        N_(
            "Fewer complaints can mean that complaining became harder. "
            "Read it beside passive dissatisfaction."
        ),
        fit=N_("receipts; sales, while the average receipt hardly varies"),
        conditional=N_("cashiers, better as worked hours, if staffing follows activity"),
        unfit=N_("shops; registered or active cards, as their growing share hides the trend"),
    ),
    CatalogueEntry(
        "passive_dissatisfaction",
        N_("Passive dissatisfaction"),
        N_("had a reason and did not complain / had a reason to complain × 100"),
        "%",
        "lower_is_better",
        N_("It is known from surveys only, never from the complaints themselves."),
        fit=N_("customers who had a reason to complain"),
        conditional=N_("all who answered, if they were asked about reasons"),
        unfit=N_("complaints"),
    ),
)
