"""The whole way with a real journey: open, read, change, move, take back, take the picture away."""

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, expect

from cjm_studio.store import Store
from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_RU, Visit, visiting

pytestmark = [pytest.mark.browser, pytest.mark.long]


def picture(visit: Visit, path: Path) -> Path:
    """The PNG of the open journey, saved as a person saves it."""
    visit.page.get_by_role("navigation").get_by_role("link").last.click()
    visit.page.locator(".st-key-make-file").get_by_role("button").click()
    with visit.page.expect_download() as download:
        visit.page.locator(".st-key-save-file").get_by_role("button").click()
    download.value.save_as(path)
    return path


def differing(one: Path, other: Path) -> float:
    """The share of pixels in which two pictures of one size differ."""
    with Image.open(one) as first, Image.open(other) as second:
        assert first.size == second.size
        changed = ImageChops.difference(first.convert("L"), second.convert("L")).histogram()
        return sum(changed[16:]) / (first.width * first.height)


def test_from_the_library_to_the_slide_in_russian(
    chromium: Browser, studio: Studio, kept: Store, tmp_path: Path
) -> None:
    with visiting(chromium, studio, locale="ru-RU") as visit:
        visit.library().page.locator(f".st-key-open-{SAMPLE_RU}").get_by_role("button").click()
        visit.wait_for_map()
        assert "Талон" in visit.point_at("touchpoint-ticket")
        before = picture(visit, tmp_path / "before.png")

        visit.map(SAMPLE_RU)
        panel = visit.choose("touchpoint-ticket")
        name = panel.get_by_role("textbox").first
        name.fill("Запись на время")
        name.press("Enter")
        expect(visit.page.get_by_text("Версия 1", exact=False)).to_be_visible()
        assert "Запись на время" in visit.words_on_map()
        changed = picture(visit, tmp_path / "changed.png")
        assert 0 < differing(before, changed) < 0.02

        visit.map(SAMPLE_RU).choose("touchpoint-ticket")
        visit.page.keyboard.press("Alt+ArrowRight")
        expect(visit.page.get_by_text("Версия 2", exact=False)).to_be_visible()
        for version in (3, 4):
            visit.page.locator(".st-key-undo").get_by_role("button").click()
            expect(visit.page.get_by_text(f"Версия {version}", exact=False)).to_be_visible()
            visit.settle()
        after = picture(visit, tmp_path / "after.png")
        assert differing(before, after) == 0
        assert [entry.action for entry in kept.history(SAMPLE_RU)] == ["do", "do", "undo", "undo"]
