"""The page's colours and fonts as a style sheet: the theme of the pictures, light and dark."""

from cjm_studio.layout import DARK, LIGHT, Theme, fonts

_COLOURS = (
    "canvas", "surface", "raised", "line", "line_strong", "ink", "ink_2", "ink_3", "accent", "accent_soft",
    "on_accent", "ok", "bad", "chevron", "on_chevron",
)  # fmt: skip
_PARTS = ("fill", "border", "deep")


def look_css() -> str:
    """Variables for both looks and the shipped faces; a browser loads a face when a text needs it."""
    faces = "\n".join(_face(face) for face in fonts.web_faces())
    dark = _variables(DARK)
    return f":root {_variables(LIGHT)}\n@media (prefers-color-scheme: dark) {{ :root {dark} }}\n{faces}\n"


def _variables(theme: Theme) -> str:
    plain = {name: getattr(theme, name) for name in _COLOURS}
    tones = {f"{kind}-{part}": getattr(tone, part) for kind, tone in theme.tones.items() for part in _PARTS}
    said = " ".join(f"--{name}: {colour};" for name, colour in (plain | tones).items())
    return f"{{ color-scheme: {theme.name}; {said} }}"


def _face(face: fonts.WebFace) -> str:
    style = "italic" if face.italic else "normal"
    source = f'url("/fonts/{face.file.name}") format("woff2")'
    return (
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {style}; '
        f"font-display: swap; src: {source}; }}"
    )
