import signal
import sys
from pathlib import Path

import pytest

from cjm_studio.errors import ExportError
from cjm_studio.export import typesetting
from cjm_studio.export.typesetting import TypstJob, typeset


def instead_of_typst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: str) -> None:
    worker = tmp_path / "worker.py"
    worker.write_text(program, "utf-8")
    monkeypatch.setattr(typesetting, "WORKER", worker)


JOB = TypstJob("text", {}, "png")


def test_a_document_that_typst_refuses_is_an_error_with_its_reason() -> None:
    with pytest.raises(
        ExportError, match="The PDF could not be made: .*unknown variable: nonsense.* Export as SVG"
    ):
        typeset(TypstJob("#nonsense", {}, "pdf"))


def test_a_panic_of_the_engine_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead_of_typst(
        monkeypatch, tmp_path, "class Panic(BaseException): pass\nraise Panic('index out of bounds')"
    )
    with pytest.raises(ExportError, match="The PNG could not be made: .*Panic: index out of bounds"):
        typeset(JOB)


def test_a_worker_that_the_system_ends_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead_of_typst(monkeypatch, tmp_path, f"import os; os.kill(os.getpid(), {int(signal.SIGKILL)})")
    with pytest.raises(
        ExportError, match="ended typst .signal 9.* lack of memory. Export at a smaller scale"
    ):
        typeset(JOB)


def test_a_worker_that_says_nothing_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead_of_typst(monkeypatch, tmp_path, "")
    with pytest.raises(ExportError, match="The PNG could not be made: no reason given"):
        typeset(JOB)


def test_a_worker_that_takes_for_ever_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    instead_of_typst(monkeypatch, tmp_path, "import time; time.sleep(60)")
    monkeypatch.setattr(typesetting, "LONGEST_RUN_S", 0.2)
    with pytest.raises(ExportError, match="was not ready after 0.2 seconds"):
        typeset(JOB)


def test_a_python_that_does_not_start_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(ExportError, match="'/nowhere/python' did not start .No such file"):
        typeset(JOB)


def test_typst_is_never_loaded_into_the_studio(monkeypatch: pytest.MonkeyPatch) -> None:
    """It keeps hundreds of megabytes of what it has drawn."""
    monkeypatch.delitem(sys.modules, "typst", raising=False)
    typeset(JOB)
    assert "typst" not in sys.modules
