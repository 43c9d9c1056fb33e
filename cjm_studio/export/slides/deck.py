"""A presentation file: slides, their notes, and nothing that changes from one hour to the next."""

from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from cjm_studio.export.markup import escape
from cjm_studio.export.slides.chart_points import PointChart, add_point_chart
from cjm_studio.export.slides.charts import add_chart
from cjm_studio.export.slides.image_files import put_images
from cjm_studio.export.slides.pages import Page, shapes_xml
from cjm_studio.export.slides.paint import fill_xml
from cjm_studio.export.slides.particulars import put_particulars
from cjm_studio.export.slides.repeatable import repeatable
from cjm_studio.export.slides.sheet import locale_of
from cjm_studio.export.slides.stock import open_stock

WIDE_PT = (960.0, 540.0)
_PRESENTATION = "http://schemas.openxmlformats.org/presentationml/2006/main"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


def deck(pages: Sequence[Page], size_pt: tuple[float, float] = WIDE_PT) -> bytes:
    """The slides as a PPTX, byte for byte the same for the same pages."""
    presentation = open_stock(size_pt)
    layout = title_layout(presentation)
    finished = dict(put_away(add_page(presentation, page, layout)) for page in pages)
    return written(presentation, pages, finished)


def add_page(
    presentation: Any, page: Page, layout: Any, *, own_ground: bool = True, is_bare: bool = False
) -> Any:
    """Put a slide of a layout at the end; without `own_ground` it keeps the ground of its template.

    What a template draws behind its slides is hidden on one that is to be bare.
    """
    slide = _drawn_slide(presentation, page, layout)
    put_images(slide, page.scene)
    for chart in page.charts:
        if isinstance(chart, PointChart):
            add_point_chart(slide, chart, page.room_pt, page.scene.language)
        else:
            add_chart(slide, chart, page.room_pt, page.scene.language)
    if is_bare:
        slide._element.set("showMasterSp", "0")
    if own_ground:
        _paint_background(slide, page.scene.background)
    if page.notes:
        _write_notes(slide, page)
    return slide


def _drawn_slide(presentation: Any, page: Page, layout: Any) -> Any:
    """A new slide whose shapes are those of the page.

    The tree of shapes is put in as a whole: shape by shape it would take ten times as long.
    """
    from pptx.oxml import parse_xml
    from pptx.slide import Slide

    slide = presentation.slides.add_slide(layout)
    element = slide._element
    element.cSld.replace(element.cSld.spTree, parse_xml(shapes_xml(page)))
    # The slide at hand still knows the old tree.
    return Slide(element, slide.part)


def title_layout(presentation: Any) -> Any:
    """The layout that has a title and leaves the rest of the slide free, as far as the template has one."""

    def rank(layout: Any) -> int:
        kinds = [shape.placeholder_format.type for shape in layout.placeholders]
        # 1 is a title; date, foot and number of the slide (13, 15, 16) may stand anywhere.
        others = [kind for kind in kinds if int(kind) not in {1, 13, 15, 16}]
        return len(others) + (0 if 1 in map(int, kinds) else 5)

    return min(presentation.slide_layouts, key=rank)


def put_away(slide: Any) -> tuple[str, bytes]:
    """Name and content of a slide to which nothing more is added.

    Its shapes are let go: those of two hundred slides would take most of a gigabyte.
    """
    from pptx.oxml import parse_xml

    part = slide.part
    content = part.blob
    part._element = parse_xml(f'<p:sld xmlns:p="{_PRESENTATION}"><p:cSld><p:spTree/></p:cSld></p:sld>')
    # What the library remembers of it.
    vars(part).pop("slide", None)
    return str(part.partname).removeprefix("/"), content


def written(presentation: Any, pages: Sequence[Page], finished: Mapping[str, bytes]) -> bytes:
    """The file of a presentation whose slides were made of these pages and have been put away."""
    first = pages[0].scene if pages else None
    title, language = (first.title, first.language) if first else ("", "")
    put_particulars(presentation, title, locale_of(language), [page.section for page in pages])
    buffer = BytesIO()
    presentation.save(buffer)
    return repeatable(buffer.getvalue(), finished)


def _write_notes(slide: Any, page: Page) -> None:
    """The notes, a paragraph for each line; the library, paragraph by paragraph, takes ten times as long."""
    from pptx.oxml import parse_xml

    locale = locale_of(page.scene.language)
    lines = "".join(
        f'<a:p><a:r><a:rPr lang="{locale}"/><a:t>{escape(line)}</a:t></a:r></a:p>' if line else "<a:p/>"
        for line in page.notes.splitlines()
    )
    body = slide.notes_slide.notes_text_frame._txBody
    for old in body.p_lst:
        body.remove(old)
    body.extend(list(parse_xml(f'<a:notes xmlns:a="{_DRAWING}">{lines}</a:notes>')))


def _paint_background(slide: Any, colour: str) -> None:
    from pptx.oxml import parse_xml

    namespaces = f'xmlns:a="{_DRAWING}" xmlns:p="{_PRESENTATION}"'
    ground = f"<p:bg {namespaces}><p:bgPr>{fill_xml(colour)}<a:effectLst/></p:bgPr></p:bg>"
    slide._element.cSld.insert(0, parse_xml(ground))
