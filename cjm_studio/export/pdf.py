"""A Scene as a PDF of one page: vectors, embedded fonts, text that can be searched and copied."""

import re

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
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, fit: "stretch", alt: sys.inputs.alt)
"""


def pdf(scene: Scene) -> bytes:
    """The picture as PDF, byte for byte the same for the same Scene; 1 px is 0.75 pt.

    Raises ExportError when it cannot be made.
    """
    shrink = min(1.0, LONGEST_SIDE_PT / (max(scene.width, scene.height) * POINTS_PER_PIXEL))
    source = _DOCUMENT.format(
        width=f"{scene.width * POINTS_PER_PIXEL * shrink:.3f}",
        height=f"{scene.height * POINTS_PER_PIXEL * shrink:.3f}",
    )
    inputs = {
        "svg": svg(scene, embed_fonts=False),
        "title": scene.title,
        "alt": scene.description or scene.title,
        "language": _language_code(scene.language),
        "background": scene.background,
    }
    return typeset(TypstJob(source, inputs, "pdf"))


def _language_code(language: str) -> str:
    """The code as typst takes it: two or three small letters, no region."""
    code = re.match("[a-z]{2,3}(?![a-z])", language.lower())
    return code[0] if code else "en"
