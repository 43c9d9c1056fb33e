"""Which sample journey is compared with which."""

from pathlib import Path

from cjm_studio.fileformat import open_journey
from cjm_studio.model import Journey

JOURNEYS = sorted((Path(__file__).parents[2] / "journeys").glob("*.journey.json"))


def next_sample(journey: Journey) -> Journey:
    """The one that follows in the list: another journey, or the same one in another language."""
    samples = [open_journey(file) for file in JOURNEYS]
    place = [sample.id for sample in samples].index(journey.id)
    return samples[(place + 1) % len(samples)]
