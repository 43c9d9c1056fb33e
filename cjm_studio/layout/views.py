"""Every view of a journey by its name, all drawn by the same call."""

from typing import Protocol

from cjm_studio.layout.blueprint import blueprint
from cjm_studio.layout.communications import communication_map
from cjm_studio.layout.comparison import comparison
from cjm_studio.layout.journey_map import journey_map
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scene import Scene
from cjm_studio.layout.theme import LIGHT, Theme
from cjm_studio.model import Journey

DEFAULT = MapOptions()


class View(Protocol):
    """Draws a journey; `other` is the one that it is compared with, and no matter to the other views."""

    def __call__(
        self,
        journey: Journey,
        other: Journey | None = None,
        *,
        theme: Theme = LIGHT,
        language: str = "en",
        options: MapOptions = DEFAULT,
    ) -> Scene:
        """The view at its natural size."""


class _OfOne(Protocol):
    def __call__(
        self, journey: Journey, *, theme: Theme = LIGHT, language: str = "en", options: MapOptions = DEFAULT
    ) -> Scene: ...


def _alone(draw: _OfOne) -> View:
    def view(
        journey: Journey,
        other: Journey | None = None,
        *,
        theme: Theme = LIGHT,
        language: str = "en",
        options: MapOptions = DEFAULT,
    ) -> Scene:
        return draw(journey, theme=theme, language=language, options=options)

    return view


def _compared(
    journey: Journey,
    other: Journey | None = None,
    *,
    theme: Theme = LIGHT,
    language: str = "en",
    options: MapOptions = DEFAULT,
) -> Scene:
    """Without another journey it is compared with itself: nothing is different."""
    return comparison(journey, other or journey, theme=theme, language=language, options=options)


VIEWS: dict[str, View] = {
    "map": _alone(journey_map),
    "blueprint": _alone(blueprint),
    "communications": _alone(communication_map),
    "compare": _compared,
}
