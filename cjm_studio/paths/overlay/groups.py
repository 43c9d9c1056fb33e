"""Rows of a flat array by what they have in common."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers: TypeAlias = NDArray[np.int64]


def grouped(keys: "Numbers") -> "Iterator[tuple[int, Numbers]]":
    """Each key, smallest first, with the places where it stands; one sorting, however many keys."""
    import numpy as np

    order = np.argsort(keys, kind="stable")
    found, first = np.unique(keys[order], return_index=True)
    yield from zip(found.tolist(), np.split(order, first[1:]), strict=False)
