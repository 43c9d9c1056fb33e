"""Pictures over HTTP: those of journeys to look at, and images that become pictures before they are added."""

import asyncio
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from cjm_studio.errors import PictureError, StoreError
from cjm_studio.language import translator
from cjm_studio.model import MOST_PICTURES, Picture
from cjm_studio.pictures import LARGEST_UPLOAD_BYTES, Content, content_of, picture_from
from cjm_studio.store import Store

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

# The address has a digest of the bytes in it, so they never change.
YEAR_S = 31_536_000
# An image is drawn while it is read: more at once would be in each other's way.
MOST_AT_ONCE = 2


class Address(NamedTuple):
    """Where a picture is: its journey, its record and the digest of its bytes."""

    journey_id: str
    record_id: str
    digest: str


class Gallery:
    """Answers requests for pictures; who may ask is for others to say."""

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store
        self._seats = asyncio.Semaphore(MOST_AT_ONCE)
        # Two hundred phones ask for the same few pictures.
        self._found = lru_cache(maxsize=MOST_PICTURES)(self._find)

    async def show(self, request: "Request") -> "Response":
        """A picture by journey, record and digest."""
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import PlainTextResponse, Response

        try:
            content = await run_in_threadpool(self._found, Address(**request.path_params))
        except LookupError:
            return PlainTextResponse("no such picture\n", status_code=404)
        headers = {
            "cache-control": f"private, max-age={YEAR_S}, immutable",
            "content-security-policy": "default-src 'none'; sandbox",
        }
        return Response(content.data, media_type=content.media, headers=headers)

    async def take(self, request: "Request") -> "Response":
        """The image in the body of a request as the data of a picture, or the reason why it makes none.

        Nothing is kept of it here: the data come back in a command.
        """
        from starlette.concurrency import run_in_threadpool
        from starlette.responses import JSONResponse

        language = "ru" if request.headers.get("accept-language", "").lower().startswith("ru") else "en"
        content = await _body(request)
        if content is None:
            reason = translator(language)(
                "The image has more than {most} megabytes. Make it smaller.",
                most=LARGEST_UPLOAD_BYTES // 1_000_000,
            )
            return JSONResponse({"reason": reason}, 413)
        try:
            async with self._seats:
                picture = await run_in_threadpool(picture_from, content)
        except PictureError as error:
            return JSONResponse({"reason": error.told(language)})
        return JSONResponse({"data": picture.data})

    def _find(self, address: Address) -> Content:
        """The picture as it is stored. Raises LookupError: a failure is not kept in memory."""
        try:
            record = self._store().journey(address.journey_id).journey.records.get(address.record_id)
        except StoreError as error:
            raise LookupError from error
        if not isinstance(record, Picture) or not record.data or record.digest != address.digest:
            raise LookupError
        content = content_of(record)
        if content is None:
            raise LookupError
        return content


PATH = "/picture/{journey_id}/{record_id}/{digest}"
UPLOAD_PATH = "/picture"


async def _body(request: "Request") -> bytes | None:
    """The body, or None as soon as it is too long."""
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST_UPLOAD_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)
