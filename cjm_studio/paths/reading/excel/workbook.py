"""The parts of an Excel file: which sheets it has, its common texts, which styles are dates."""

import posixpath
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812 - the library's own name is a lower-case class

from cjm_studio.errors import LogError
from cjm_studio.paths.reading.excel.sheet import Row, Sheet
from cjm_studio.paths.reading.safe_xml import Listener
from cjm_studio.paths.reading.unpacking import CHUNK, refuse_bomb

BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
# What a number's format says literally: quoted, escaped, in brackets (but for [h], a duration).
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)


@dataclass(frozen=True)
class Workbook:
    """An open Excel file; `sheets` leads from a sheet's name to its part."""

    path: Path
    parts: ZipFile
    sheets: dict[str, str]
    begins_1904: bool

    def rows(self, sheet: str = "") -> Iterator[Row]:
        """The rows of a sheet, the first by default, with its names first. Raises LogError."""
        if sheet and sheet not in self.sheets:
            raise LogError(
                "“{name}” has no sheet “{sheet}”. Its sheets: {sheets}.",
                name=self.path.name,
                sheet=sheet,
                sheets=", ".join(self.sheets),
            )
        part = self.sheets[sheet] if sheet else next(iter(self.sheets.values()))
        texts, dates = _Texts(self.path.name), _Styles(self.path.name)
        _hear(self, "xl/sharedStrings.xml", texts)
        _hear(self, "xl/styles.xml", dates)
        reader = Sheet(self.path.name, texts.texts, dates.dates(), begins_1904=self.begins_1904)
        for _ in reader.hear(_pieces(self, part)):
            yield from reader.taken()


@contextmanager
def opened_workbook(path: Path) -> Iterator[Workbook]:
    """An Excel file, open as long as the block runs. Raises LogError, also for what reading in it meets."""
    refuse_bomb(path)
    try:
        with ZipFile(path) as parts:
            listed = _Sheets(path.name)
            targets = _Targets(path.name)
            book = Workbook(path, parts, {}, begins_1904=False)
            _hear(book, "xl/workbook.xml", listed)
            _hear(book, "xl/_rels/workbook.xml.rels", targets)
            sheets = {name: targets.parts[key] for name, key in listed.sheets if key in targets.parts}
            if not sheets:
                raise LogError("“{name}” is no Excel file with a sheet. Choose another file.", name=path.name)
            yield Workbook(path, parts, sheets, listed.begins_1904)
    # zipfile raises NotImplementedError for a compression it does not know, RuntimeError for a locked file.
    except (BadZipFile, ZlibError, OSError, EOFError, NotImplementedError, RuntimeError) as error:
        raise LogError(
            "“{name}” cannot be read as an Excel file ({reason}). Save it again, or as CSV.",
            name=path.name,
            reason=str(error)[:200],
        ) from error


def _hear(book: Workbook, part: str, listener: Listener) -> None:
    if part in book.parts.namelist():
        for _ in listener.hear(_pieces(book, part)):
            pass


def _pieces(book: Workbook, part: str) -> Iterator[bytes]:
    if part not in book.parts.namelist():
        raise LogError("“{name}” is no Excel file with a sheet. Choose another file.", name=book.path.name)
    with book.parts.open(part) as packed:
        while piece := packed.read(CHUNK):
            yield piece


class _Sheets(Listener):
    """The names of the sheets with the keys of their parts, in their order."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.sheets: list[tuple[str, str]] = []
        self.begins_1904 = False

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "sheet":
            key = next((value for name, value in attributes.items() if name.endswith(":id")), "")
            self.sheets.append((attributes.get("name", ""), key))
        elif tag == "workbookPr":
            self.begins_1904 = attributes.get("date1904", "") in {"1", "true"}


class _Targets(Listener):
    """Which key is which part of the file."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.parts: dict[str, str] = {}

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("Type", "").endswith("/worksheet"):
            target = posixpath.normpath(posixpath.join("/xl", attributes.get("Target", "")))
            self.parts[attributes.get("Id", "")] = target.lstrip("/")


class _Texts(Listener):
    """The common texts of all cells; readings aids (phonetic) are no part of a text."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.texts: list[str] = []
        self._parts: list[str] = []

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in {"si", "t"}:
            self.text = ""

    def end(self, tag: str) -> None:
        if tag == "t" and "rPh" not in self.open:
            self._parts.append(self.text)
        elif tag == "si":
            self.texts.append("".join(self._parts))
            self._parts = []


class _Styles(Listener):
    """Which styles of cells show a number as a date."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._codes: dict[str, str] = {}
        self._formats: list[str] = []

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif tag == "xf" and self.open and self.open[-1] == "cellXfs":
            self._formats.append(attributes.get("numFmtId", "0"))

    def dates(self) -> frozenset[str]:
        """The numbers of these styles, as cells write them."""
        return frozenset(str(number) for number, key in enumerate(self._formats) if self._is_date(key))

    def _is_date(self, key: str) -> bool:
        if key in self._codes:
            return bool(re.search("[dmyhs]", LITERAL.sub("", self._codes[key]), re.IGNORECASE))
        return key.isdecimal() and int(key) in BUILT_IN_DATES
