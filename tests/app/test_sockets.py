"""A listening socket passes on that small frames leave at once."""

import socket

from cjm_studio.app.sockets import send_at_once


def test_connections_to_the_port_send_small_frames_at_once() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening, socket.socket() as client:
        send_at_once(listening.getsockname()[1])
        client.connect(listening.getsockname())
        accepted, _ = listening.accept()
        with accepted:
            assert accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_other_ports_are_left_alone() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        send_at_once(1)
        assert not listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
