"""A presentation file: slides, their notes, and nothing that changes from one hour to the next."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from cjm_studio.export.slides.chart_points import PointChart, add_point_chart
from cjm_studio.export.slides.charts import add_chart
from cjm_studio.export.slides.image_files import put_images
from cjm_studio.export.slides.pages import Page, shapes_xml
from cjm_studio.export.slides.paint import fill_xml
from cjm_studio.export.slides.repeatable import repeatable
from cjm_studio.export.slides.stock import open_stock

WIDE_PT = (960.0, 540.0)
# A file says when it was made; ours say always the same, so that the same journey gives the same file.
_MADE = datetime(2000, 1, 1)


def deck(pages: Sequence[Page], size_pt: tuple[float, float] = WIDE_PT) -> bytes:
    """The slides as a PPTX, byte for byte the same for the same pages."""
    presentation = open_stock(size_pt)
    layout = title_layout(presentation)
    for page in pages:
        add_page(presentation, page, layout)
    return written(presentation, pages[0].scene.title if pages else "")


def add_page(presentation: Any, page: Page, layout: Any, *, own_ground: bool = True) -> Any:
    """Put a slide of a layout at the end; without `own_ground` it keeps the ground of its template."""
    from pptx.oxml import parse_xml

    slide = presentation.slides.add_slide(layout)
    tree = slide.shapes._spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)
    tree.extend(list(parse_xml(shapes_xml(page))))
    put_images(slide, page.scene)
    for chart in page.charts:
        if isinstance(chart, PointChart):
            add_point_chart(slide, chart, page.room_pt)
        else:
            add_chart(slide, chart, page.room_pt)
    if own_ground:
        _paint_background(slide, page.scene.background)
    if page.notes:
        slide.notes_slide.notes_text_frame.text = page.notes
    return slide


def title_layout(presentation: Any) -> Any:
    """The layout that has a title and leaves the rest of the slide free, as far as the template has one."""

    def rank(layout: Any) -> int:
        kinds = [shape.placeholder_format.type for shape in layout.placeholders]
        # 1 is a title; date, foot and number of the slide (13, 15, 16) may stand anywhere.
        others = [kind for kind in kinds if int(kind) not in {1, 13, 15, 16}]
        return len(others) + (0 if 1 in map(int, kinds) else 5)

    return min(presentation.slide_layouts, key=rank)


def written(presentation: Any, title: str) -> bytes:
    """The file."""
    about = presentation.core_properties
    about.title, about.author, about.last_modified_by, about.comments = title[:250], "", "", ""
    about.created = about.modified = _MADE
    buffer = BytesIO()
    presentation.save(buffer)
    return repeatable(buffer.getvalue())


def _paint_background(slide: Any, colour: str) -> None:
    from pptx.oxml import parse_xml

    namespaces = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    )
    ground = f"<p:bg {namespaces}><p:bgPr>{fill_xml(colour)}<a:effectLst/></p:bgPr></p:bg>"
    slide._element.cSld.insert(0, parse_xml(ground))
