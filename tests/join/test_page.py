"""The page is a shell that holds nobody's words as markup; the answers that are no page tell nothing."""

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from cjm_studio.board import BROWSER_FILES as BOARD_FILES
from cjm_studio.join import BROWSER_FILES, STYLE_HASH, crowded, not_valid, once_more, shell, too_many

HOSTILE = '"><script>window.__xss=1</script><img src=x onerror=alert(1)>'


def test_a_hostile_title_stays_a_text() -> None:
    page = shell("trip", HOSTILE, "en")
    assert "<script>window" not in page
    assert "<img" not in page


def test_everything_that_the_page_names_is_there() -> None:
    named = re.findall(r'(?:href|src)="/(page|board)/([^"]+)"', shell("trip", "Trip", "en"))
    made = {"look.css"}
    assert {name for room, name in named if room == "page"} == BROWSER_FILES.keys() | made
    assert {name for room, name in named if room == "board"} == board_modules_used()


def board_modules_used() -> set[str]:
    """Modules of the board that the page needs at once, those that they need included."""
    sources = [path.read_text("utf-8") for name, path in BROWSER_FILES.items() if name.endswith(".js")]
    waiting = {name for text in sources for name in re.findall(r'from "/board/(.+?)"', text)}
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        found.add(name)
        waiting |= set(re.findall(r'from "\./(.+?)"', BOARD_FILES[name].read_text("utf-8"))) - found
    return found


@pytest.mark.parametrize("page", [not_valid, too_many, crowded, once_more])
def test_a_plain_answer_is_in_the_language_of_the_browser_and_needs_nothing_else(page: object) -> None:
    assert callable(page)
    english, russian = page("en"), page("ru")
    assert '<html lang="ru">' in russian
    assert "src=" not in english
    style = re.search(r"<style>(.*)</style>", english)
    assert style is not None
    assert f"'sha256-{b64encode(sha256(style[1].encode()).digest()).decode()}'" == STYLE_HASH


def test_only_pages_that_wait_ask_again() -> None:
    assert "refresh" not in not_valid("en") + too_many("en")
    assert 'content="3"' in crowded("en")
    assert 'content="0; url=/join/?again"' in once_more("en")
