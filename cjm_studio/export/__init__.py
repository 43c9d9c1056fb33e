"""Journey to file: pictures of the map without any browser, and the journey's own file."""

from cjm_studio.export.colours import coloured
from cjm_studio.export.differences import DIFFERENCE_STATES, Difference, difference_rows, state_words
from cjm_studio.export.drawings import lanes_in, lanes_of, scene_of
from cjm_studio.export.exporters import EXPORTERS, MEDIA_TYPES, Exporter, export_to, exported
from cjm_studio.export.legibility import Legibility, legibility
from cjm_studio.export.logo import read_logo
from cjm_studio.export.options import (
    COMPARISON,
    FIGURES,
    PAPERS,
    SLIDE_SETS,
    Options,
    SlideSet,
    figures_in,
    personas_in,
    stages_in,
)
from cjm_studio.export.outlook import Outlook, outlook, outlook_in_words, size_in_words, widest_bitmap_px
from cjm_studio.export.pdf import pdf
from cjm_studio.export.png import largest_scale, png
from cjm_studio.export.previews import figure_titles, previews
from cjm_studio.export.seats import SEATS, Seats
from cjm_studio.export.slides.templates import open_template
from cjm_studio.export.small_faces import SMALL_LETTERS, small_faces
from cjm_studio.export.svg import svg
from cjm_studio.export.together import exported_together, file_name
from cjm_studio.export.workshop_markdown import WorkshopReport, escaped, workshop_markdown
from cjm_studio.export.write import check_place, write_atomically, write_new

__all__ = [
    "COMPARISON",
    "DIFFERENCE_STATES",
    "EXPORTERS",
    "FIGURES",
    "MEDIA_TYPES",
    "PAPERS",
    "SEATS",
    "SLIDE_SETS",
    "SMALL_LETTERS",
    "Difference",
    "Exporter",
    "Legibility",
    "Options",
    "Outlook",
    "Seats",
    "SlideSet",
    "WorkshopReport",
    "check_place",
    "coloured",
    "difference_rows",
    "escaped",
    "export_to",
    "exported",
    "exported_together",
    "figure_titles",
    "figures_in",
    "file_name",
    "lanes_in",
    "lanes_of",
    "largest_scale",
    "legibility",
    "open_template",
    "outlook",
    "outlook_in_words",
    "pdf",
    "personas_in",
    "png",
    "previews",
    "read_logo",
    "scene_of",
    "size_in_words",
    "small_faces",
    "stages_in",
    "state_words",
    "svg",
    "widest_bitmap_px",
    "workshop_markdown",
    "write_atomically",
    "write_new",
]
