"""A small journey with a portrait and the image of a card, for tests of what leaves the studio."""

from cjm_studio.model import Journey, PlainLink
from tests.images import picture
from tests.small_journeys import small_journey

PORTRAIT = picture("picture-portrait", alt="Марина в очках", width_px=90, height_px=120)
IMAGE = picture("picture-image", alt="Вход в магазин", width_px=160, height_px=90)


def pictured_journey() -> Journey:
    """The small journey; its persona has a portrait and its first touchpoint an image."""
    journey = small_journey()
    touchpoint = next(record for record in journey.records.values() if record.kind == "touchpoint")
    links = [
        PlainLink(id="pictured_by-1", kind="pictured_by", source="marina", target=PORTRAIT.id),
        PlainLink(id="pictured_by-2", kind="pictured_by", source=touchpoint.id, target=IMAGE.id),
    ]
    return journey.replaced({each.id: each for each in (PORTRAIT, IMAGE)}, {link.id: link for link in links})
