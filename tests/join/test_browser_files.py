"""The browser side of the page keeps the same rules as the board's."""

import re
from pathlib import Path

import pytest

from cjm_studio.board import BROWSER_FILES as BOARD_FILES
from cjm_studio.join import BROWSER_FILES

MODULES = [path for name, path in BROWSER_FILES.items() if name.endswith(".js")]
each_module = pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)

# Markup from data would run what somebody typed; the rest is missing on plain http addresses.
FORBIDDEN = re.compile(
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|DOMParser"
    r"|crypto\.(randomUUID|subtle)|navigator\.(clipboard|serviceWorker|locks|wakeLock)"
)


@each_module
def test_a_module_is_short_and_says_what_it_is(module: Path) -> None:
    text = module.read_text("utf-8")
    assert len(text.splitlines()) <= 300
    assert text.startswith("/**")


@each_module
def test_a_module_makes_no_markup_and_needs_no_secure_page(module: Path) -> None:
    code = re.sub(r"/\*.*?\*/", "", module.read_text("utf-8"), flags=re.DOTALL)
    assert FORBIDDEN.findall(code) == []


@each_module
def test_a_module_imports_only_what_is_served(module: Path) -> None:
    for name in re.findall(r'from "(.+?)"', module.read_text("utf-8")):
        own, board = name.removeprefix("./"), name.removeprefix("/board/")
        assert own in BROWSER_FILES if own != name else board in BOARD_FILES


@each_module
def test_a_module_uses_every_name_that_it_imports(module: Path) -> None:
    text = module.read_text("utf-8")
    for names in re.findall(r"^import \{(.+?)\}", text, re.MULTILINE):
        for name in (each.split(" as ")[-1].strip() for each in names.split(",")):
            assert len(re.findall(rf"(?<![\w$]){re.escape(name)}(?![\w$])", text)) > 1, name


def test_styles_ask_no_other_host() -> None:
    styles = "".join(path.read_text("utf-8") for name, path in BROWSER_FILES.items() if name.endswith(".css"))
    assert "url(" not in styles
    assert "@import" not in styles
