"""Under which addresses others can reach this machine."""

import ipaddress
import socket
from dataclasses import dataclass

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class Interface:
    """A way into this machine: the system's name for it, and its address."""

    name: str
    address: str

    @property
    def is_this_machine_only(self) -> bool:
        return ipaddress.ip_address(self.address).is_loopback


def interfaces() -> list[Interface]:
    """The ways in, those of a home or office network first; loopback only when there is no other."""
    import ifaddr

    found = {
        str(each.ip): Interface(adapter.nice_name, str(each.ip))
        for adapter in ifaddr.get_adapters()
        for each in adapter.ips
        if each.is_IPv4
    }
    others = [way for way in found.values() if _is_reachable(way.address)]
    return sorted(others, key=_rank) or [Interface("loopback", LOOPBACK)]


def machine_names() -> frozenset[str]:
    """What this machine is called in its network."""
    name = socket.gethostname().lower()
    return frozenset({name, f"{name.split('.')[0]}.local"})


def _is_reachable(address: str) -> bool:
    found = ipaddress.ip_address(address)
    return not (found.is_loopback or found.is_link_local or found.is_unspecified)


def _rank(way: Interface) -> tuple[bool, bool, str]:
    # Bridges of containers and virtual machines are private as well, but nobody's phone is there.
    is_virtual = way.name.lower().startswith(("docker", "br-", "veth", "virbr", "vmnet", "vethernet"))
    return is_virtual, not ipaddress.ip_address(way.address).is_private, way.name
