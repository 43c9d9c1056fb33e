"""Our own routes beside Streamlit's: readiness, the fonts of the map, the board's browser side, the rooms."""

from typing import TYPE_CHECKING

from cjm_studio.app.keeping import shared_store
from cjm_studio.app.live_route import live_route
from cjm_studio.app.picture_routes import PATH, UPLOAD_PATH, Gallery
from cjm_studio.board import BROWSER_FILES
from cjm_studio.layout import fonts
from cjm_studio.live import Rooms

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

DAY_S = 86_400
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}


def routes(rooms: Rooms) -> "list[BaseRoute]":
    """/healthz, /fonts/<file>, /board/<file>, /picture... and /ws/<journey>."""
    from starlette.routing import Route

    gallery = Gallery(shared_store)
    return [
        Route("/healthz", _healthz),
        Route("/fonts/{name}", _font),
        Route("/board/{name}", _board_file),
        Route(PATH, gallery.show),
        Route(UPLOAD_PATH, gallery.take, methods=["POST"]),
        live_route(rooms),
    ]


async def _healthz(_request: "Request") -> "Response":
    from starlette.responses import PlainTextResponse

    return PlainTextResponse("ok\n")


async def _font(request: "Request") -> "Response":
    """A web font by its file name; only the names that we ship exist."""
    from starlette.responses import FileResponse, PlainTextResponse

    shipped = {face.file.name: face.file for face in fonts.web_faces()}
    path = shipped.get(request.path_params["name"])
    if path is None:
        return PlainTextResponse("no such font\n", status_code=404)
    return FileResponse(path, media_type="font/woff2", headers={"cache-control": f"public, max-age={DAY_S}"})


async def _board_file(request: "Request") -> "Response":
    """A module or style sheet of the board by its file name; asked for anew after every upgrade."""
    from starlette.responses import FileResponse, PlainTextResponse

    path = BROWSER_FILES.get(request.path_params["name"])
    if path is None:
        return PlainTextResponse("no such file\n", status_code=404)
    return FileResponse(path, media_type=MEDIA_TYPES[path.suffix], headers={"cache-control": "no-cache"})
