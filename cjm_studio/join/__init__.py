"""The page to join a map with a phone: its links and who may come in by them, its files and its words."""

from cjm_studio.join.addresses import LOOPBACK, Interface, interfaces, machine_names
from cjm_studio.join.attempts import Attempts
from cjm_studio.join.door import Door, Entry, now_ms
from cjm_studio.join.looks import look_css
from cjm_studio.join.page import BROWSER_FILES, STYLE_HASH, crowded, not_valid, once_more, shell, too_many
from cjm_studio.join.qr import qr_svg
from cjm_studio.join.settings import join_settings

__all__ = [
    "BROWSER_FILES",
    "LOOPBACK",
    "STYLE_HASH",
    "Attempts",
    "Door",
    "Entry",
    "Interface",
    "crowded",
    "interfaces",
    "join_settings",
    "look_css",
    "machine_names",
    "not_valid",
    "now_ms",
    "once_more",
    "qr_svg",
    "shell",
    "too_many",
]
