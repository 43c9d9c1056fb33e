"""Image files of a presentation: each is in it once, however often it is shown."""

from hashlib import blake2s
from io import BytesIO
from typing import Any

from cjm_studio.layout import Image, Scene

_BLIP = "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def image_key(data: bytes) -> str:
    """What stands in a drawn slide in place of an image's file."""
    return "image-" + blake2s(data, digest_size=8).hexdigest()


def put_images(slide: Any, scene: Scene) -> None:
    """Give the pictures on a slide their files."""
    files = {
        image_key(shape.content.data): shape.content.data
        for group in scene.groups
        for shape in group.shapes
        if isinstance(shape, Image)
    }
    for blip in slide._element.iter(_BLIP):
        data = files.get(blip.get(_EMBED))
        if data is not None:
            blip.set(_EMBED, slide.part.get_or_add_image_part(BytesIO(data))[1])
