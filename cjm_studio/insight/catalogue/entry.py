"""What the catalogue says about a kind of metric."""

from dataclasses import dataclass
from typing import Literal

from cjm_studio.language import translator


@dataclass(frozen=True)
class CatalogueEntry:
    """A kind of metric: how it is computed, in which unit, what its denominator may count, where it misleads.

    Texts are English; `told` says them in another language. `fit`, `conditional` and `unfit` are bases.
    """

    kind: str
    name: str
    formula: str
    unit: str
    direction: Literal["higher_is_better", "lower_is_better"]
    pitfall: str
    fit: str = ""
    conditional: str = ""
    unfit: str = ""

    def told(self, language: str) -> dict[str, str]:
        """The entry's texts in a language, by the names of its fields."""
        say = translator(language)
        fields = ("name", "formula", "unit", "pitfall", "fit", "conditional", "unfit")
        return {field: say(text) if (text := getattr(self, field)) else "" for field in fields}
