"""What the shared address serves, to whom, and with which words on the way."""

import gzip
from collections.abc import Iterator

import pytest

from cjm_studio.app.sharing_files import board_files, font_files, page_files
from cjm_studio.store import Store, open_store
from tests.join.shared import Browser, Shared, sharing_open
from tests.small_journeys import small_journey


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("store") / "studio.db")
    opened.create(small_journey(), "owner")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened


@pytest.fixture(scope="module")
def guest(shared: Shared) -> Browser:
    return shared.guest(shared.link())


def test_the_page_comes_with_a_cookie_that_no_script_reads(shared: Shared) -> None:
    answer = Browser(shared.port).get(shared.path(shared.link()))
    flags = set(answer.headers["set-cookie"].lower().split("; "))
    assert {"httponly", "samesite=strict", "path=/"} <= flags
    assert 'data-title="Поездка"' in answer.text
    assert answer.headers["cache-control"] == "no-store"


def test_who_was_let_in_comes_in_again_at_the_bare_address(guest: Browser, shared: Shared) -> None:
    assert "data-journey" in guest.get("/join/").text
    stranger = Browser(shared.port)
    assert "/join/?again" in stranger.get("/join/").text
    assert stranger.get("/join/?again").status == 404


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/board", "/map", "/_stcore/health", "/join", "/page/", "/docs", "/ws/trip"]
)
def test_nothing_else_exists(guest: Browser, path: str) -> None:
    assert guest.get(path).status == 404


@pytest.mark.parametrize("path", ["/page/join.js", "/board/board.js", "/fonts/Roboto-Regular.woff2"])
def test_files_are_for_guests_only(guest: Browser, shared: Shared, path: str) -> None:
    assert guest.get(path).status == 200
    assert Browser(shared.port).get(path).status == 404


@pytest.mark.parametrize("name", ["../page.py", "..%2fpage.py", "%2e%2e%2fpage.py", "join.py", "JOIN.JS"])
def test_a_file_is_asked_for_by_its_name_and_no_other_way(guest: Browser, name: str) -> None:
    assert guest.get(f"/page/{name}").status == 404


def test_a_file_travels_packed_and_only_once(guest: Browser) -> None:
    packed = guest.get("/page/page.js", accept_encoding="gzip")
    assert gzip.decompress(packed.body) == guest.get("/page/page.js").body
    again = guest.get("/page/page.js", if_none_match=packed.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_the_first_visit_is_light() -> None:
    page = [file for name, file in page_files().items() if not name.endswith("json")]
    words = page_files()["settings-ru.json"]
    assert sum(len(file.packed) for file in [*page, words]) < 60_000
    assert all(file.packed for file in board_files().values())
    assert len(font_files()["Roboto-Regular.european.woff2"].plain) < 20_000


def test_a_page_of_somebody_else_and_another_name_are_refused(guest: Browser, shared: Shared) -> None:
    for headers in ({"origin": "http://evil.example"}, {"origin": "null"}, {"host": "evil.example"}):
        answer = guest.get("/page/join.js", **headers)
        assert (answer.status, "studio's own" in answer.text) == (403, True)
    assert guest.get("/page/join.js", host=f"127.0.0.1:{shared.port}").status == 200


def test_every_answer_keeps_what_it_holds_among_us(guest: Browser) -> None:
    for path in ("/join/", "/join/wrong", "/page/join.js", "/nothing"):
        headers = guest.get(path).headers
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert "unsafe-inline" not in headers["content-security-policy"].replace(
            "style-src-attr 'unsafe-inline'", ""
        )
        assert "server" not in headers


@pytest.mark.parametrize(("language", "words"), [("ru-RU,ru;q=0.9", 'lang="ru"'), ("de", 'lang="en"')])
def test_answers_are_in_the_language_of_the_browser(shared: Shared, language: str, words: str) -> None:
    assert words in Browser(shared.port).get("/join/?again", accept_language=language).text
