"""A journey's first day: the records with which a new map starts."""

from cjm_studio.model import Journey, JourneyHead, new_id


def new_journey(title: str, language: str) -> Journey:
    """An empty journey with a title and a language; its map says what belongs where."""
    journey_id = new_id("journey")
    head = JourneyHead(id=journey_id, name=title, language="ru" if language == "ru" else "en")
    return Journey(journey_id, {journey_id: head})
