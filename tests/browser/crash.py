"""A server that dies in the middle of everything."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.app.studio import Studio, wait_until_ready

# What a browser, and Streamlit in it, say about a server that is gone.
COMPLAINTS = ("WebSocket", "ERR_CONNECTION_REFUSED", "reaching server endpoint", "Is Streamlit still running")


@contextmanager
def killed(studio: Studio) -> Iterator[None]:
    """The server dies at once and lives again afterwards, at the same addresses."""
    studio.process.kill()
    studio.process.wait()
    yield
    with studio.log_file.open("ab") as log:
        again = subprocess.Popen(studio.process.args, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    object.__setattr__(studio, "process", again)
    wait_until_ready(studio)


def is_of_the_crash(oddity: str) -> bool:
    """Whether a page's complaint is that its server was away."""
    return any(words in oddity for words in COMPLAINTS)
