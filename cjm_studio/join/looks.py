"""The page's colours and fonts as a style sheet: the theme of the pictures, light and dark."""

from collections.abc import Mapping

from cjm_studio.layout import DARK, LIGHT, Theme, fonts

_COLOURS = (
    "canvas", "surface", "raised", "line", "line_strong", "ink", "ink_2", "ink_3", "accent", "accent_soft",
    "on_accent", "ok", "bad", "chevron", "on_chevron",
)  # fmt: skip
_PARTS = ("fill", "border", "deep")


def look_css(small: Mapping[str, str], letters: frozenset[str]) -> str:
    """Variables for both looks, and the shipped faces; a browser loads a face when a text needs it.

    `small` names, by the file of a face, one that has only these letters: it is a sixth of the size, and the
    whole one is loaded for other letters alone.
    """
    whole = [_face(face, face.file.name) for face in fonts.web_faces()]
    # Of two faces that have a letter, the one that is declared last is taken.
    cut = [
        _face(face, small[face.file.name], f" unicode-range: {_ranges(letters)};")
        for face in fonts.web_faces()
        if face.file.name in small
    ]
    faces = "\n".join([*whole, *cut])
    dark = _variables(DARK)
    return f":root {_variables(LIGHT)}\n@media (prefers-color-scheme: dark) {{ :root {dark} }}\n{faces}\n"


def _variables(theme: Theme) -> str:
    plain = {name: getattr(theme, name) for name in _COLOURS}
    tones = {f"{kind}-{part}": getattr(tone, part) for kind, tone in theme.tones.items() for part in _PARTS}
    said = " ".join(f"--{name}: {colour};" for name, colour in (plain | tones).items())
    return f"{{ color-scheme: {theme.name}; {said} }}"


def _face(face: fonts.WebFace, file: str, more: str = "") -> str:
    style = "italic" if face.italic else "normal"
    source = f'url("/fonts/{file}") format("woff2")'
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {style}; '
        f"font-display: swap; src: {source};{more} }}"
    )


def _ranges(letters: frozenset[str]) -> str:
    codes = sorted(map(ord, letters))
    starts = [code for code in codes if code - 1 not in codes]
    ends = [code for code in codes if code + 1 not in codes]
    return ", ".join(f"U+{first:X}-{last:X}" for first, last in zip(starts, ends, strict=True))
