"""Journey to Scene: where everything on a picture sits."""

from cjm_studio.layout import fonts, glyphs, icons, text
from cjm_studio.layout.blueprint import blueprint
from cjm_studio.layout.clusters import clusters
from cjm_studio.layout.communications import communication_map
from cjm_studio.layout.company_colours import COLOURABLE, MOST_COLOURS, contrast, in_company_colours
from cjm_studio.layout.comparison import compared_stages, comparison
from cjm_studio.layout.comparisons.names import compared_names, compared_title, told_sides
from cjm_studio.layout.journey_map import journey_map
from cjm_studio.layout.moving import moved, moved_shape
from cjm_studio.layout.options import MapOptions
from cjm_studio.layout.scaling import scaled
from cjm_studio.layout.scene import (
    Anchor,
    Box,
    Dot,
    DotShape,
    Gradient,
    Group,
    Icon,
    Image,
    Layer,
    Path,
    PathStep,
    Rect,
    Scene,
    Shape,
    Stroke,
    Subject,
    Text,
)
from cjm_studio.layout.theme import DARK, LIGHT, Theme, Tone
from cjm_studio.layout.themes import THEMES
from cjm_studio.layout.thumbnail import thumbnail
from cjm_studio.layout.views import VIEWS, View

__all__ = [
    "COLOURABLE",
    "DARK",
    "LIGHT",
    "MOST_COLOURS",
    "THEMES",
    "VIEWS",
    "Anchor",
    "Box",
    "Dot",
    "DotShape",
    "Gradient",
    "Group",
    "Icon",
    "Image",
    "Layer",
    "MapOptions",
    "Path",
    "PathStep",
    "Rect",
    "Scene",
    "Shape",
    "Stroke",
    "Subject",
    "Text",
    "Theme",
    "Tone",
    "View",
    "blueprint",
    "clusters",
    "communication_map",
    "compared_names",
    "compared_stages",
    "compared_title",
    "comparison",
    "contrast",
    "fonts",
    "glyphs",
    "icons",
    "in_company_colours",
    "journey_map",
    "moved",
    "moved_shape",
    "scaled",
    "text",
    "thumbnail",
    "told_sides",
]
