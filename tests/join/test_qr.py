"""The code is a picture of plain squares, and what it says can be read again."""

from xml.etree import ElementTree

import segno

from cjm_studio.join import qr_svg

ADDRESS = (
    "http://192.168.1.20:8713/join/ImU1YmI3MzRlZDhmOTRiOTdkZTk4ODI2ZmJmZmI3MDlmIg.awJJ2A.fmu5NqjSi3y3UYaDEf"
)


def test_the_picture_is_svg_with_a_quiet_margin() -> None:
    root = ElementTree.fromstring(qr_svg(ADDRESS, scale=1))
    modules = segno.make(ADDRESS, error="m").symbol_size(border=0)[0]
    assert root.get("width") == str(modules + 8)
    assert {
        child.get("stroke") or child.get("fill") for child in root.iter() if child.tag.endswith("path")
    } == {
        "#000",
        "#fff",
    }


def test_the_same_address_gives_the_same_code_and_another_one_another() -> None:
    assert qr_svg(ADDRESS) == qr_svg(ADDRESS)
    assert qr_svg(ADDRESS) != qr_svg(ADDRESS + "x")
