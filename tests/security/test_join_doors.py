"""Links under attack: altered, expired, revoked, guessed, in crowds, from other pages (A24, A25, A27)."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from cjm_studio.commands import Set
from cjm_studio.join.attempts import MOST_A_MINUTE
from cjm_studio.store import Store, open_store
from tests.join.shared import Browser, Shared, sharing_open
from tests.small_journeys import empty_journey, small_journey

CANARY = "Канарейка-91c4"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "studio.db")
    opened.create(small_journey(), "owner")
    opened.create(empty_journey("other"), "owner")
    yield opened
    opened.close()


@pytest.fixture
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened


def bad_paths(shared: Shared) -> list[str]:
    """Links that are wrong in every way there is."""
    good, ended, late = shared.link(), shared.link(), shared.link(for_ms=-1)
    shared.store.join_links.revoke(ended.id)
    path = shared.path(good)
    mark = shared.guest(good).cookie.partition("=")[2]
    altered = path[:-3] + ("aaa" if path[-3:] != "aaa" else "bbb")
    return [altered, shared.path(ended), shared.path(late), f"/join/{mark}", f"/join/{good.id}"]


def test_whatever_is_wrong_with_a_link_the_answer_is_the_same(shared: Shared) -> None:
    answers = [Browser(shared.port).get(path) for path in bad_paths(shared)]
    assert {answer.status for answer in answers} == {404}
    assert len({answer.body for answer in answers}) == 1
    assert all("set-cookie" not in answer.headers for answer in answers)


def test_guessing_is_slowed_in_words_while_the_right_link_still_opens(shared: Shared) -> None:
    guesser = Browser(shared.port)
    codes = [guesser.get(f"/join/guess-{number}").status for number in range(MOST_A_MINUTE + 2)]
    assert codes == [404] * MOST_A_MINUTE + [429, 429]
    assert "Wait a minute" in guesser.get("/join/one-more").text
    assert Browser(shared.port).get(shared.path(shared.link())).status == 200


def test_a_crowd_of_two_hundred_is_let_in_by_and_by_and_others_notice_nothing(shared: Shared) -> None:
    crowd, calm = shared.link(), shared.link()
    path = shared.path(crowd)
    with shared.tab(shared.guest(calm)) as anna, ThreadPoolExecutor(16) as people:
        codes = list(people.map(lambda _: Browser(shared.port).get(path).status, range(200)))
        assert set(codes) == {200, 429}
        assert codes.count(200) >= 60
        anna.do(Set(item="waits", values={"text": "Дело идёт"}))
        anna.hear("done")
        assert Browser(shared.port).get(shared.path(calm)).status == 200


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://studio.test"])
def test_a_page_of_somebody_else_gets_no_connection(shared: Shared, origin: str) -> None:
    guest = shared.guest(shared.link())
    with pytest.raises(InvalidStatus, match="HTTP 403"), shared.line(guest, Origin=origin):
        pass


@pytest.mark.parametrize(
    "cookie", ["", "cjm-join=", "cjm-join=made.up.mark", "cjm-author=owner", 'cjm-join="; ;=']
)
def test_nobody_gets_a_connection_without_a_mark_of_ours(shared: Shared, cookie: str) -> None:
    with pytest.raises(InvalidStatus, match="HTTP 403"), shared.line(Browser(shared.port, cookie)):
        pass


def test_a_link_opens_its_own_journey_and_no_other(shared: Shared) -> None:
    guest = shared.guest(shared.link())
    with pytest.raises(InvalidStatus, match="HTTP 403"), shared.line(guest, journey_id="other"):
        pass


def test_a_guest_may_not_act_as_somebody_else(shared: Shared) -> None:
    guest = shared.guest(shared.link("viewer"))
    guest.cookie += "; cjm-author=owner; cjm-key=x"
    with shared.tab(guest) as viewer:
        assert viewer.welcome["you"]["role"] == "viewer"
        viewer.do(Set(item="trip", values={"structure_locked": True}))
        assert viewer.hear("refused")["reason"]


def test_the_studio_itself_is_not_on_the_shared_address(shared: Shared) -> None:
    guest = shared.guest(shared.link())
    for path in ("/", "/_stcore/stream", "/_stcore/upload_file", "/media/x", "/library", "/export"):
        assert guest.get(path).status == 404
    assert guest.get("/join/", method="POST").status == 405


def test_neither_tokens_nor_names_are_logged(shared: Shared, caplog: pytest.LogCaptureFixture) -> None:
    link = shared.link()
    caplog.set_level("DEBUG")
    Browser(shared.port).get(f"/join/{CANARY.encode().hex()}")
    with shared.tab(shared.guest(link), name=CANARY) as anna:
        anna.do(Set(item="waits", values={"text": CANARY}))
        anna.hear("done")
    told = "\n".join(record.getMessage() for record in caplog.records if "websockets" not in record.name)
    assert CANARY not in told
    assert shared.path(link).rpartition("/")[2] not in told
    assert CANARY.encode().hex() not in told
