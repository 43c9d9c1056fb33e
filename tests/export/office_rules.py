"""What a file for offices must be, checked by a validator of the format and by what that one does not see."""

import posixpath
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SHAPES = tuple(_P + name for name in ("sp", "pic", "graphicFrame", "cxnSp"))


def findings(content: bytes, file: Path) -> list[str]:
    """What the validator says of a file and of the workbooks in it; `file` is where it may be written."""
    validator: Any = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365, max_errors=0)
    file.write_bytes(content)
    found = [str(error) for error in validator.validate(file).errors]
    with ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith(".xlsx"):
                found += findings(archive.read(name), file.with_name(posixpath.basename(name)))
    return found


def broken_relations(content: bytes) -> list[str]:
    """Relations that lead nowhere, and references that no relation answers."""
    with ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        relations = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith(".rels")}
        broken = [
            f"{name}: {each.get('Target')}"
            for name, found in relations.items()
            for each in found
            if each.get("TargetMode") != "External" and _target(name, each.get("Target")) not in names
        ]
        for name, found in relations.items():
            known = {each.get("Id") for each in found}
            source = _source(name)
            used = (
                re.findall(r'\br:(?:id|embed|link)="([^"]+)"', archive.read(source).decode())
                if source
                else []
            )
            broken += [f"{source}: {each}" for each in used if each not in known]
        return broken


def slide_faults(content: bytes) -> list[str]:
    """Shapes with the same number, without a name, or without words for those who do not see them."""
    with ZipFile(BytesIO(content)) as archive:
        slides = [name for name in archive.namelist() if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
        return [
            f"{name}: {fault}" for name in slides for fault in _faults(etree.fromstring(archive.read(name)))
        ]


def _faults(slide: Any) -> Iterator[str]:
    tree = slide.find(f".//{_P}spTree")
    named = [each for each in slide.iter(f"{_P}cNvPr") if each.get("id") != "1"]
    numbers = [each.get("id") for each in named]
    if len(numbers) != len(set(numbers)):
        yield "two shapes with one number"
    yield from (f"shape {each.get('id')} has no name" for each in named if not each.get("name"))
    titles = [each.find(f".//{_P}ph") is not None for each in slide.iter(*_SHAPES)]
    if titles.index(True) != 0 or sum(titles) != 1:
        yield "the title is not the first thing that is read"
    for run in slide.iter(f"{_A}rPr", f"{_A}endParaRPr"):
        if not run.get("lang"):
            yield "words without a language"
    for shape in tree.iter(f"{_P}pic", f"{_P}graphicFrame", f"{_P}grpSp"):
        about = shape.find(f".//{_P}cNvPr")
        if not about.get("descr") and b"decorative" not in etree.tostring(about):
            yield f"{about.get('name')} has no description"


def _source(relations: str) -> str:
    """The part whose relations these are; "" for those of the whole file."""
    folder, name = posixpath.split(relations)
    part = posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))
    return part if part.endswith(".xml") else ""


def _target(relations: str, target: str) -> str:
    folder = posixpath.dirname(posixpath.dirname(relations))
    return (
        target.removeprefix("/") if target[0] == "/" else posixpath.normpath(posixpath.join(folder, target))
    )
