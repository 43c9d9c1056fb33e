"""Only what this studio has signed for a purpose is read, and only for that purpose."""

from secrets import token_hex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm_studio.join.tokens import LONGEST, Tokens, Visit, new_author

TOKENS = Tokens(b"a key of thirty-two random bytes")
OTHERS = Tokens(b"another key of thirty-two bytes!")
VISIT = Visit("link-1", "guest-1")


def test_a_token_names_its_link() -> None:
    assert TOKENS.link_id(TOKENS.token("link-1")) == "link-1"


def test_a_mark_tells_of_the_visit() -> None:
    assert TOKENS.visit(TOKENS.mark(VISIT)) == VISIT


def test_the_code_of_a_link_stays_the_same() -> None:
    assert TOKENS.token("link-1") == TOKENS.token("link-1")


def test_each_purpose_has_its_own_salt() -> None:
    assert TOKENS.link_id(TOKENS.mark(VISIT)) == ""
    assert TOKENS.visit(TOKENS.token("link-1")) is None


def test_another_key_is_no_key() -> None:
    assert TOKENS.link_id(OTHERS.token("link-1")) == ""
    assert TOKENS.visit(OTHERS.mark(VISIT)) is None


@given(st.integers(0, 60), st.characters(categories=["L", "N"]))
def test_one_other_sign_spoils_a_token(place: int, sign: str) -> None:
    token = TOKENS.token("0123456789abcdef0123456789abcdef")
    altered = token[:place] + sign + token[place + 1 :]
    assert TOKENS.link_id(altered) == "" or altered == token


@given(st.text())
def test_any_text_is_read_without_trouble(text: str) -> None:
    assert TOKENS.link_id(text) == ""
    assert TOKENS.visit(text) is None


def test_what_is_longer_than_any_of_ours_is_not_even_looked_at() -> None:
    assert TOKENS.link_id(TOKENS.token(token_hex(LONGEST))) == ""


@pytest.mark.parametrize("content", [1, ["a"], {"id": "a"}, None])
def test_a_signed_thing_of_another_shape_is_no_link(content: object) -> None:
    assert TOKENS.link_id(str(TOKENS._links.dumps(content))) == ""
    assert TOKENS.visit(str(TOKENS._visits.dumps(content))) is None


def test_no_two_guests_have_the_same_mark() -> None:
    assert new_author() != new_author()
