"""The sets of characters for which the export carries ready-made web fonts.

Cutting a face down takes a tenth of a second, reading a ready-made one a millisecond. So each face of Roboto
lies in `faces/` cut to each of these alphabets; after a change here run
`python -m cjm_studio.export.ready_faces`.
"""


def _span(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


_ASCII = _span(0x20, 0x7E)
_RUSSIAN = _span(0x410, 0x44F) + "Ёё"
_SIGNS = "\u00a0«»„“”‘’‚–—…№₽€×−·•°±§©®™½²³≤≥≈\ufffd"
_WESTERN = _span(0xA0, 0x17F)
_CYRILLIC = _span(0x400, 0x45F) + "ҐґҒғҚқҢңҮүҰұҺһӘәӨө"

# From small to large: the first one that has every letter of a text is taken.
ALPHABETS: dict[str, frozenset[str]] = {
    "russian": frozenset(_ASCII + _RUSSIAN + _SIGNS),
    "european": frozenset(_ASCII + _SIGNS + _WESTERN + _CYRILLIC),
}
