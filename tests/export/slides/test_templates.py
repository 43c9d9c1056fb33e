"""A company's template, and what is none."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

from cjm_studio.errors import ExportError
from cjm_studio.export import Options, exported
from cjm_studio.export.slides.templates import MOST_ENTRIES, open_template, template_size_pt
from tests.small_journeys import small_journey


def template(slides: int = 2, content_type: str = "") -> bytes:
    """PowerPoint's own 4:3 template with some slides in it."""
    presentation = Presentation()
    for number in range(slides):
        presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = f"Old {number}"
    buffer = BytesIO()
    presentation.save(buffer)
    return buffer.getvalue()


def archive(files: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return buffer.getvalue()


def test_a_template_gives_its_master_and_size_and_none_of_its_slides() -> None:
    made = Presentation(BytesIO(exported("pptx", small_journey(), Options(template=template()))))
    assert (made.slide_width, made.slide_height) == (Pt(720), Pt(540))
    words = [shape.text for slide in made.slides for shape in slide.shapes if shape.has_text_frame]
    assert not [text for text in words if text.startswith("Old")]
    assert (
        'typeface="Calibri"'
        in open_template(template())
        .slide_master.part.part_related_by(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
        )
        .blob.decode()
    )


def test_a_potx_is_a_template_too() -> None:
    content = template()
    with ZipFile(BytesIO(content)) as source:
        files = {name: source.read(name) for name in source.namelist()}
    types = files["[Content_Types].xml"]
    files["[Content_Types].xml"] = types.replace(b"presentation.main+xml", b"template.main+xml")
    assert template_size_pt(open_template(archive(files))) == (720, 540)


def changed(part: str, old: bytes, new: bytes) -> bytes:
    """The template with other words in one of its parts."""
    with ZipFile(BytesIO(template())) as source:
        files = {name: source.read(name) for name in source.namelist()}
    assert old in files[part]
    return archive({**files, part: files[part].replace(old, new)})


def first_slide(template: bytes) -> bytes:
    made = exported("pptx", small_journey(), Options(template=template))
    return ZipFile(BytesIO(made)).read("ppt/slides/slide1.xml")


GROUND = b'<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'
PLAIN = b'<p:bgPr><a:solidFill><a:srgbClr val="%s"/></a:solidFill><a:effectLst/></p:bgPr>'


@pytest.mark.parametrize(
    ("old", "new", "painted"),
    [
        (GROUND, GROUND, False),
        (GROUND, PLAIN % b"FFF8E0", False),
        (GROUND, PLAIN % b"10204F", True),
        (GROUND, GROUND.replace(b"1001", b"1003"), True),
        (b'bg1="lt1"', b'bg1="dk1"', True),
    ],
    ids=["white", "cream", "navy", "blend", "black"],
)
def test_a_light_plain_ground_of_a_template_stays_and_any_other_is_painted_over(
    old: bytes, new: bytes, painted: bool
) -> None:
    assert (b"<p:bg>" in first_slide(changed("ppt/slideMasters/slideMaster1.xml", old, new))) == painted


@pytest.mark.parametrize(
    ("place_pt", "hidden"),
    [
        ((0, 0, 90, 540), True),
        ((0, 0, 720, 60), True),
        ((600, 10, 100, 50), False),
        ((0, 500, 720, 40), False),
    ],
    ids=["ornament at the left", "band behind the title", "logo", "foot"],
)
def test_what_a_template_draws_where_words_would_stand_is_hidden(
    place_pt: tuple[float, float, float, float], hidden: bool
) -> None:
    presentation = Presentation()
    drawn = presentation.slides.add_slide(presentation.slide_layouts[6]).shapes.add_shape(
        MSO_SHAPE.RECTANGLE, *map(Pt, place_pt)
    )
    presentation.slide_master.shapes._spTree.append(drawn._element)
    buffer = BytesIO()
    presentation.save(buffer)
    assert (b'showMasterSp="0"' in first_slide(buffer.getvalue())) == hidden


@pytest.mark.parametrize(("typeface", "written"), [(b"Calibri", False), (b"Verdana", True)])
def test_words_in_a_type_wider_than_ours_are_written_in_arial(typeface: bytes, written: bool) -> None:
    with ZipFile(BytesIO(template())) as source:
        files = {name: source.read(name) for name in source.namelist()}
    theme = "ppt/theme/theme1.xml"
    files[theme] = files[theme].replace(b'latin typeface="Calibri"', b'latin typeface="%s"' % typeface)
    made = exported("pptx", small_journey(), Options(template=archive(files)))
    slide = ZipFile(BytesIO(made)).read("ppt/slides/slide1.xml")
    assert (b'<a:latin typeface="Arial"/>' in slide) == written


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "it is no archive at all"),
        (b"PK\x03\x04 broken", "it is no archive at all"),
        (b"%PDF-1.7", "it is no archive at all"),
        (archive({"word/document.xml": b"<w/>"}), "there is no presentation in it"),
        (archive({"ppt/presentation.xml": b"<p/>"}), "cannot be read as a PPTX"),
        (archive({"ppt/presentation.xml": b"", "[Content_Types].xml": b"<x/>"}), "cannot be read as a PPTX"),
        (archive({"ppt/presentation.xml": b" " * 6_000_000}), "times its size"),
        (
            archive({"ppt/presentation.xml": b"", **{f"{n}": b"" for n in range(MOST_ENTRIES)}}),
            "holds 2001 parts, and 2000 is the most",
        ),
    ],
    ids=["empty", "broken", "pdf", "word", "no types", "bad types", "bomb", "many parts"],
)
def test_what_is_no_template_is_refused_in_words(content: bytes, reason: str) -> None:
    with pytest.raises(ExportError, match=reason):
        open_template(content)
