"""Scenes as a PDF, one on a page: vectors, embedded fonts, text that can be searched and copied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cjm_studio.export.logo import Logo, with_strip
from cjm_studio.export.svg import svg
from cjm_studio.export.typesetting import TypstJob, typeset
from cjm_studio.layout import Scene

POINTS_PER_PIXEL = 0.75
# No page of a PDF may be longer (200 inches): a larger map is drawn smaller.
LONGEST_SIDE_PT = 14_400

# All texts come in as inputs, so that no record is read as typst's language; no date, so that bytes repeat.
_DOCUMENT = """
#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.language)
#set page(width: {width}pt, height: {height}pt, margin: 0pt, fill: rgb(sys.inputs.background))
"""
_PAGE = """
#image(bytes(sys.inputs.svg{number}), format: "svg", width: 100%, height: 100%, fit: "stretch",
  alt: sys.inputs.alt{number})
"""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to be drawn: `points_per_px` points of paper are a pixel of the Scene."""

    scene: Scene
    points_per_px: float


def pdf(scene: Scene, logo: Logo | None = None) -> bytes:
    """The picture as PDF of one page as large as itself, byte for byte the same for the same Scene.

    1 px is 0.75 pt. Raises ExportError when it cannot be made.
    """
    scene = with_strip(scene) if logo else scene
    shrink = min(1.0, LONGEST_SIDE_PT / (max(scene.width, scene.height) * POINTS_PER_PIXEL))
    scale = POINTS_PER_PIXEL * shrink
    return pdf_of_pages((Leaf(scene, scale),), (scene.width * scale, scene.height * scale), logo)


def pdf_of_pages(leaves: Sequence[Leaf], size_pt: tuple[float, float], logo: Logo | None = None) -> bytes:
    """Pages of one size in points, each with its Scene from the upper left corner."""
    first = leaves[0].scene
    inputs = {
        "title": first.title,
        "language": _language_code(first.language),
        "background": first.background,
    }
    width, height = (f"{side:.3f}" for side in size_pt)
    pages = []
    for number, leaf in enumerate(leaves):
        room = replace(
            leaf.scene, width=size_pt[0] / leaf.points_per_px, height=size_pt[1] / leaf.points_per_px
        )
        inputs[f"svg{number}"] = svg(room, embed_fonts=False, logo=logo)
        inputs[f"alt{number}"] = leaf.scene.description or leaf.scene.title
        pages.append(_PAGE.format(number=number))
    source = _DOCUMENT.format(width=width, height=height) + "#pagebreak()\n".join(pages)
    return typeset(TypstJob(source, inputs, "pdf"))


def _language_code(language: str) -> str:
    """The code as typst takes it: two or three small letters, no region."""
    code = re.match("[a-z]{2,3}(?![a-z])", language.lower())
    return code[0] if code else "en"
