"""Lengths of a map in pixels, for a picture 1920 px wide with seven stages."""

from typing import Final

MARGIN: Final = 40
GAP: Final = 8

# The names of the lanes stand in a column of their own at the left.
LANE_TITLE_WIDTH: Final = 162
LANE_ICON: Final = 24
MAP_LEFT: Final = 208

COLUMN_WIDTH: Final = 232
# A map of few stages grows until its title has room, but no column becomes wider than a sentence.
WIDEST_COLUMN: Final = 480
NARROWEST_MAP: Final = 1280

LINE_HEIGHT: Final = 26
CARD_PADDING: Final = 8
CARD_RADIUS: Final = 8
CARD_ICON: Final = 22
EDGE_WIDTH: Final = 6
BORDER: Final = 1.5

LANE_PADDING: Final = 12
MARK_SIZE: Final = 32
# How far the mark of a card stands out above it.
MARK_RISE: Final = 20
