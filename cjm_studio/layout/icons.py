"""The icons of pictures: outlines of Material Symbols, as paths, so that no engine needs an icon font."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path as File
from typing import Final

from cjm_studio.layout.scene import Icon, Path, PathStep

# The side of the square in which outlines are given.
SQUARE: Final = 24

SYMBOL_DIR = File(__file__).parent / "symbols"

Steps = tuple[PathStep, ...]


class IconSet(Mapping[str, Steps]):
    """Name to outline: absolute steps in a square of `SQUARE`, read when first asked for."""

    def __getitem__(self, name: str) -> Steps:
        return _steps(_drawings()[name])

    def __iter__(self) -> Iterator[str]:
        return iter(_drawings())

    def __len__(self) -> int:
        return len(_drawings())


ICONS: Final = IconSet()


def outline(icon: Icon) -> Path:
    """The icon as a filled path at its place and size; KeyError for a name that is not shipped."""
    scale = icon.size / SQUARE
    corner = (icon.x, icon.y)
    return Path(
        tuple(
            (letter, *(corner[i % 2] + scale * value for i, value in enumerate(values)))
            for letter, *values in ICONS[icon.name]
        ),
        fill=icon.fill,
    )


@cache
def _drawings() -> dict[str, str]:
    drawings: dict[str, str] = json.loads((SYMBOL_DIR / "icons.json").read_text("utf-8"))
    return drawings


@cache
def _steps(drawing: str) -> Steps:
    """Read "M1 2L3 4Z"."""
    return tuple(
        (letter, *map(float, numbers.split()))
        for letter, numbers in re.findall(r"([MLCZ])([\d. -]*)", drawing)
    )
