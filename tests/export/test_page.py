"""The web page: whole, closed, and text is text."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from cjm_studio.export.logo import Logo
from cjm_studio.export.page import html_page
from cjm_studio.layout import DARK, LIGHT, Scene, Subject
from tests.figures.scenes import card, scene

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> ]]>"


class Elements(HTMLParser):
    """Collects the elements of a page, and the text of its scripts and styles."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in ("script", "style") and data.strip():
            self.texts.append((self.elements[-1][0], data))


def page_of(picture: Scene, logo: Logo | None = None) -> str:
    return html_page(picture, LIGHT, logo).decode()


def parsed(page: str) -> Elements:
    elements = Elements()
    elements.feed(page)
    return elements


def hostile() -> Scene:
    return replace(scene(card(1, HOSTILE, details=((HOSTILE, HOSTILE),))), title=HOSTILE)


def test_text_of_a_record_adds_no_element() -> None:
    harmless = scene(card(1, "x", details=(("a", "b"),)))
    tags = [[tag for tag, _ in parsed(page_of(each)).elements] for each in (harmless, hostile())]
    assert [tag for tag in tags[0] if tag != "text"] == [tag for tag in tags[1] if tag != "text"]


def test_the_policy_allows_exactly_the_script_and_the_style_of_the_page() -> None:
    page = page_of(hostile())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    own = [text for _, text in parsed(page).texts if not text.startswith("{")]
    hashes = {f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for text in own}
    assert len(hashes) == 2
    assert set(re.findall("'sha256-[^']*'", policy[1])) == hashes
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in policy[1]


def test_no_element_has_a_style_or_a_handler_of_its_own() -> None:
    for tag, attributes in parsed(page_of(hostile(), Logo(b"png", 10, 10))).elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")], tag


def test_what_is_told_of_a_card_travels_inside_the_page() -> None:
    texts = parsed(page_of(scene(card(1, "Анкета", details=(("Канал", "сайт"),))))).texts
    [told] = [json.loads(text) for _, text in texts if text.startswith("{")]
    assert told == {"card-1": ["Анкета", ["Канал", "сайт"]]}


def test_the_page_names_its_language_and_title() -> None:
    page = page_of(Scene(800, 400, "Кредит & дом", "", "ru", "#FFFFFF", (card(1, "a"),)))
    assert '<html lang="ru">' in page
    assert "<title>Кредит &amp; дом</title>" in page


def test_nothing_in_the_page_is_loaded_from_elsewhere() -> None:
    for tag, attributes in parsed(page_of(hostile(), Logo(b"png", 10, 10))).elements:
        for name in {"src", "href", "xlink:href"} & attributes.keys():
            assert str(attributes[name]).startswith(("data:", "#")), tag


def test_the_page_is_dark_where_its_picture_is() -> None:
    dark = html_page(scene(card(1, "a")), DARK).decode()
    assert "color-scheme:dark" in dark
    assert f"--canvas:{DARK.canvas}" in dark


def test_the_records_stand_beneath_as_text() -> None:
    page = page_of(scene(card(1, "Form again", details=(("Channel", "branch"),))))
    assert "<dt>Form again</dt><dd>Channel: branch</dd>" in page


def test_a_record_with_several_groups_is_listed_once() -> None:
    group = card(1, "Form again")
    assert page_of(scene(group, group)).count("<dt>Form again</dt>") == 1


def test_broken_text_still_makes_a_page() -> None:
    group = card(1, "a\ud83d\x00\u2028b")
    broken = type(group)(Subject("card-1", label="a\ud83d\x00"), group.rect, "card", group.shapes)
    html_page(replace(scene(broken), title="title\ud83d"), LIGHT).decode()
