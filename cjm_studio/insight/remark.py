"""What keeps a result from being computed, or makes it weaker: said in words, at the place."""

from dataclasses import dataclass, field
from typing import Any

from cjm_studio.language import translator


@dataclass(frozen=True)
class Remark:
    """A text with `{name}` places, about some records. `told("ru")` says it in Russian."""

    text: str
    records: tuple[str, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)

    def told(self, language: str) -> str:
        """The remark in a language."""
        return translator(language)(self.text, **self.values)
