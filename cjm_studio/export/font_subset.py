"""The letters that a picture uses, as web fonts inside its SVG.

The same letters give the same bytes. Fonts are kept once made, so that the second picture costs little.
"""

from base64 import b64encode
from collections import defaultdict
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from cjm_studio.export.alphabets import ALPHABETS
from cjm_studio.layout import Scene, Text, fonts
from cjm_studio.layout import text as measure

READY_FACES = Path(__file__).with_name("faces")
FEATURES = ("ccmp", "locl", "kern", "mark", "mkmk")


class Face(NamedTuple):
    """One face of one family, as CSS names it."""

    family: str
    weight: int = 400
    italic: bool = False

    @property
    def file(self) -> Path:
        """The whole font that we ship."""
        if self.family == fonts.ROBOTO:
            return fonts.FACES[self.weight, self.italic]
        return {fonts.SYMBOLS: fonts.SYMBOLS_FACE, fonts.EMOJI: fonts.EMOJI_FACE}[self.family]


def font_faces(scene: Scene, words: str = "") -> str:
    """CSS `@font-face` rules with every letter of the picture, and of `words` that stand beside it."""
    used = dict(_used_letters(scene))
    for family, run in measure.runs(words, 400, False) if words else ():
        faces = (
            [Face(family, weight) for weight in (400, 500, 700)] if family == fonts.ROBOTO else [Face(family)]
        )
        for face in faces:
            used[face] = used.get(face, frozenset()) | frozenset(run)
    return "".join(_rule(face, letters) for face, letters in sorted(used.items()))


def ready_face(face: Face, alphabet: str) -> Path:
    """Where the face lies cut to one of `ALPHABETS`."""
    return READY_FACES / f"{face.file.stem}.{alphabet}.woff2"


def subset(file: Path, letters: frozenset[str]) -> bytes:
    """The font in `file` cut down to the letters, as WOFF2."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    # With the time of day in it the same picture would come out different every time.
    with TTFont(file, lazy=True, recalcTimestamp=False) as font:
        subsetter = Subsetter(Options(hinting=False, layout_features=list(FEATURES), name_IDs=[]))
        subsetter.populate(text="".join(sorted(letters)))
        subsetter.subset(font)
        font.flavor = "woff2"
        cut = BytesIO()
        font.save(cut)
    return cut.getvalue()


def _used_letters(scene: Scene) -> dict[Face, frozenset[str]]:
    used: dict[Face, set[str]] = defaultdict(set)
    for text in _texts(scene):
        for line in text.lines:
            for family, run in measure.runs(line, text.weight, text.italic):
                main = family == fonts.ROBOTO
                used[Face(family, text.weight, text.italic) if main else Face(family)].update(run)
    return {face: frozenset(letters) for face, letters in used.items()}


def _texts(scene: Scene) -> list[Text]:
    return [shape for group in scene.groups for shape in group.shapes if isinstance(shape, Text)]


def _rule(face: Face, letters: frozenset[str]) -> str:
    if face.family == fonts.ROBOTO:
        for alphabet, covered in ALPHABETS.items():
            if letters <= covered:
                return _ready_rule(face, alphabet)
    return _cut_rule(face, letters)


@lru_cache(maxsize=16)
def _ready_rule(face: Face, alphabet: str) -> str:
    return _css(face, ready_face(face, alphabet).read_bytes())


@lru_cache(maxsize=32)
def _cut_rule(face: Face, letters: frozenset[str]) -> str:
    return _css(face, subset(face.file, letters))


def _css(face: Face, woff2: bytes) -> str:
    style = "font-style:italic;" if face.italic else ""
    return (
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};{style}'
        f'src:url(data:font/woff2;base64,{b64encode(woff2).decode()}) format("woff2")}}'
    )
