"""What the money page says in words: its conclusion, periods, names of stages, where a remark is mended."""

from cjm_studio.figures.charts import people, share
from cjm_studio.insight.funnel import Funnel
from cjm_studio.insight.remark import Remark
from cjm_studio.language import N_, number, translator
from cjm_studio.model import Hypothesis, Journey, Metric, Stage, stages

PERIODS = {
    "day": N_("a day"),
    "week": N_("a week"),
    "month": N_("a month"),
    "quarter": N_("a quarter"),
    "year": N_("a year"),
}
PERIOD_COUNTS = {
    "day": N_("{count} d."),
    "week": N_("{count} wk."),
    "month": N_("{count} mo."),
    "quarter": N_("{count} qtr."),
    "year": N_("{count} yr."),
}
ENTERING_PERIODS = {
    "day": N_("Enter in a day"),
    "week": N_("Enter in a week"),
    "month": N_("Enter in a month"),
    "quarter": N_("Enter in a quarter"),
    "year": N_("Enter in a year"),
}


def conclusion(found: Funnel, language: str) -> str:
    """The page's title: what the funnel comes to, with its figure."""
    say = translator(language)
    if found.entering is not None and found.sold is not None:
        return say(
            "Of {entering} customers {sold} buy",
            entering=people(found.entering, language),
            sold=people(found.sold, language),
        )
    if found.end_to_end_cr is not None:
        return say("{share} of those who enter buy", share=share(found.end_to_end_cr, language))
    return say("From map to money")


DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}


def period_count(count: float, period: str, language: str) -> str:
    """So many periods: "1.1 mo."; less than one is said in whole days, "6 d.", at least one."""
    if 0 < count < 1:
        days = max(1, round(count * DAYS[period]))
        return translator(language)(PERIOD_COUNTS["day"], count=number(days, language))
    return translator(language)(PERIOD_COUNTS[period], count=number(count, language, 1))


def stage_names(journey: Journey, language: str) -> dict[str, str]:
    """Every stage by its name; one without a name by its number."""
    say = translator(language)
    return {
        stage.id: stage.name.strip() or say("Stage {number}", number=place)
        for place, stage in enumerate(stages(journey), start=1)
    }


def place_to_mend(journey: Journey, remark: Remark) -> tuple[str, str]:
    """The page on which a remark can be mended, and the record to choose there."""
    record = journey.records.get(remark.records[0]) if remark.records else None
    if record is None or record.id == journey.id:
        return "map", journey.id
    if isinstance(record, Hypothesis):
        return "hypotheses", record.id
    if isinstance(record, Stage):
        return "languages", record.id
    if isinstance(record, Metric):
        measured = [link.source for link in journey.into(record.id, "measured_by")]
        held = [key for key in measured if isinstance(journey.records[key], Stage)]
        return ("languages", held[0]) if held else ("map", record.id)
    return "map", record.id
