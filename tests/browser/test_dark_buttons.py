"""The words of primary buttons in the dark look: readable on the page, in a menu, and when pointed at."""

import re

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.app.studio import Studio
from tests.browser.visit import SAMPLE_EN, visiting
from tests.layout.test_theme import READABLE, contrast

pytestmark = [pytest.mark.browser, pytest.mark.long]

COLOURS = """(button) => [getComputedStyle(button.querySelector("p")).color,
    getComputedStyle(button).backgroundColor]"""


def assert_readable(button: Locator) -> None:
    """The words of the button on its ground, as the browser paints both."""
    words, ground = (
        "#" + "".join(f"{int(channel):02X}" for channel in re.findall(r"\d+", colour)[:3])
        for colour in button.evaluate(COLOURS)
    )
    assert contrast(words, ground) >= READABLE, (words, ground)


def test_primary_buttons_are_readable_in_the_dark_look(chromium: Browser, studio: Studio) -> None:
    with visiting(chromium, studio, color_scheme="dark") as visit:
        visit.library()
        assert_readable(visit.button("New journey"))
        visit.map(SAMPLE_EN)
        visit.button("Export").click()
        button = visit.button("All formats")
        expect(button).to_be_visible()
        assert_readable(button)
        button.hover()
        expect(button).to_have_css("background-color", "rgb(179, 189, 255)")
        assert_readable(button)
