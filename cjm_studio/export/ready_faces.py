"""Makes the fonts in `faces/`: `python -m cjm_studio.export.ready_faces`."""

from cjm_studio.export.alphabets import ALPHABETS
from cjm_studio.export.font_subset import READY_FACES, Face, ready_face, subset
from cjm_studio.layout import fonts


def make_ready_faces() -> None:
    """Cut every face of Roboto to every alphabet."""
    READY_FACES.mkdir(exist_ok=True)
    for weight, italic in fonts.FACES:
        face = Face(fonts.ROBOTO, weight, italic)
        for alphabet, letters in ALPHABETS.items():
            ready_face(face, alphabet).write_bytes(subset(face.file, letters))


if __name__ == "__main__":
    make_ready_faces()
