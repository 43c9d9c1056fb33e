import os
import stat
from pathlib import Path

import pytest

from cjm_studio.errors import ExportError
from cjm_studio.export import write_atomically


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    write_atomically(tmp_path / "карта.svg", b"<svg/>")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("карта.svg", b"<svg/>")]


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "map.svg"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomically(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o640)


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "any").touch()
    write_atomically(tmp_path / "map.svg", b"new")
    assert (tmp_path / "map.svg").stat().st_mode == (tmp_path / "any").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "map.svg").write_bytes(b"old")
    link = tmp_path / "link.svg"
    link.symlink_to(tmp_path / "map.svg")
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert (tmp_path / "map.svg").read_bytes() == b"new"


def test_a_disk_that_fails_half_way_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "map.svg"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ExportError, match="map.svg' could not be written: No space left on device. Choose"):
        write_atomically(path, b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        (".", "is a folder. Add a file name"),
        ("nowhere/map.svg", "folder '.*nowhere' does not exist"),
        ("a\0b.svg", "could not be written: .*null"),
        ("x" * 300 + ".svg", "could not be written: File name too long"),
    ],
)
def test_a_path_that_cannot_be_written_is_refused(tmp_path: Path, path: str, reason: str) -> None:
    with pytest.raises(ExportError, match=reason):
        write_atomically(f"{tmp_path}/{path}", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="is a device, not a file"):
        write_atomically(pipe, b"new")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
