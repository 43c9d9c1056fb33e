"""The wheel, installed in a clean virtual environment far from the repository, is the whole studio."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.packaging

REPOSITORY = Path(__file__).parents[2]
SAMPLES = sorted(path.name for path in (REPOSITORY / "journeys").glob("*.journey.json"))
SAMPLE_ID = "pre-approved-loan-ru"


def environment(home: Path) -> dict[str, str]:
    """The variables of a person who has no checkout, and a store of their own under `home`."""
    hidden = ("PYTHONPATH", "VIRTUAL_ENV", "COVERAGE_PROCESS_START")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    return kept | {"CJM_STORE": str(home / "studio.db")}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    build = [
        sys.executable,
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        str(folder),
        str(REPOSITORY),
    ]
    subprocess.run(build, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new virtual environment that holds nothing but the wheel and its needs."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, with_pip=False)
    commands = folder / ("Scripts" if sys.platform == "win32" else "bin")
    install = ["install", "-q", "--no-compile", "-c", str(REPOSITORY / "constraints.txt"), str(wheel)]
    pip = [sys.executable, "-m", "pip", "--python", str(commands / "python"), *install]
    subprocess.run(pip, check=True, cwd=folder.parent)
    return commands


def run(installed: Path, *arguments: str, home: Path) -> str:
    """What `cjm-studio` prints, run in `home`; a failure shows all that it said."""
    command = [str(installed / "cjm-studio"), *arguments]
    done = subprocess.run(
        command,
        cwd=home,
        env=environment(home),
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    return done.stdout


def free_port() -> int:
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def status(url: str) -> int:
    """The status with which `url` answers; 0 when nobody does."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return int(response.status)
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except OSError:
        return 0


@pytest.fixture
def address(installed: Path, tmp_path: Path) -> Iterator[str]:
    """Where the installed studio is served; its words go to server.log."""
    port = free_port()
    command = [str(installed / "cjm-studio"), "--port", str(port), "--no-browser"]
    command += ["--store", str(tmp_path / "served.db")]
    url = f"http://127.0.0.1:{port}"
    with (tmp_path / "server.log").open("w") as log:
        server = subprocess.Popen(command, cwd=tmp_path, env=environment(tmp_path), stdout=log, stderr=log)
        ends = time.monotonic() + 60
        while server.poll() is None and time.monotonic() < ends and status(f"{url}/healthz") != 200:
            time.sleep(0.2)
        yield url
        server.terminate()
        server.wait(timeout=30)


def test_the_installed_command_explains_itself(installed: Path, tmp_path: Path) -> None:
    said = run(installed, "--help", home=tmp_path)
    assert all(word in said for word in ("new", "check", "export", "schema", "doctor", "--port", "--store"))


def test_the_installed_studio_finds_itself_healthy(installed: Path, tmp_path: Path) -> None:
    said = run(installed, "doctor", home=tmp_path)
    assert "SQLite" in said
    assert str(REPOSITORY) not in said


def test_the_samples_and_their_schema_travel_in_the_wheel(installed: Path) -> None:
    journeys = next(installed.parent.glob("[Ll]ib/**/cjm_studio/journeys"))
    assert SAMPLES
    for name in [*SAMPLES, "journey.schema.json"]:
        assert (journeys / name).read_bytes() == (REPOSITORY / "journeys" / name).read_bytes()


def test_a_packaged_sample_is_found_by_its_id(installed: Path, tmp_path: Path) -> None:
    run(installed, "check", SAMPLE_ID, home=tmp_path)


def test_a_packaged_sample_becomes_a_picture(installed: Path, tmp_path: Path) -> None:
    run(installed, "export", SAMPLE_ID, "loan.png", home=tmp_path)
    assert (tmp_path / "loan.png").read_bytes().startswith(b"\x89PNG")


def test_the_installed_studio_serves(address: str, tmp_path: Path) -> None:
    assert status(f"{address}/healthz") == 200, (tmp_path / "server.log").read_text("utf-8")
    assert status(address) == 200
    assert (tmp_path / "served.db").exists()
