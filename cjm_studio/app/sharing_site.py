"""What the shared address serves: the join page, its files and its rooms, all by a good link."""

from typing import TYPE_CHECKING

from cjm_studio import join
from cjm_studio.app import sharing_files
from cjm_studio.app.picture_routes import PATH, UPLOAD_PATH, Gallery
from cjm_studio.app.sharing_files import ServedFile
from cjm_studio.app.sharing_gate import SharingGate
from cjm_studio.app.sharing_live import LiveDoor
from cjm_studio.errors import StoreError
from cjm_studio.join import Attempts, Door, Entry
from cjm_studio.live import Allowance, Rooms
from cjm_studio.store import JoinLink, Store

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

VISIT_COOKIE = "cjm-join"
MONTH_S = 2_592_000
# A room full of people scans the code at once; whoever comes on top of that waits a moment.
JOINS_PER_SECOND, JOINS_AT_ONCE = 5, 60
IMAGES_PER_SECOND, IMAGES_AT_ONCE = 1, 20


def sharing_site(store: Store, door: Door, rooms: Rooms, names: frozenset[str]) -> "ASGIApp":
    """The ASGI app of the shared address; nothing that is not named here exists there."""
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import Route, WebSocketRoute

    doorstep = Doorstep(store, door)
    site = Starlette(
        routes=[
            Route("/join/", doorstep.once_more),
            Route("/join/{token}", doorstep.come_in),
            Route("/page/{name}", doorstep.page_file),
            Route("/board/{name}", doorstep.board_file),
            Route("/fonts/{name}", doorstep.font_file),
            Route(PATH, doorstep.picture),
            Route(UPLOAD_PATH, doorstep.take_picture, methods=["POST"]),
            WebSocketRoute("/ws/{journey_id}", LiveDoor(door, rooms, VISIT_COOKIE)),
        ],
        middleware=[Middleware(SharingGate, names=names)],
    )
    site.router.redirect_slashes = False
    return site


class Doorstep:
    """Answers those who come by HTTP."""

    def __init__(self, store: Store, door: Door) -> None:
        self._store = store
        self._door = door
        self._attempts = Attempts()
        self._joins: dict[str, Allowance] = {}
        self._images: dict[str, Allowance] = {}
        self._gallery = Gallery(lambda: store)

    async def come_in(self, request: "Request") -> "Response":
        """The page behind a link. Whatever is wrong with a link, the answer is the same."""
        from starlette.concurrency import run_in_threadpool

        language = _language(request)
        link = await run_in_threadpool(self._door.link, request.path_params["token"])
        if link is None:
            is_guessing = self._attempts.was_wrong(request.client.host if request.client else "")
            return (
                _page(join.too_many(language), 429) if is_guessing else _page(join.not_valid(language), 404)
            )
        if not self._may_join(link):
            return _page(join.crowded(language), 429)
        entry = await run_in_threadpool(self._door.enter, link, request.cookies.get(VISIT_COOKIE, ""))
        return await run_in_threadpool(self._shell, entry, language)

    async def once_more(self, request: "Request") -> "Response":
        """The address that stays in the bar: who was let in before comes in again."""
        from starlette.concurrency import run_in_threadpool

        language = _language(request)
        entry = await run_in_threadpool(self._door.let_in, request.cookies.get(VISIT_COOKIE, ""))
        if entry is not None:
            return await run_in_threadpool(self._shell, entry, language)
        if VISIT_COOKIE in request.cookies or "again" in request.query_params:
            return _page(join.not_valid(language), 404)
        return _page(join.once_more(language), 200)

    async def page_file(self, request: "Request") -> "Response":
        """A file of the page."""
        return await self._file(request, sharing_files.page_files())

    async def board_file(self, request: "Request") -> "Response":
        """A file of the board."""
        return await self._file(request, sharing_files.board_files())

    async def font_file(self, request: "Request") -> "Response":
        """A font."""
        return await self._file(request, sharing_files.font_files())

    async def picture(self, request: "Request") -> "Response":
        """A picture of the journey that the visitor's link leads to."""
        entry = await self._entry(request)
        if entry is None or entry.link.journey_id != request.path_params["journey_id"]:
            return _not_found()
        return await self._gallery.show(request)

    async def take_picture(self, request: "Request") -> "Response":
        """An image that somebody who may add cards wants to add to one."""
        entry = await self._entry(request)
        if entry is None or entry.link.role == "viewer":
            return _not_found()
        allowance = self._images.setdefault(entry.link.id, Allowance(IMAGES_PER_SECOND, IMAGES_AT_ONCE))
        return await self._gallery.take(request) if allowance.take() else _not_found(429)

    async def _entry(self, request: "Request") -> Entry | None:
        from starlette.concurrency import run_in_threadpool

        return await run_in_threadpool(self._door.let_in, request.cookies.get(VISIT_COOKIE, ""))

    async def _file(self, request: "Request", files: dict[str, ServedFile]) -> "Response":
        file = files.get(request.path_params["name"])
        entry = await self._entry(request)
        if file is None or entry is None:
            return _not_found()
        return sharing_files.answer(file, request)

    def _may_join(self, link: JoinLink) -> bool:
        return self._joins.setdefault(link.id, Allowance(JOINS_PER_SECOND, JOINS_AT_ONCE)).take()

    def _shell(self, entry: Entry, language: str) -> "Response":
        try:
            head = self._store.journey(entry.link.journey_id).journey.head
        except StoreError:
            return _page(join.not_valid(language), 404)
        response = _page(join.shell(entry.link.journey_id, head.name, language), 200)
        response.set_cookie(
            VISIT_COOKIE, self._door.mark(entry), max_age=MONTH_S, path="/", httponly=True, samesite="strict"
        )
        return response


def _not_found(status: int = 404) -> "Response":
    from starlette.responses import PlainTextResponse

    return PlainTextResponse("Not Found" if status == 404 else "Too many at once", status_code=status)


def _page(html: str, status: int) -> "Response":
    from starlette.responses import HTMLResponse

    return HTMLResponse(html, status, {"cache-control": "no-store"})


def _language(request: "Request") -> str:
    return "ru" if request.headers.get("accept-language", "").lower().startswith("ru") else "en"
