"""One slide: a Scene, how large it is drawn, and what the speaker may want to say."""

from dataclasses import dataclass, replace

from cjm_studio.export.legibility import WIDE_SLIDE_PT
from cjm_studio.export.slides.chart_points import PointChart
from cjm_studio.export.slides.charts import Chart
from cjm_studio.export.slides.connectors import anchors_of
from cjm_studio.export.slides.groups import TITLE_LANE, group_xml
from cjm_studio.export.slides.sheet import Sheet
from cjm_studio.export.slides.tables import Table, table_xml
from cjm_studio.language import translator
from cjm_studio.layout import Scene

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)

# The tree is a group itself, the first of all numbers.
_ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm>'
    "</p:grpSpPr>"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A slide to be made: `points_per_px` points of the slide are a pixel of the Scene.

    `room_pt` is the part of the slide, from its upper left corner, that charts may fill; `typeface` another
    type than that of the theme; `section` the part of the deck to which it belongs.
    """

    scene: Scene
    points_per_px: float
    notes: str = ""
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart | PointChart, ...] = ()
    room_pt: tuple[float, float] = WIDE_SLIDE_PT
    typeface: str = ""
    section: str = ""


def shapes_xml(page: Page) -> str:
    """The slide's tree of shapes."""
    sheet = Sheet(page.points_per_px, page.scene.language, typeface=page.typeface, width_px=page.scene.width)
    sheet = replace(sheet, anchors=tuple(anchors_of(page.scene, sheet)))
    say = translator(page.scene.language)
    # Shapes are read aloud in the order in which they stand: the title first.
    groups = sorted(page.scene.groups, key=lambda group: group.subject.lane != TITLE_LANE)
    drawn = "".join(group_xml(group, sheet, say) for group in groups)
    drawn += "".join(table_xml(table, next(sheet.ids), sheet.locale) for table in page.tables)
    return f"<p:spTree {_NAMESPACES}>{_ROOT}{drawn}</p:spTree>"
