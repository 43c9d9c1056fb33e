"""What is shown of a persona or on a card beside its words."""

from base64 import b64decode
from typing import ClassVar, Literal

from cjm_studio.model.picture_data import PictureData, PictureMedia, digest, measure
from cjm_studio.model.records.record import Record
from cjm_studio.model.texts import ShortText


class Picture(Record):
    """A portrait of a persona or the image of a card, whose record is `pictured_by` it.

    `name` is the name of the file that it came in, `alt` says what is to be seen on it.
    `data` is the PNG or JPEG itself in Base64; what it is and how large is read from there and stands nowhere
    else, so that nothing can contradict it. Empty: there is no picture yet.
    """

    title_field: ClassVar[str] = "alt"

    kind: Literal["picture"] = "picture"
    name: ShortText = ""
    alt: ShortText = ""
    data: PictureData = ""

    @property
    def content(self) -> bytes:
        """The bytes of the PNG or JPEG."""
        return b64decode(self.data)

    @property
    def media(self) -> PictureMedia:
        """Its type as the web names it; there must be data."""
        return measure(self.data).media

    @property
    def size_px(self) -> tuple[int, int]:
        """Width and height; there must be data."""
        measured = measure(self.data)
        return measured.width_px, measured.height_px

    @property
    def digest(self) -> str:
        """A name for these very bytes, the same wherever they are."""
        return digest(self.data)
