"""What keeps a result from being computed, or makes it weaker: said in words, at the place."""

from dataclasses import dataclass, field
from typing import Any

from cjm_studio.language import number, translator


@dataclass(frozen=True)
class Remark:
    """A text with `{name}` places, about some records. `told("ru")` says it in Russian."""

    text: str
    records: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)

    def told(self, language: str) -> str:
        """The remark in a language."""
        said = {name: _sayable(value, language) for name, value in self.values.items()}
        return translator(language)(self.text, **said)


def _sayable(value: Any, language: str) -> Any:
    """A number as the language writes it."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return number(value, language) if is_number else value
