"""Plain data becomes records and links, or is refused."""

import pytest
from pydantic import ValidationError

from cjm_studio.model import Next, Stage, read_change, read_link, read_record


def test_a_record_is_made_of_plain_data() -> None:
    assert read_record({"kind": "stage", "id": "s", "name": "Заявка"}) == Stage(id="s", name="Заявка")


def test_a_link_is_made_of_plain_data() -> None:
    written = {"kind": "next", "id": "n", "source": "a", "target": "b", "share": 0.5}
    assert read_link(written) == Next(id="n", source="a", target="b", share=0.5)


@pytest.mark.parametrize(
    "written", [None, 5, "stage", [], {}, {"id": "s"}, {"kind": "stage"}, {"kind": "hurts", "id": "s"}]
)
def test_what_is_no_record_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="kind|id|object"):
        read_record(written)


@pytest.mark.parametrize(
    "written", [None, 5, "next", [], {}, {"kind": "next", "id": "n"}, {"kind": "stage", "id": "s"}]
)
def test_what_is_no_link_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="kind|source|object"):
        read_link(written)


def test_a_change_of_nothing_reads_back() -> None:
    assert not read_change({"records": [], "links": []})
