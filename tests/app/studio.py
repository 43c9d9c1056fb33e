"""The studio itself, started as people start it: a process with a port and a store of its own."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

START_S = 60
STOP_S = 15


@dataclass(frozen=True)
class Studio:
    """A running studio."""

    address: str
    port: int
    store: Path
    log_file: Path
    process: "subprocess.Popen[bytes]"

    @property
    def log(self) -> str:
        """What it has printed so far."""
        return self.log_file.read_text("utf-8", "replace")


def program() -> Path:
    """The command `cjm-studio` of this virtual environment."""
    return Path(sys.executable).with_name("cjm-studio")


def run(
    *arguments: str, store: Path | None = None, language: str = "en"
) -> "subprocess.CompletedProcess[str]":
    """A command of the command line, to its end."""
    environment = {**os.environ, "CJM_LANGUAGE": language}
    if store:
        environment["CJM_STORE"] = str(store)
    return subprocess.run(
        [str(program()), *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(folder: Path, *arguments: str, environment: Mapping[str, str] | None = None) -> Iterator[Studio]:
    """A studio that answers, with its store in `folder`; it is ended afterwards."""
    port, store, log = free_port(), folder / "studio.db", folder / "log.txt"
    command = [str(program()), "--port", str(port), "--no-browser", "--store", str(store), *arguments]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "CJM_LANGUAGE": "en", "PYTHONUNBUFFERED": "1", **(environment or {})},
        )
    studio = Studio(f"http://localhost:{port}", port, store, log, process)
    try:
        wait_until_ready(studio)
        yield studio
    finally:
        end(studio)


def wait_until_ready(studio: Studio) -> None:
    """Ask /healthz until it answers 200; the log says why it does not."""
    deadline = time.monotonic() + START_S
    while time.monotonic() < deadline and studio.process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{studio.port}/healthz", timeout=5) as answer:
                assert answer.status == 200
                return
        except (URLError, OSError):
            time.sleep(0.05)
    raise AssertionError(f"the studio did not start:\n{studio.log}")


def end(studio: Studio) -> None:
    """Ask the process to end; one that does not is killed and makes the test fail."""
    studio.process.terminate()
    try:
        studio.process.wait(STOP_S)
    except subprocess.TimeoutExpired:
        studio.process.kill()
        studio.process.wait()
        raise AssertionError(f"the studio did not end within {STOP_S} s of SIGTERM:\n{studio.log}") from None
