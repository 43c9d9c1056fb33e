"""What may stand behind --store."""

from pathlib import Path

import pytest
from platformdirs import user_data_dir

from cjm_studio.errors import StoreUnavailableError
from cjm_studio.store import default_address
from cjm_studio.store.address import store_path


def test_without_an_address_the_store_is_in_the_users_data_folder() -> None:
    expected = Path(user_data_dir("cjm-studio", appauthor=False)) / "studio.sqlite3"
    assert store_path(None) == store_path("") == store_path(default_address()) == expected


def test_a_path_and_an_address_of_sqlite_mean_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "мои карты.sqlite3"
    assert store_path(file) == store_path(str(file)) == store_path(f"sqlite:///{file}") == file
    assert store_path("мои карты.sqlite3") == store_path("sqlite:///мои карты.sqlite3") == file


def test_the_home_folder_may_be_written_short() -> None:
    assert store_path("~/карты.sqlite3") == Path.home() / "карты.sqlite3"


@pytest.mark.parametrize("scheme", ["postgresql", "postgres", "postgresql+psycopg", "POSTGRESQL"])
def test_postgresql_is_promised_for_later_and_its_password_is_not_told(scheme: str) -> None:
    with pytest.raises(StoreUnavailableError, match="PostgreSQL comes with a later one") as caught:
        store_path(f"{scheme}://anna:secret@host/db")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("address", ["mysql://anna:secret@host/db", "http://x/y", "sqlite://relative"])
def test_another_kind_of_store_is_refused_by_its_name(address: str) -> None:
    with pytest.raises(StoreUnavailableError, match=f"kind of store '{address.partition(':')[0]}'") as caught:
        store_path(address)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "address", ["sqlite:///", ":memory:", "sqlite:///:memory:", "a\0b", "~nobody-at-all/x"]
)
def test_an_address_without_a_file_is_refused(address: str) -> None:
    with pytest.raises(StoreUnavailableError, match="names no file"):
        store_path(address)
