"""Our own routes beside Streamlit's: readiness, and the fonts that the map is measured with."""

from typing import TYPE_CHECKING

from cjm_studio.layout import fonts

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import BaseRoute

DAY_S = 86_400


def routes() -> "list[BaseRoute]":
    """/healthz and /fonts/<file>."""
    from starlette.routing import Route

    return [Route("/healthz", _healthz), Route("/fonts/{name}", _font)]


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
