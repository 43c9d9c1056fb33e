"""Who is let in by a running studio: by the name it is called, the page that asks, the path asked for."""

import http.client
import socket
from collections.abc import Iterator
from secrets import token_hex

import pytest

from tests.app.studio import Studio, serving

PATHS = ("/", "/healthz", "/_stcore/health", "/_stcore/host-config", "/fonts/Roboto-Regular.woff2")
SOCKETS = ("/_stcore/stream", "/ws/pre-approved-loan-en")


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Studio]:
    with serving(tmp_path_factory.mktemp("doors")) as running:
        yield running


def asked(studio: Studio, path: str, method: str = "GET", **headers: str) -> http.client.HTTPResponse:
    """An answer to a request with exactly these headers (a `_` stands for a hyphen)."""
    connection = http.client.HTTPConnection("127.0.0.1", studio.port, timeout=20)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    connection.endheaders()
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer


def knocked(studio: Studio, path: str, host: str, origin: str) -> int:
    """The status with which a WebSocket is answered: 101 when it is let in."""
    request = [
        f"GET {path} HTTP/1.1",
        f"Host: {host}",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
        *([f"Origin: {origin}"] if origin else []),
    ]
    with socket.create_connection(("127.0.0.1", studio.port), timeout=20) as wire:
        wire.sendall("\r\n".join([*request, "", ""]).encode())
        return int(wire.recv(64).split(b" ")[1])


@pytest.mark.parametrize("path", PATHS)
def test_the_studios_own_names_are_answered(studio: Studio, path: str) -> None:
    for name in ("localhost", "127.0.0.1"):
        assert asked(studio, path, Host=f"{name}:{studio.port}").status == 200


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "192.0.2.7"])
def test_a_name_that_somebody_pointed_here_is_refused(studio: Studio, path: str, host: str) -> None:
    assert asked(studio, path, Host=f"{host}:{studio.port}").status == 403


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:1", "null"])
def test_a_page_from_elsewhere_is_refused(studio: Studio, method: str, origin: str) -> None:
    path = "/_stcore/upload_file/x/y" if method in {"PUT", "DELETE"} else "/"
    host = f"localhost:{studio.port}"
    assert asked(studio, path, method, Host=host, Origin=origin, Content_Length="0").status == 403


@pytest.mark.parametrize("path", SOCKETS)
def test_the_studios_own_page_opens_its_sockets(studio: Studio, path: str) -> None:
    host = f"localhost:{studio.port}"
    assert knocked(studio, path, host, f"http://{host}") == 101


@pytest.mark.parametrize("path", SOCKETS)
@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("localhost", "https://evil.example"),
        ("localhost", "http://localhost:1"),
        ("localhost", "null"),
        ("evil.example", "http://evil.example"),
        ("evil.example", ""),
    ],
)
def test_a_socket_from_elsewhere_is_refused(studio: Studio, path: str, host: str, origin: str) -> None:
    own = f"{host}:{studio.port}"
    assert knocked(studio, path, own, origin if origin != f"http://{host}" else f"http://{own}") == 403


@pytest.mark.parametrize(
    "path",
    [
        "/fonts/../cli.py",
        "/fonts/..%2f..%2fcli.py",
        "/fonts/%2fetc%2fpasswd",
        "/board/..%2f..%2fsession.py",
        "/media/..%2f..%2f..%2fetc%2fpasswd",
        "/static/..%2f..%2fconfig.py",
        "/component/x/..%2f..%2f..%2fetc%2fpasswd",
        "//etc/passwd",
    ],
)
def test_no_path_leads_out_of_what_is_served(studio: Studio, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", studio.port, timeout=20)
    connection.request("GET", path)
    body = connection.getresponse().read()
    connection.close()
    assert b"root:" not in body
    assert b'"""' not in body


def test_a_page_is_neither_framed_nor_guessed_nor_told_on(studio: Studio) -> None:
    answer = asked(studio, "/", Host=f"localhost:{studio.port}")
    assert answer.getheader("x-frame-options") == "SAMEORIGIN"
    assert answer.getheader("x-content-type-options") == "nosniff"
    assert answer.getheader("referrer-policy") == "same-origin"


def test_the_mark_of_an_author_is_out_of_reach_of_scripts(studio: Studio) -> None:
    cookie = asked(studio, "/", Host=f"localhost:{studio.port}").getheader("set-cookie") or ""
    assert cookie.startswith("cjm-author=")
    assert {"HttpOnly", "SameSite=Strict"} <= {part.strip() for part in cookie.split(";")}


def test_a_script_cannot_drive_the_studio_without_a_browser(studio: Studio) -> None:
    """Streamlit has an interface for programs; the studio leaves it shut."""
    host = f"localhost:{studio.port}"
    for path in ("/_stcore/agent/sessions", "/_stcore/agent/run", "/_stcore/agent"):
        assert asked(studio, path, "POST", Host=host, Content_Length="0").status >= 400


def test_an_absurd_request_leaves_the_studio_standing(studio: Studio) -> None:
    host = f"localhost:{studio.port}"
    cookie = "cjm-author=" + "x" * 5_000 + "; a=\xff; ;;=;" + token_hex(10)
    assert asked(studio, "/?j=" + "%00" * 1_000, Host=host, Cookie=cookie).status < 500
    assert asked(studio, "/healthz", Host=host).status == 200
    assert "Traceback" not in studio.log
