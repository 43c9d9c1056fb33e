"""A link lets in for as long as its row says so, and a browser stays the same person."""

import pytest

from cjm_studio.join import Door
from cjm_studio.store import JoinLink, Store

NOON_MS = 1_800_000_000_000


class Clock:
    """A clock that a test sets."""

    now_ms = NOON_MS

    def __call__(self) -> int:
        return self.now_ms


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def door(store: Store, clock: Clock) -> Door:
    return Door(store, clock)


@pytest.fixture
def link(store: Store) -> JoinLink:
    return store.join_links.make("trip", "viewer", NOON_MS + 1_000, "owner")


def test_a_token_opens_its_link(door: Door, link: JoinLink) -> None:
    assert door.link(door.token(link.id)) == link


def test_a_link_ends_at_its_time(door: Door, link: JoinLink, clock: Clock) -> None:
    mark = door.mark(door.enter(link))
    clock.now_ms = link.expires_ms - 1
    assert door.holds(link.id)
    clock.now_ms = link.expires_ms
    assert door.link(door.token(link.id)) is None
    assert door.let_in(mark) is None
    assert door.knows(mark)


def test_a_revoked_link_lets_nobody_in(door: Door, link: JoinLink, store: Store) -> None:
    mark = door.mark(door.enter(link))
    store.join_links.revoke(link.id)
    assert door.link(door.token(link.id)) is None
    assert door.let_in(mark) is None
    assert not door.holds(link.id)


def test_a_token_of_no_link_opens_nothing(door: Door) -> None:
    assert door.link(door.token("0" * 32)) is None


def test_a_browser_stays_the_same_person_and_is_counted_once(
    door: Door, link: JoinLink, store: Store
) -> None:
    first = door.enter(link)
    again = door.enter(link, door.mark(first))
    assert again.author == first.author
    assert door.enter(link).author != first.author
    found = store.join_links.find(link.id)
    assert found is not None
    assert found.uses == 2


def test_by_another_link_the_person_is_the_same_and_the_role_is_the_links(
    door: Door, link: JoinLink, store: Store
) -> None:
    first = door.enter(link)
    other = store.join_links.make("trip", "participant", NOON_MS + 1_000, "owner")
    entry = door.enter(other, door.mark(first))
    assert (entry.author, entry.link.role) == (first.author, "participant")


def test_the_key_is_kept_so_that_links_outlive_a_restart(store: Store, link: JoinLink, clock: Clock) -> None:
    assert Door(store, clock).link(Door(store, clock).token(link.id)) == link
