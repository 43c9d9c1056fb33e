import pytest

from cjm_studio.layout import icons
from cjm_studio.layout.scene import Icon

VALUES = {"M": 2, "L": 2, "C": 6, "Z": 0}


@pytest.mark.parametrize("name", sorted(icons.ICONS))
def test_an_icon_is_a_closed_outline_inside_its_square(name: str) -> None:
    steps = icons.ICONS[name]
    assert steps[0][0] == "M"
    assert steps[-1] == ("Z",)
    assert all(len(values) == VALUES[letter] for letter, *values in steps)
    values = [value for _, *values in steps for value in values]
    assert min(values) >= 0
    assert max(values) <= icons.SQUARE
    assert max(values) - min(values) > icons.SQUARE / 3


def test_an_icon_is_drawn_at_its_place_and_size() -> None:
    half = icons.outline(Icon("check", x=100, y=200, size=12, fill="#123456"))
    [_, *start] = icons.ICONS["check"][0]
    [letter, *place] = half.steps[0]
    assert letter == "M"
    assert place == pytest.approx([100 + start[0] / 2, 200 + start[1] / 2])
    assert half.fill == "#123456"
    assert len(half.steps) == len(icons.ICONS["check"])


def test_icons_can_be_looked_up_like_any_mapping() -> None:
    assert "star" in icons.ICONS
    assert "no_such_icon" not in icons.ICONS
    assert len(icons.ICONS) == len(list(icons.ICONS)) >= 60


def test_an_unknown_icon_is_named() -> None:
    with pytest.raises(KeyError, match="no_such_icon"):
        icons.outline(Icon("no_such_icon", 0, 0, 24, "#000000"))


def test_the_licence_lies_beside_the_icons() -> None:
    assert "Apache License" in (icons.SYMBOL_DIR / "MaterialSymbols-LICENSE.txt").read_text("utf-8")
