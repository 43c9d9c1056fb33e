"""Pictures over HTTP: to whom they are shown, what is taken, and what every answer says of itself."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

from cjm_studio.model import Journey, Picture
from cjm_studio.store import Store, open_store, renamed
from tests.images import DOT_PNG, image, picture, written
from tests.images_on_cards import giving
from tests.join.shared import NAME, Browser, Shared, sharing_open
from tests.small_journeys import after, small_journey

SHOWN = picture("picture-1")
PATH = f"/picture/trip/picture-1/{SHOWN.digest}"


def journey() -> Journey:
    return after(small_journey(), giving("till", SHOWN))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_store(tmp_path_factory.mktemp("store") / "studio.db")
    opened.create(journey(), "owner")
    opened.create(renamed(journey(), "other"), "owner")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened


@pytest.fixture(scope="module")
def guest(shared: Shared) -> Browser:
    return shared.guest(shared.link())


def post(browser: Browser, body: bytes, **headers: str) -> tuple[int, dict[str, str]]:
    told = {"host": f"{NAME}:{browser.port}", "cookie": browser.cookie, **headers}
    line = HTTPConnection("127.0.0.1", browser.port, timeout=20)
    line.request("POST", "/picture", body=body, headers=told)
    came = line.getresponse()
    content = came.read()
    line.close()
    is_json = came.getheader("content-type") == "application/json"
    return came.status, json.loads(content) if is_json else {}


def test_a_guest_sees_the_picture_and_keeps_it(guest: Browser) -> None:
    answer = guest.get(PATH)
    assert (answer.status, answer.body) == (200, SHOWN.content)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "immutable" in answer.headers["cache-control"]
    assert "private" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        PATH.replace("trip", "other"),
        PATH.replace("trip", "missing"),
        PATH.replace("picture-1", "till"),
        PATH.replace("picture-1", "picture-2"),
        PATH[:-1] + ("0" if PATH[-1] != "0" else "1"),
        "/picture/trip/picture-1/",
        "/picture",
    ],
)
def test_nothing_but_a_picture_of_the_guests_own_journey_is_shown(guest: Browser, path: str) -> None:
    assert guest.get(path).status in {404, 405}


def test_a_stranger_sees_nothing_and_brings_nothing(shared: Shared) -> None:
    stranger = Browser(shared.port)
    assert stranger.get(PATH).status == 404
    assert post(stranger, written(image()))[0] == 404


def test_a_viewer_looks_and_brings_nothing(shared: Shared) -> None:
    viewer = shared.guest(shared.link("viewer"))
    assert viewer.get(PATH).status == 200
    assert post(viewer, written(image()))[0] == 404


def test_an_image_comes_back_as_the_data_of_a_picture(guest: Browser) -> None:
    status, answer = post(guest, written(image()))
    assert status == 200
    assert Picture(id="p", data=answer["data"]).size_px == (120, 80)


def test_what_is_no_image_comes_back_with_the_reason_in_the_readers_language(guest: Browser) -> None:
    assert "no image" in post(guest, b"nothing")[1]["reason"]
    assert "SVG" in post(guest, b"<svg/>", **{"accept-language": "ru"})[1]["reason"]


def test_a_page_of_somebody_else_brings_nothing(guest: Browser) -> None:
    assert post(guest, written(image()), origin="http://evil.example")[0] == 403


def test_one_link_brings_only_so_many_at_once(shared: Shared) -> None:
    busy = shared.guest(shared.link())
    answers = {post(busy, b"<svg/>")[0] for _ in range(60)}
    assert answers == {200, 429}


def test_a_picture_that_is_replaced_is_gone_under_its_old_name(shared: Shared, store: Store) -> None:
    store.create(renamed(small_journey(), "third"), "owner")
    guest = shared.guest(shared.link(journey_id="third"))
    dot = Picture(id="dot", data=DOT_PNG)
    path = f"/picture/third/dot/{dot.digest}"
    assert guest.get(path).status == 404
    store.commit("third", giving("till", dot), author="owner")
    assert guest.get(path).headers["content-type"] == "image/png"
