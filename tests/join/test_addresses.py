"""The ways into this machine, as the facilitator is offered them."""

import ipaddress
from types import SimpleNamespace

import ifaddr
import pytest

from cjm_studio.join import LOOPBACK, Interface, interfaces
from cjm_studio.join.addresses import machine_names


def adapters(monkeypatch: pytest.MonkeyPatch, **ips: str) -> None:
    found = [
        SimpleNamespace(nice_name=name, ips=[SimpleNamespace(ip=ip, is_IPv4=":" not in ip)])
        for name, ip in ips.items()
    ]
    monkeypatch.setattr(ifaddr, "get_adapters", lambda: found)


def test_the_network_of_people_comes_before_that_of_containers(monkeypatch: pytest.MonkeyPatch) -> None:
    adapters(monkeypatch, lo="127.0.0.1", docker0="172.17.0.1", wlan0="192.168.1.20", ppp0="8.8.4.4")
    assert [way.name for way in interfaces()] == ["wlan0", "ppp0", "docker0"]


def test_loopback_is_offered_only_where_there_is_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    adapters(monkeypatch, lo="127.0.0.1", eth0="169.254.7.7", eth1="fe80::1")
    assert interfaces() == [Interface("loopback", LOOPBACK)]
    assert interfaces()[0].is_this_machine_only


def test_this_machine_has_ways_in_that_are_addresses() -> None:
    assert all(ipaddress.ip_address(way.address).version == 4 for way in interfaces())


def test_a_machine_is_known_by_its_name_and_on_the_local_link() -> None:
    assert any(name.endswith(".local") for name in machine_names())
