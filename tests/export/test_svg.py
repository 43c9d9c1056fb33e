from io import BytesIO
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from cjm_studio.errors import ExportError
from cjm_studio.export import png, svg
from cjm_studio.layout import Anchor, Group, Rect, Scene, Subject, Text
from cjm_studio.layout.text import width
from tests.export.drawing import bitmap, largest_difference
from tests.scenes import scene_of_cards, small_scene

NAMESPACE = "{http://www.w3.org/2000/svg}"
HOSTILE = ("<b>жирно</b> & ]]>", "$x$ \"'><script>", "javascript:alert(1)")
EMOJI = "Ждём 👩\u200d💻 ⚠\ufe0f 🇷🇺 👍🏽 → ✓ долго"


def read(scene: Scene) -> ElementTree.Element:
    return ElementTree.fromstring(svg(scene, embed_fonts=False))


def texts(scene: Scene) -> list[str]:
    return ["".join(element.itertext()) for element in read(scene).iter(NAMESPACE + "text")]


def test_the_picture_says_what_it_is() -> None:
    root = read(small_scene())
    title, about = root[0], root[1]
    assert (title.text, about.text) == ("Карта пути", "Одна карточка и кривая")
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert (root.get("role"), root.get("lang")) == ("graphics-document img", "ru")
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("300", "240", "0 0 300 240")


def test_a_group_says_which_record_it_shows_and_no_more_than_can_be_seen() -> None:
    card, curve = read(small_scene("Долго")).findall(NAMESPACE + "g")
    assert card.attrib == {
        "data-record-id": "pain-1",
        "data-kind": "pain_point",
        "data-stage-id": "stage-1",
        "data-lane": "pains",
        "role": "img",
        "aria-label": "Pain: Долго",
    }
    assert curve.attrib == {}
    assert "a secret" not in svg(small_scene("Долго"))


def test_text_is_never_markup() -> None:
    scene = small_scene(*HOSTILE, title=HOSTILE[0], description=HOSTILE[1], language='"><script>')
    assert set(HOSTILE) < set(texts(scene))
    known = {
        "svg",
        "title",
        "desc",
        "defs",
        "linearGradient",
        "stop",
        "rect",
        "g",
        "path",
        "circle",
        "text",
        "use",
    }
    assert {element.tag.removeprefix(NAMESPACE) for element in read(scene).iter()} == known
    written = {(name, value) for element in read(scene).iter() for name, value in element.attrib.items()}
    assert {value for name, value in written if "href" in name} == {"#icon-heart_broken"}
    assert not {name for name, _ in written if name.startswith("on")}


def test_a_line_is_cut_where_the_font_changes() -> None:
    pieces = list(read(small_scene(EMOJI)).iter(NAMESPACE + "text"))[:-2]
    families = [piece.get("font-family", "Roboto") for piece in pieces]
    assert families == ["Roboto", *["CJM Emoji"] * 4, *["CJM Symbols"] * 2, "Roboto"]
    places = [float(piece.get("x", "nan")) for piece in pieces]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(("anchor", "share"), [("start", 0), ("middle", 0.5), ("end", 1)])
def test_a_line_of_several_fonts_is_placed_by_our_own_measures(anchor: Anchor, share: float) -> None:
    line = "Ждём → ответа"
    text = Text((line,), 150, 50, 20, 14, "#171C26", 200, anchor=anchor)
    group = Group(Subject(), Rect(0, 0, 300, 240), "mark", (text,))
    pieces = list(read(small_scene(groups=(group,))).iter(NAMESPACE + "text"))
    start = 150 - share * width(line, 14)
    places = [start + width(before, 14) for before in ("", "Ждём ", "Ждём → ")]
    assert [float(piece.get("x", "nan")) for piece in pieces] == pytest.approx(places, abs=0.01)
    assert {piece.get("text-anchor") for piece in pieces} == {None}


def test_an_independent_program_draws_the_same_picture() -> None:
    scene = small_scene("Подать заявку", EMOJI, *HOSTILE)
    ours = Image.open(BytesIO(png(scene, 2))).convert("RGB")
    theirs = bitmap(svg(scene), zoom=2)
    assert theirs.size == ours.size
    assert largest_difference(ours, theirs) <= 48


@pytest.mark.parametrize(
    "line",
    [
        "👩\u200d💻",
        "⚠\ufe0f и",
        "а 🇷🇺 б",
        "👍🏽",
        "👨‍👩‍👧‍👦x",
        "☕️🔥→✓★",
        "e\u0301\u0301",
        "\u202eабв",
        "漢字",
        "",
    ],
)
def test_no_line_brings_the_drawing_program_down(line: str) -> None:
    assert bitmap(svg(small_scene(line, f"а{line}b"))).size == (300, 240)


TROUBLESOME = st.text(
    "аяAz →✓é\u0301\u200d\ufe0f\u20e3🇷🇺👩💻👍🏽⚠☕#1\u202e\u0000<&漢", max_size=12
) | st.text(max_size=12)


@given(st.lists(TROUBLESOME, min_size=1, max_size=5))
@settings(max_examples=40)
def test_whatever_is_written_on_a_card_can_be_read_and_drawn(lines: list[str]) -> None:
    scene = small_scene(*lines, title=lines[0])
    assert len(read(scene).findall(NAMESPACE + "g")) == 2
    assert bitmap(svg(scene, embed_fonts=False)).getpixel((298, 2)) == (255, 255, 255)


def test_the_same_scene_gives_the_same_bytes() -> None:
    assert svg(small_scene(EMOJI)) == svg(small_scene(EMOJI))


def test_two_pictures_on_one_page_share_no_names_unless_they_mean_the_same() -> None:
    first, other = (
        {element.get("id") for element in read(small_scene(title=title)).iter() if element.get("id")}
        for title in ("A", "B")
    )
    assert {name.split("-")[0] for name in first & other if name} == {"gradient", "icon"}


def test_a_picture_without_groups_is_a_picture() -> None:
    root = read(scene_of_cards(0))
    assert root.find(NAMESPACE + "rect") is not None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"background": "red"}, "colour 'red' cannot be drawn"),
        ({"width": float("nan")}, "is nan, which is not a number"),
    ],
)
def test_a_scene_that_cannot_be_drawn_is_refused(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(ExportError, match=reason):
        svg(small_scene(**changes))
