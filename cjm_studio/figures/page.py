"""A web page that holds the figure of a Scene and everything it needs: it opens without a network."""

import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

from cjm_studio.figures.record_list import record_list
from cjm_studio.figures.safe_html import escape
from cjm_studio.figures.scene_figure import FIGURE_CONFIG, scene_figure, theme_of
from cjm_studio.layout import Scene, Theme, fonts

# Fonts before the figure: Plotly measures the hover labels once.
_START = """
const figure = JSON.parse(document.getElementById("figure").textContent);
const place = document.getElementById("map");
const draw = () => Plotly.newPlot(place, figure.data, figure.layout, figure.config)
  .then(() => { place.dataset.drawn = "yes"; });
Promise.allSettled([...document.fonts].map((face) => face.load())).then(draw);
"""

_STYLE = """
body { margin: 0; padding: 24px; background: var(--canvas); color: var(--ink);
  font: 14px/1.4 Roboto, "CJM Symbols", "CJM Emoji", sans-serif; }
main { width: max-content; max-width: 100%; margin: 0 auto; }
.sheet { overflow-x: auto; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
details { margin-top: 16px; }
summary { cursor: pointer; color: var(--ink-2); }
dt { margin-top: 12px; font-weight: 500; }
dd { margin: 2px 0 0 16px; overflow-wrap: anywhere; }
.hovertext rect, .hovertext path { filter: drop-shadow(0 2px 6px rgba(23, 28, 38, 0.14)); }
"""


def html(scene: Scene, title: str = "") -> bytes:
    """The page, in UTF-8: the figure with hover, and all records as text beneath it.

    Its security policy allows exactly the two scripts that are in it, and no connection to anywhere. `title`
    stands in the browser's tab; without one it is the Scene's. About 5 MB, nearly all of it Plotly's script.
    """
    scripts = (_plotly_script(), _START)
    name = escape(title or scene.title)
    figure = _json_for_script({**scene_figure(scene), "config": FIGURE_CONFIG})
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(scene.language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(scripts)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>{_font_faces()}{_colours(theme_of(scene))}{_STYLE}</style>\n</head>\n<body>\n<main>\n"
        f'<div class="sheet"><div id="map" role="img" aria-label="{name}" '
        f'aria-description="{escape(scene.description)}"></div></div>\n{record_list(scene)}</main>\n'
        f'<script type="application/json" id="figure">{figure}</script>\n'
        + "".join(f"<script>{script}</script>\n" for script in scripts)
        + "</body>\n</html>\n"
    )
    return page.encode()


def _json_for_script(value: object) -> str:
    """JSON that no HTML parser can find an end tag or a comment in; JSON itself reads the same."""
    text = json.dumps(value, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(scripts: tuple[str, ...]) -> str:
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; font-src data:; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@lru_cache(maxsize=4)
def _digest(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()


@lru_cache(maxsize=1)
def _plotly_script() -> str:
    from plotly.offline import get_plotlyjs

    script: str = get_plotlyjs()
    # A script element ends at the first such tag, even inside a string of the script.
    return script.replace("</script", "<\\/script")


def _colours(theme: Theme) -> str:
    return (
        f":root {{ --canvas: {theme.canvas}; --surface: {theme.surface}; --line: {theme.line}; "
        f"--ink: {theme.ink}; --ink-2: {theme.ink_2}; }}"
    )


@lru_cache(maxsize=1)
def _font_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {'italic' if face.italic else 'normal'}; "
        f"src: url(data:font/woff2;base64,{b64encode(face.file.read_bytes()).decode()}) format('woff2'); }}\n"
        for face in fonts.web_faces()
    )
