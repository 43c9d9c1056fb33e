"""The personas of a map: each has a colour and a shape that it keeps in every lane."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scene import DotShape
from cjm_studio.layout.text import drawable
from cjm_studio.layout.theme import Theme
from cjm_studio.model import Journey, Persona, Record, Score

# Who felt it is not said: the customer as such.
ANYBODY = ""
# So many curves can be read side by side; with more, only the leading one is strong.
MOST_STRONG = 2


@dataclass(frozen=True, slots=True)
class Look:
    """How a persona is drawn. A pale one steps back behind the persona that the reader has chosen."""

    persona_id: str
    name: str
    colour: str
    soft: str
    shape: DotShape
    pale: bool = False


@dataclass(frozen=True)
class Cast:
    """The looks by persona id, in the order of the personas; `leading` is the id of the strong one."""

    looks: Mapping[str, Look]
    leading: str

    @property
    def size(self) -> int:
        """How many personas there are."""
        return len(self.looks) - 1

    def of(self, journey: Journey) -> "Cast":
        """The same looks for a journey of some of these personas."""
        looks = _still(self.looks, journey)
        if len(looks) == len(self.looks):
            return self
        leading = self.leading if self.leading in looks else next((key for key in looks if key), ANYBODY)
        few = len(looks) - 1 <= MOST_STRONG
        return Cast(
            {key: replace(look, pale=not few and key != leading) for key, look in looks.items()}, leading
        )

    def felt_by(self, record: Record, journey: Journey) -> tuple[Look, ...]:
        """The personas who felt what the record says; none when it does not say."""
        targets = {link.target for link in journey.out(record.id, "felt_by")}
        return tuple(look for key, look in self.looks.items() if key in targets)


def _still(looks: Mapping[str, Look], journey: Journey) -> dict[str, Look]:
    return {key: look for key, look in looks.items() if not key or key in journey.records}


def cast_of(journey: Journey, theme: Theme, options: MapOptions) -> Cast:
    """Give every persona its colour and shape, and find the leading one."""
    personas = journey.all_of(Persona)
    looks = {ANYBODY: Look(ANYBODY, "", theme.ink_2, theme.line, "square")}
    for number, persona in enumerate(personas):
        tone = theme.personas[number % len(theme.personas)]
        shape = _shape(theme, number)
        looks[persona.id] = Look(persona.id, drawable(persona.name), tone.colour, tone.soft, shape)
    leading = _leading(journey, personas, options)
    if len(personas) > MOST_STRONG:
        looks = {key: replace(look, pale=key != leading) for key, look in looks.items()}
    return Cast(looks, leading)


def _shape(theme: Theme, number: int) -> DotShape:
    """The shape of the theme; when its colours come round again each has another one."""
    shapes = list(dict.fromkeys(tone.shape for tone in theme.personas))
    turn, place = divmod(number, len(theme.personas))
    return shapes[(shapes.index(theme.personas[place].shape) + turn) % len(shapes)]


def _leading(journey: Journey, personas: tuple[Persona, ...], options: MapOptions) -> str:
    if any(persona.id == options.persona_id for persona in personas):
        return options.persona_id
    scored = {link.target for score in journey.all_of(Score) for link in journey.out(score.id, "felt_by")}
    return next((persona.id for persona in personas if persona.id in scored), ANYBODY)
