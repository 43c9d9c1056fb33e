"""Servers that a test starts for itself: PostgreSQL in a folder, Spark as a cluster on this machine."""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL that listens on a socket in a folder of its own, and to nothing else."""
    owner = _owner()
    with tempfile.TemporaryDirectory(prefix="cjm-pg-") as folder:
        home = Path(folder)
        home.chmod(0o755)
        data = home / "data"
        data.mkdir()
        shutil.chown(data, owner)
        _run(owner, "initdb", "-D", data, "-A", "trust", "-U", "cjm", "--no-sync")
        options = f"-c listen_addresses='' -c unix_socket_directories={data} -c fsync=off"
        _run(owner, "pg_ctl", "-D", data, "-w", "-t", "120", "-l", data / "log", "-o", options, "start")
        try:
            yield f"host={data} user=cjm dbname=postgres"
        finally:
            _run(owner, "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def _owner() -> str:
    """Who runs it: PostgreSQL refuses root."""
    if os.getuid():
        return getpass.getuser()
    known = {each.pw_name for each in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _run(owner: str, program: str, *arguments: str | Path) -> None:
    found = shutil.which(program) or max(map(str, Path("/usr/lib/postgresql").glob(f"*/bin/{program}")))
    user = owner if not os.getuid() else None
    subprocess.run([found, *arguments], user=user, cwd="/", check=True, stdout=subprocess.DEVNULL)


@contextmanager
def spark_cluster() -> Iterator[str]:
    """The address of a cluster of a master and two workers with one core each, on the loopback."""
    import pyspark

    spark = Path(pyspark.__file__).parent
    with tempfile.TemporaryDirectory(prefix="cjm-spark-") as folder:
        settings = os.environ | {
            "SPARK_HOME": str(spark),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_LOG_DIR": folder,
        }
        started: list[subprocess.Popen[str]] = []

        def start(role: str, *arguments: str) -> subprocess.Popen[str]:
            program = str(spark / "bin/spark-class")
            command = [program, f"org.apache.spark.deploy.{role}", "--host", "127.0.0.1", *arguments]
            process = subprocess.Popen(
                command,
                env=settings,
                cwd=folder,
                text=True,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            started.append(process)
            return process

        try:
            master = start("master.Master", "--port", "0", "--webui-port", "0")
            address = "spark://" + _said(master, "Starting Spark master at spark://").split()[0]
            for _ in range(2):
                worker = ("--webui-port", "0", "--cores", "1", "--memory", "1g", "--work-dir", folder)
                _said(start("worker.Worker", *worker, address), "Successfully registered with master")
            yield address
        finally:
            for process in started:
                process.terminate()
            for process in started:
                process.communicate()


def _said(process: subprocess.Popen[str], sign: str) -> str:
    """What a process says after a sign, once it does."""
    assert process.stderr
    said: list[str] = []
    for line in process.stderr:
        if sign in line:
            return line.split(sign, 1)[1]
        said.append(line)
    raise AssertionError(f"The process ended without “{sign}”: {''.join(said[-20:])}")
