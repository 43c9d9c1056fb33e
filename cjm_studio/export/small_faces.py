"""The ready-made faces as web fonts for a page that must be light: a sixth of the whole ones."""

from pathlib import Path

from cjm_studio.export.alphabets import ALPHABETS
from cjm_studio.export.font_subset import Face, ready_face
from cjm_studio.layout import fonts

ALPHABET = "european"
SMALL_LETTERS = ALPHABETS[ALPHABET]


def small_faces() -> dict[str, Path]:
    """By the file name of a whole web font, the one with `SMALL_LETTERS` only."""
    whole = [face for face in fonts.web_faces() if face.family == fonts.ROBOTO]
    return {
        face.file.name: ready_face(Face(face.family, face.weight, face.italic), ALPHABET) for face in whole
    }
