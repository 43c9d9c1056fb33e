"""The web page: whole, closed, and text is text."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

from cjm_studio.figures import html
from cjm_studio.layout import Scene, Subject
from tests.figures.scenes import card, scene

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> ]]>"


class Elements(HTMLParser):
    """Collects the elements of a page, and the text of its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script" and data.strip():
            self.scripts.append(data)


def parsed(page: bytes) -> Elements:
    elements = Elements()
    elements.feed(page.decode())
    return elements


def hostile() -> Scene:
    return scene(card(1, HOSTILE, details=((HOSTILE, HOSTILE),)))


def test_the_figure_travels_inside_the_page() -> None:
    page = parsed(html(scene(card(1, "Анкета")), "Map"))
    figure = json.loads(page.scripts[0])
    assert figure["data"][0]["customdata"] == [["card-1", "touchpoint"]]
    assert figure["config"]["displaylogo"] is False


def test_text_of_a_record_adds_no_element() -> None:
    wanted = [tag for tag, _ in parsed(html(scene(card(1, "x", details=(("a", "b"),))), "Map")).elements]
    assert [tag for tag, _ in parsed(html(hostile(), HOSTILE)).elements] == wanted


def test_the_policy_allows_exactly_the_scripts_of_the_page() -> None:
    page = html(hostile(), HOSTILE).decode()
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    scripts = [script for script in parsed(page.encode()).scripts if not script.startswith("{")]
    hashes = {f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts}
    assert set(re.findall("'sha256-[^']*'", policy[1])) == hashes
    assert "default-src 'none'" in policy[1]
    assert "http" not in policy[1]


def test_the_page_names_its_language_and_title() -> None:
    page = html(Scene(800, 400, "Кредит & дом", "", "ru", "#FFFFFF", (card(1, "a"),))).decode()
    assert '<html lang="ru">' in page
    assert "<title>Кредит &amp; дом</title>" in page


def test_all_seven_faces_are_in_the_page() -> None:
    assert html(scene()).count(b"url(data:font/woff2;base64,") == 7


def test_nothing_in_the_page_is_loaded_from_elsewhere() -> None:
    for tag, attributes in parsed(html(hostile())).elements:
        assert not {"src", "href"} & attributes.keys(), tag


def test_the_records_stand_beneath_as_text() -> None:
    page = html(scene(card(1, "Form again", details=(("Channel", "branch"),)))).decode()
    assert "<dt>Form again</dt><dd>Channel: branch</dd>" in page


def test_a_record_with_several_groups_is_listed_once() -> None:
    group = card(1, "Form again")
    assert html(scene(group, group)).count(b"<dt>Form again</dt>") == 1


def test_broken_text_still_makes_a_page() -> None:
    group = card(1, "a\ud83d\x00\u2028b")
    broken = type(group)(Subject("card-1", label="a\ud83d\x00"), group.rect, "card", group.shapes)
    html(scene(broken), "title\ud83d").decode()
