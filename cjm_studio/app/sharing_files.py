"""What the shared address serves beside its page: modules, sheets, settings, fonts, all by name."""

import gzip
import json
from functools import cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from cjm_studio import board, join
from cjm_studio.export import SMALL_LETTERS, small_faces
from cjm_studio.language import LANGUAGES
from cjm_studio.layout import DARK, LIGHT, fonts

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

JAVASCRIPT, CSS, JSON, WOFF2 = "text/javascript", "text/css", "application/json", "font/woff2"
MEDIA_TYPES = {".js": JAVASCRIPT, ".css": CSS}


class ServedFile(NamedTuple):
    """Its bytes, as they are and packed ("" when packing gains nothing), and a tag that changes with them."""

    media_type: str
    plain: bytes
    packed: bytes
    tag: str


def answer(file: ServedFile, request: "Request") -> "Response":
    """The file, or the word that the browser has it already; asked for anew after every upgrade."""
    from starlette.responses import Response

    headers = {"cache-control": "private, no-cache", "etag": file.tag, "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == file.tag:
        return Response(status_code=304, headers=headers)
    if file.packed and "gzip" in request.headers.get("accept-encoding", ""):
        return Response(
            file.packed, media_type=file.media_type, headers=headers | {"content-encoding": "gzip"}
        )
    return Response(file.plain, media_type=file.media_type, headers=headers)


@cache
def page_files() -> dict[str, ServedFile]:
    """/page/<name>: the page's own modules and sheet, its colours, and its words in each language."""
    files = {
        name: _packed(MEDIA_TYPES[path.suffix], path.read_bytes())
        for name, path in join.BROWSER_FILES.items()
    }
    sheets = [f"/board/{name}" for name in board.BROWSER_FILES if name.endswith(".css")]
    files["look.css"] = _packed(CSS, join.look_css(_small_names(), SMALL_LETTERS).encode())
    for language in LANGUAGES:
        files[f"settings-{language}.json"] = _json(join.join_settings(language))
        for theme in (LIGHT, DARK):
            settings = board.board_settings(language, theme) | {"sheets": sheets}
            files[f"board-{language}-{theme.name}.json"] = _json(settings)
    return files


@cache
def board_files() -> dict[str, ServedFile]:
    """/board/<name>: the same modules as in the studio."""
    return {
        name: _packed(MEDIA_TYPES[path.suffix], path.read_bytes())
        for name, path in board.BROWSER_FILES.items()
    }


@cache
def font_files() -> dict[str, ServedFile]:
    """/fonts/<name>: the shipped faces, whole and cut down, which are packed by themselves."""
    whole = {face.file.name: face.file for face in fonts.web_faces()}
    cut = {path.name: path for path in small_faces().values()}
    return {name: _served(WOFF2, path.read_bytes(), b"") for name, path in (whole | cut).items()}


def _small_names() -> dict[str, str]:
    return {whole: cut.name for whole, cut in small_faces().items()}


def _json(plain: object) -> ServedFile:
    return _packed(JSON, json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode())


def _packed(media_type: str, content: bytes) -> ServedFile:
    return _served(media_type, content, gzip.compress(content, 9, mtime=0))


def _served(media_type: str, plain: bytes, packed: bytes) -> ServedFile:
    return ServedFile(media_type, plain, packed, f'"{blake2b(plain, digest_size=12).hexdigest()}"')
