"""A web page that holds the figure of a Scene, to be opened in a browser without a network."""

import json
from base64 import b64encode
from functools import lru_cache
from html import escape

from cjm_studio.figures import FIGURE_CONFIG, scene_figure
from cjm_studio.layout import Scene, fonts

# Fonts before the figure: Plotly measures the hover labels once.
_START = """
const figure = JSON.parse(document.getElementById("figure").textContent);
const place = document.getElementById("map");
const draw = () => Plotly.newPlot(place, figure.data, figure.layout, figure.config)
  .then(() => { place.dataset.drawn = "yes"; });
Promise.allSettled([...document.fonts].map((face) => face.load())).then(draw);
"""


def html(scene: Scene, title: str = "") -> bytes:
    """The page, in UTF-8."""
    figure = json.dumps({**scene_figure(scene), "config": FIGURE_CONFIG}).replace("<", "\\u003c")
    page = (
        f'<!DOCTYPE html>\n<html lang="{escape(scene.language)}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{escape(title or scene.title)}</title>\n<style>{_font_faces()}</style>"
        '\n</head>\n<body>\n<div id="map"></div>\n'
        f'<script type="application/json" id="figure">{figure}</script>\n'
        f"<script>{_plotly_script()}</script>\n<script>{_START}</script>\n</body>\n</html>\n"
    )
    return page.encode()


@lru_cache(maxsize=1)
def _plotly_script() -> str:
    from plotly.offline import get_plotlyjs

    script: str = get_plotlyjs()
    # A script element ends at the first such tag, even inside a string of the script.
    return script.replace("</script", "<\\/script")


@lru_cache(maxsize=1)
def _font_faces() -> str:
    return "".join(
        f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; '
        f"font-style: {'italic' if face.italic else 'normal'}; "
        f"src: url(data:font/woff2;base64,{b64encode(face.file.read_bytes()).decode()}) format('woff2'); }}\n"
        for face in fonts.web_faces()
    )
