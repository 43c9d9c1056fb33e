"""Network drives, as Linux lists them."""

from pathlib import Path

import pytest

from cjm_studio.store.filesystem import is_on_network

MOUNTS = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
31 22 0:27 / /mnt/team\\040share rw,relatime shared:2 - nfs4 server:/export rw
32 31 254:1 / /mnt/team\\040share/local rw - ext4 /dev/vdb rw
33 22 0:28 / /mnt/windows rw - cifs //server/share rw
34 22 0:29 / /mnt/windows rw - ext4 /dev/vdc rw
35 22 0:30 / /home/anna/remote rw - fuse.sshfs host: rw
nonsense
"""


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/var/studio.sqlite3", False),
        ("/mnt/team share/studio.sqlite3", True),
        ("/mnt/team share/local/studio.sqlite3", False),
        ("/mnt/windows/studio.sqlite3", False),
        ("/home/anna/remote/studio.sqlite3", True),
        ("/home/anna/remotely.sqlite3", False),
        ("\\\\server\\share\\studio.sqlite3", True),
    ],
)
def test_a_network_drive_is_known_by_its_innermost_mount(tmp_path: Path, path: str, expected: bool) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert is_on_network(Path(path), mounts) is expected


def test_where_the_system_does_not_tell_the_disk_counts_as_local(tmp_path: Path) -> None:
    assert not is_on_network(Path("/mnt/team share/x"), tmp_path / "missing")


def test_this_machines_temporary_folder_is_local(tmp_path: Path) -> None:
    assert not is_on_network(tmp_path)
