"""A portrait in the form of a persona: chosen from a file, seen on the map, described, taken and put back."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from cjm_studio.model import Picture
from cjm_studio.store import Store
from tests.browser.visit import Visit
from tests.images import image, written

pytestmark = [pytest.mark.browser, pytest.mark.long]


def portraits(kept: Store, trip: str) -> list[tuple[str, str]]:
    return [(picture.name, picture.alt) for picture in kept.journey(trip).journey.all_of(Picture)]


def test_a_portrait_from_a_file_stands_on_the_map(
    visit: Visit, kept: Store, trip: str, tmp_path: Path
) -> None:
    photo = tmp_path / "марина.png"
    photo.write_bytes(written(image(300, 400)))
    panel = visit.map(trip).choose("marina")
    panel.locator('input[type="file"]').set_input_files(photo)
    visit.expect_revision(1)
    expect(visit.drawing.locator(".layer-above image")).to_have_count(1)
    expect(panel.locator("img")).to_have_count(1)
    panel.get_by_label("What is to be seen").fill("Марина в очках")
    panel.get_by_label("What is to be seen").press("Tab")
    visit.expect_revision(2)
    assert portraits(kept, trip) == [("марина.png", "Марина в очках")]
    panel.get_by_role("button", name="Remove the image").click()
    visit.expect_revision(3)
    expect(visit.drawing.locator(".layer-above image")).to_have_count(0)
    assert portraits(kept, trip) == []
    visit.button("Undo").click()
    visit.expect_revision(4)
    expect(visit.drawing.locator(".layer-above image")).to_have_count(1)
    assert portraits(kept, trip) == [("марина.png", "Марина в очках")]


def test_a_file_that_is_no_image_is_refused_with_the_reason(
    visit: Visit, kept: Store, trip: str, tmp_path: Path
) -> None:
    fake = tmp_path / "photo.png"
    fake.write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    visit.map(trip).choose("marina").locator('input[type="file"]').set_input_files(fake)
    expect(visit.page.get_by_text("The image is an SVG")).to_be_visible()
    assert portraits(kept, trip) == []
