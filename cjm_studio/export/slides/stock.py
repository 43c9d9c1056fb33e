"""The presentation that slides are put into when there is no company's template: our fonts and colours."""

import re
from typing import Any

from cjm_studio.layout import LIGHT

_FONT = "Arial"
_OLD_WIDTH_PT = 720.0
_OLD_HEIGHT_PT = 540.0


def open_stock(size_pt: tuple[float, float]) -> Any:
    """An empty presentation of this size in points."""
    from pptx import Presentation
    from pptx.util import Pt

    presentation = Presentation()
    width_pt, height_pt = size_pt
    presentation.slide_width, presentation.slide_height = Pt(width_pt), Pt(height_pt)
    _stretch(presentation, width_pt / _OLD_WIDTH_PT, height_pt / _OLD_HEIGHT_PT)
    _dress(presentation.slide_master.part)
    _clear(presentation)
    return presentation


def _stretch(presentation: Any, across: float, down: float) -> None:
    """The master's and the layouts' places were made for a narrower slide."""
    for sheet in (presentation.slide_master, *presentation.slide_layouts):
        for frame in sheet._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}xfrm"):
            for point in frame:
                for name, factor in (("x", across), ("cx", across), ("y", down), ("cy", down)):
                    if name in point.attrib:
                        point.set(name, str(round(int(point.get(name)) * factor)))


def _dress(master: Any) -> None:
    """Fonts and colours of the theme, which everything on the slides refers to."""
    from pptx.opc.constants import RELATIONSHIP_TYPE

    theme = master.part_related_by(RELATIONSHIP_TYPE.THEME)
    text = theme.blob.decode()
    text = re.sub(r'(<a:latin typeface=")Calibri(")', rf"\g<1>{_FONT}\g<2>", text)
    for name, value in _scheme().items():
        text = re.sub(
            rf"(<a:{name}>).*?(</a:{name}>)", rf'\g<1><a:srgbClr val="{value[1:]}"/>\g<2>', text, flags=re.S
        )
    text = text.replace('name="Office Theme"', 'name="CJM Studio"')
    theme._blob = text.encode()


def _scheme() -> dict[str, str]:
    """The twelve colours that a theme of slides has."""
    accents = ("touchpoint", "expectation", "pain_point", "gain", "hypothesis", "metric")
    return {
        "dk1": LIGHT.ink,
        "lt1": LIGHT.surface,
        "dk2": LIGHT.chevron,
        "lt2": LIGHT.chevron_pale,
        **{f"accent{place}": LIGHT.tone(kind).border for place, kind in enumerate(accents, 1)},
        "hlink": LIGHT.accent,
        "folHlink": LIGHT.ink_2,
    }


def _clear(presentation: Any) -> None:
    """What the library's own template brings along: somebody's printer and a picture of an empty slide."""
    for part in (presentation.part, presentation.part.package):
        rels = part._rels
        for key in [
            key for key, rel in rels.items() if rel.reltype.endswith(("/printerSettings", "/thumbnail"))
        ]:
            rels.pop(key)
