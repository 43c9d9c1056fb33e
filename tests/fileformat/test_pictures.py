"""A file with pictures: read back as written, and refused with the place of a picture that lies."""

import json
from base64 import b64encode
from typing import Any

import pytest

from cjm_studio.errors import InvalidJourneyError
from cjm_studio.fileformat import read_journey, write_journey
from cjm_studio.model import MOST_PICTURES
from tests.images import image, picture, written
from tests.images_on_cards import giving
from tests.small_journeys import adding, after, small_journey


def refused(change: dict[str, Any]) -> str:
    document = json.loads(write_journey(after(small_journey(), giving("till", picture("p")))))
    [entry] = [entry for entry in document["journey"]["records"] if entry["kind"] == "picture"]
    entry |= change
    with pytest.raises(InvalidJourneyError, match="x") as error:
        read_journey(json.dumps(document).encode(), "x")
    return str(error.value.problems[0])


def test_a_picture_reads_back_to_the_byte() -> None:
    journey = after(small_journey(), giving("till", picture("p")))
    content = write_journey(journey)
    assert read_journey(content, "x") == journey
    assert write_journey(read_journey(content, "x")) == content


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("not base64 at all", "PNG or JPEG in Base64 may stand here"),
        (b64encode(b"GIF89a").decode(), "PNG or JPEG in Base64 may stand here"),
        (b64encode(written(image())[:-4]).decode(), "damaged or broken off"),
        (b64encode(written(image(1200, 10))).decode(), "is 1200 × 10 pixels, and a side may have 1 to 800"),
        ("A" * 300_000, "300000 characters, of which 200000 fit"),
        (None, "null is not a text"),
    ],
)
def test_a_picture_that_lies_is_told_with_its_place(data: object, reason: str) -> None:
    told = refused({"data": data})
    assert told.startswith("records[")
    assert "(p).data: " in told
    assert reason in told


def test_a_file_holds_a_hundred_pictures_and_no_more() -> None:
    many = after(small_journey(), *(adding("picture", f"p{number:03}") for number in range(MOST_PICTURES)))
    document = json.loads(write_journey(many))
    document["journey"]["records"].append({"id": "q", "kind": "picture"})
    with pytest.raises(InvalidJourneyError, match="x") as error:
        read_journey(json.dumps(document).encode(), "x")
    assert "at most 100 pictures" in str(error.value.problems[0])
