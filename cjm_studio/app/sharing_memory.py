"""Where the map is shared, written down beside the store: a studio that was killed opens the same door again.

Guests then come back by themselves. A studio that is ended in order forgets the place; so does Stop sharing.
"""

import ipaddress
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cjm_studio.errors import ExportError
from cjm_studio.export import write_atomically
from cjm_studio.join import machine_names
from cjm_studio.store import default_address

HOST_NAME = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?", re.ASCII)
LARGEST_PORT = 65_535


@dataclass(frozen=True)
class SharedPlace:
    """Where the map is shared: the address of an interface, a port, and a name for it if it has one."""

    interface: str
    port: int
    name: str = ""

    @property
    def address(self) -> str:
        """What a browser in the same network asks for."""
        return f"http://{self.name or self.interface}:{self.port}"

    @property
    def names(self) -> frozenset[str]:
        """The names under which a browser may ask for it; bare addresses are always good."""
        loopback = {"localhost"} if self.interface.startswith("127.") else set()
        return machine_names() | loopback | ({self.name.lower()} if self.name else set())


def usual_file() -> Path:
    """The file beside the store of this process."""
    store = os.environ.get("CJM_STORE") or str(default_address())
    return Path(f"{store.removeprefix('sqlite:///')}.sharing.json")


def host_name(written: str) -> str:
    """A host name as it stands in an address; "" when it cannot be one."""
    bare = written.strip().lower().removeprefix("http://").strip("/").partition(":")[0]
    return bare if HOST_NAME.fullmatch(bare) else ""


class PlaceMemory:
    """Remembers one place in a file; without a file it remembers nothing."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file

    def keep(self, place: SharedPlace) -> None:
        """Write a place down. Where that cannot be done, sharing works all the same."""
        if self._file is None:
            return
        try:
            write_atomically(self._file, json.dumps(vars(place)).encode())
        except ExportError:
            return

    def forget(self) -> None:
        """Forget the place."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)

    def recalled(self) -> SharedPlace | None:
        """The place that was kept; None when there is none that could be one of ours."""
        try:
            written = json.loads(self._file.read_bytes()) if self._file else None
        except (OSError, ValueError, RecursionError):
            return None
        match written:
            case {"interface": str(interface), "port": int(port), "name": str(name)}:
                is_ours = _is_address(interface) and 0 < port <= LARGEST_PORT and name == host_name(name)
                return SharedPlace(interface, port, name) if is_ours else None
        return None


def _is_address(text: str) -> bool:
    try:
        return ipaddress.ip_address(text).version == 4
    except ValueError:
        return False
