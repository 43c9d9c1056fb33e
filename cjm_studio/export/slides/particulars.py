"""What a presentation file says of itself besides its slides, as a program for slides would write it."""

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from cjm_studio.export.markup import escape

# A file says when it was made; ours say always the same, so that the same journey gives the same file.
_MADE = datetime(2000, 1, 1)
_LONGEST = 250
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
# The extension of a presentation that names its sections.
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def put_particulars(presentation: Any, title: str, locale: str, sections: Sequence[str]) -> None:
    """Title and language, the sections (a name for each slide), the master of the notes, and the counts.

    What a company's template said of its own slides, which are gone, is taken out.
    """
    _describe(presentation, title, locale)
    _forget(presentation)
    _name_notes_master(presentation.part)
    _add_view(presentation.part)
    _add_sections(presentation, sections)
    _count(presentation)


def _describe(presentation: Any, title: str, locale: str) -> None:
    about = presentation.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title[:_LONGEST], "", "", ""
    about.created = about.modified = _MADE
    about.language = locale
    # "4:3 screen" would be said of every size.
    size = presentation.part._element.find(f"{{{_P}}}sldSz")
    size.attrib.pop("type", None)


def _forget(presentation: Any) -> None:
    """Shows and sections made of slides that are gone, and the picture of the first of them."""
    element = presentation.part._element
    for shows in element.findall(f"{{{_P}}}custShowLst"):
        element.remove(shows)
    for extension in element.findall(f"{{{_P}}}extLst/{{{_P}}}ext"):
        if extension.get("uri") == _SECTIONS_URI:
            extension.getparent().remove(extension)
    rels = presentation.part.package._rels
    for key in [key for key, rel in rels.items() if rel.reltype.endswith("/thumbnail")]:
        rels.pop(key)


def _name_notes_master(part: Any) -> None:
    """The library relates the master of the notes and does not list it; Keynote looks for the list."""
    listed = part._element.find(f"{{{_P}}}notesMasterIdLst")
    masters = [key for key, rel in part.rels.items() if rel.reltype.endswith("/notesMaster")]
    if listed is None and masters:
        xml = (
            f'<p:notesMasterIdLst xmlns:p="{_P}" xmlns:r="{_R}"><p:notesMasterId r:id="{masters[0]}"/>'
            "</p:notesMasterIdLst>"
        )
        part._element.find(f"{{{_P}}}sldMasterIdLst").addnext(_parsed(xml))


def _add_view(part: Any) -> None:
    """How the file is looked at first; templates of other programs come without, and PowerPoint minds."""
    from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI

    kinds = {rel.reltype for rel in part.rels.values()}
    if RELATIONSHIP_TYPE.VIEW_PROPS not in kinds:
        name = PackURI("/ppt/viewProps.xml")
        xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:viewPr xmlns:p="{_P}"/>'
        view = Part(name, CONTENT_TYPE.PML_VIEW_PROPS, part.package, xml.encode())
        part.relate_to(view, RELATIONSHIP_TYPE.VIEW_PROPS)


def _add_sections(presentation: Any, names: Sequence[str]) -> None:
    """Slides beside each other with the same name are a section; one alone would say nothing."""
    if len(set(names)) < 2:
        return
    slides = zip(names, presentation.slides._sldIdLst, strict=True)
    written = ""
    for place, (name, group) in enumerate(groupby(slides, key=lambda each: each[0])):
        ids = "".join(f'<p14:sldId id="{slide.id}"/>' for _, slide in group)
        number = str(uuid5(NAMESPACE_OID, f"{place} {name}")).upper()
        written += (
            f'<p14:section name="{escape(name)}" id="{{{number}}}"><p14:sldIdLst>{ids}</p14:sldIdLst>'
            "</p14:section>"
        )
    xml = (
        f'<p:ext xmlns:p="{_P}" uri="{_SECTIONS_URI}"><p14:sectionLst xmlns:p14="{_P14}">{written}'
        "</p14:sectionLst></p:ext>"
    )
    element = presentation.part._element
    extensions = element.find(f"{{{_P}}}extLst")
    if extensions is None:
        extensions = _parsed(f'<p:extLst xmlns:p="{_P}"/>')
        element.append(extensions)
    extensions.append(_parsed(xml))


def _count(presentation: Any) -> None:
    """The properties beside the title: the template's would tell of the slides that it had."""
    slides = presentation.slides
    notes = sum(slide.has_notes_slide for slide in slides)
    for rel in presentation.part.package._rels.values():
        if rel.reltype.endswith("/extended-properties"):
            text = rel.target_part.blob.decode()
            company = re.search(r"<Company>[^<]*</Company>", text)
            rel.target_part._blob = _properties(len(slides), notes, company[0] if company else "").encode()


def _properties(slides: int, notes: int, company: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>CJM Studio</Application><Slides>{slides}</Slides><Notes>{notes}</Notes>"
        f"<HiddenSlides>0</HiddenSlides>{company}</Properties>"
    )


def _parsed(xml: str) -> Any:
    from pptx.oxml import parse_xml

    return parse_xml(xml)
