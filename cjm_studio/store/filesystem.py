"""What kind of disk a file lies on: WAL needs all its users on one machine, so no network drive."""

import re
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
NETWORK_KINDS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "lustre", "fuse.sshfs"}
    | {"fuse.glusterfs", "fuse.s3fs", "fuse.rclone", "ncpfs", "davfs"}
)


def is_on_network(path: Path, mounts: Path = MOUNTS) -> bool:
    """Whether a path lies on a network drive, as far as the system tells.

    Linux tells by its mounts, Windows by two backslashes; other systems do not tell: there the answer is no.
    """
    if str(path).startswith("\\\\"):
        return True
    try:
        lines = mounts.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return False
    return _kind_of_disk(path.resolve(), lines) in NETWORK_KINDS


def _kind_of_disk(path: Path, lines: list[str]) -> str:
    """The kind of the innermost mount that holds the path; of two on one point, the later hides the other."""
    depth, kind = -1, ""
    for line in lines:
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = Path(_unescaped(fields[4]))
        if len(point.parts) >= depth and path.is_relative_to(point):
            depth, kind = len(point.parts), right.split(" ")[0]
    return kind


def _unescaped(written: str) -> str:
    """A path as it is: the kernel writes a space in it as a backslash and 040."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), written)
