"""Images that people bring, read with distrust and drawn anew; and which of a journey's can be drawn."""

from cjm_studio.pictures.content import Content, content_of
from cjm_studio.pictures.intake import LARGEST_UPLOAD_BYTES, picture_from
from cjm_studio.pictures.seeing import MOST_PIXELS, seen
from cjm_studio.pictures.smaller import smaller

__all__ = ["LARGEST_UPLOAD_BYTES", "MOST_PIXELS", "Content", "content_of", "picture_from", "seen", "smaller"]
