"""Setting text: measure it, wrap it, cut it into runs of one font. The parts live in files of their own."""

from cjm_studio.layout.binding import bind
from cjm_studio.layout.measuring import ASCENT, LINE_HEIGHT, advance, width
from cjm_studio.layout.typesetting import drawable, runs
from cjm_studio.layout.wrapping import wrap

__all__ = ["ASCENT", "LINE_HEIGHT", "advance", "bind", "drawable", "runs", "width", "wrap"]
