"""A kept picture is drawn only when all of it can be."""

from base64 import b64encode

from cjm_studio.model import Picture
from cjm_studio.pictures import content_of
from tests.images import DOT_PNG, image, picture, written


def test_a_sound_picture_is_told_with_its_size() -> None:
    content = content_of(picture())
    assert content is not None
    assert (content.media, content.width_px, content.height_px) == ("image/jpeg", 120, 80)
    assert content.data == picture().content


def test_a_picture_with_a_right_head_and_a_spoiled_body_is_not_drawn() -> None:
    whole = written(image())
    spoiled = whole[:60] + b"\x00" * (len(whole) - 72) + whole[-12:]
    assert content_of(Picture(id="p", data=b64encode(spoiled).decode())) is None


def test_a_record_without_data_has_nothing_to_draw() -> None:
    assert content_of(Picture(id="p")) is None
    assert content_of(Picture(id="p", data=DOT_PNG)) is not None
