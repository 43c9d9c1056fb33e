"""What the web server leaves undone about its sockets."""

import gc
import socket


def send_at_once(port: int) -> None:
    """Switch off Nagle's algorithm for every connection that comes in at a port of this process.

    asyncio does so by itself for sockets that name TCP as their protocol. Streamlit binds one that does not,
    and then a small frame that follows another waits until the browser has acknowledged the first: 40 ms.
    Connections inherit the option from the socket that listens, which Streamlit does not hand out.
    """
    for item in gc.get_objects():
        if type(item) is socket.socket and _listens(item, port):
            item.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _listens(found: socket.socket, port: int) -> bool:
    try:
        return (
            found.family in {socket.AF_INET, socket.AF_INET6}
            and found.type == socket.SOCK_STREAM
            and found.getsockname()[1] == port
        )
    except OSError:  # closed meanwhile
        return False
