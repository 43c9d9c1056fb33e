"""Sharing: a second server in the loop of the first, opened, watched and closed from other threads."""

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm_studio.app.sharing import CHECK_EVERY_S, Sharing
from cjm_studio.app.sharing_memory import SharedPlace
from cjm_studio.app.sharing_reach import answers
from cjm_studio.commands import Set
from cjm_studio.errors import StudioStartError
from cjm_studio.store import Store, open_store
from tests.join.shared import Browser, Shared, sharing_open
from tests.small_journeys import small_journey


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "studio.db")
    opened.create(small_journey(), "owner")
    yield opened
    opened.close()


@pytest.fixture
def shared(store: Store) -> Iterator[Shared]:
    with sharing_open(store) as opened:
        yield opened


def test_a_guest_comes_in_the_role_of_his_link_and_what_he_does_is_kept(shared: Shared) -> None:
    with shared.tab(shared.guest(shared.link())) as anna:
        assert anna.welcome["you"]["role"] == "participant"
        anna.do(Set(item="waits", values={"text": "Очень долго"}))
        anna.hear("done")
    assert shared.store.journey("trip").journey.records["waits"].title == "Очень долго"


def test_a_viewer_changes_nothing_and_is_told_why(shared: Shared) -> None:
    with shared.tab(shared.guest(shared.link("viewer"))) as viewer:
        viewer.do(Set(item="waits", values={"text": "Иначе"}))
        assert "viewer" in viewer.hear("refused")["reason"]


def test_revoking_a_link_sees_its_guests_off_and_nobody_else(shared: Shared) -> None:
    ended, other = shared.link(), shared.link()
    with shared.tab(shared.guest(ended)) as anna, shared.tab(shared.guest(other)) as boris:
        shared.sharing.revoke(ended.id)
        assert anna.rest()[-1] == "bye"
        boris.say(type="ping", n=7)
        assert boris.hear("pong")["n"] == 7


def test_a_guest_is_seen_off_when_his_link_expires(shared: Shared) -> None:
    with shared.tab(shared.guest(shared.link(for_ms=1_500))) as anna:
        assert anna.rest()[-1] == "bye"
    assert CHECK_EVERY_S <= 5


def test_who_slept_while_his_link_ended_is_told_so_when_he_comes_back(shared: Shared) -> None:
    link = shared.link()
    browser = shared.guest(link)
    shared.sharing.revoke(link.id)
    with shared.line(browser) as late:
        assert "does not hold any more" in late.hear("bye")["reason"]
        assert late.rest() == []


def test_closing_says_good_bye_and_frees_the_port(shared: Shared) -> None:
    port = shared.port
    with shared.tab(shared.guest(shared.link())) as anna:
        shared.sharing.close()
        assert anna.rest()[-1] == "bye"
    assert shared.sharing.place is None
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0


def test_links_outlive_a_restart_at_the_same_place(shared: Shared) -> None:
    place, link = shared.sharing.place, shared.link()
    assert place is not None
    browser = shared.guest(link)
    shared.sharing.close()
    shared.sharing.open(place)
    assert browser.get("/join/").status == 200
    with shared.tab(browser) as anna:
        assert anna.welcome["you"]["role"] == "participant"


def test_opening_elsewhere_closes_the_first_place(shared: Shared) -> None:
    old = shared.port
    shared.sharing.open(SharedPlace("127.0.0.1", 0))
    assert shared.port != old
    assert Browser(shared.port).get("/join/", host=f"127.0.0.1:{shared.port}").status == 200


def test_a_taken_port_is_refused_in_words_and_nothing_is_open(shared: Shared) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(StudioStartError, match=rf"cannot be shared on 127\.0\.0\.1:{port}"):
            shared.sharing.open(SharedPlace("127.0.0.1", port))
    assert shared.sharing.place is None


def test_without_a_server_nothing_can_be_shared() -> None:
    with pytest.raises(StudioStartError, match="not being served"):
        Sharing().open(SharedPlace("127.0.0.1", 0))


def test_the_dialog_learns_who_came_by_which_link(shared: Shared) -> None:
    link = shared.link()
    with shared.tab(shared.guest(link)):
        assert shared.sharing.present("trip") == {link.id: 1}
        assert shared.sharing.present("other") == {}


def test_the_studio_sees_whether_the_address_answers(shared: Shared) -> None:
    assert answers(f"http://127.0.0.1:{shared.port}")
    assert not answers("http://name-that-nobody-has.invalid:8713")
    shared.sharing.close()
    assert not answers("http://127.0.0.1:9")
