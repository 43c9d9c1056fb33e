"""Commands that give records pictures, and journeys with many of them."""

from cjm_studio.commands import Add, Gesture, Link
from cjm_studio.model import LINK_RULES, Journey, Picture, PlainLink
from tests.images import picture


def giving(record_id: str, shown: Picture) -> Gesture:
    """The act that gives a record a picture."""
    link = {"kind": "pictured_by", "id": f"by-{shown.id}", "source": record_id, "target": shown.id}
    return Gesture(commands=(Add(record=shown.as_written()), Link(link=link)))


def illustrated(journey: Journey, *, width_px: int = 160, height_px: int = 90) -> Journey:
    """The journey with a picture on everything that may have one."""
    wanted = [
        record
        for record in journey.records.values()
        if LINK_RULES["pictured_by"].joins(record.kind, "picture")
    ]
    shown = {
        record.id: picture(f"picture-{place}", alt=f"№ {place}", width_px=width_px, height_px=height_px)
        for place, record in enumerate(wanted)
    }
    links = [
        PlainLink(id=f"by-{each.id}", kind="pictured_by", source=record_id, target=each.id)
        for record_id, each in shown.items()
        if not journey.out(record_id, "pictured_by")
    ]
    return journey.replaced({each.id: each for each in shown.values()}, {link.id: link for link in links})
