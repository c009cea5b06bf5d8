"""A database, a folder or a port that does not let Boucle begin is one sentence and exit code 2, never a traceback."""

from __future__ import annotations

import os
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from storage.opening import CannotOpenDatabase, OpeningProblem
from storage.store import Store


def run_boucle(*words: str, url: str, **more: str) -> subprocess.CompletedProcess[str]:
    surroundings = {**os.environ, "BOUCLE_DATABASE_URL": url, "BOUCLE_TOKEN": "123456789:AAEabcdefgh", **more}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words], env=surroundings, capture_output=True, text=True, timeout=120, check=False
    )


def open_badly(url: str) -> OpeningProblem:
    with pytest.raises(CannotOpenDatabase) as caught:
        Store(url)
    return caught.value.problem


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert open_badly(f"sqlite:///{tmp_path / 'nowhere' / 'boucle.sqlite3'}") is OpeningProblem.MISSING_FOLDER


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    assert open_badly(f"sqlite:///{tmp_path}") is OpeningProblem.NO_FILE_MADE


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    file = tmp_path / "boucle.sqlite3"
    file.write_text("Une recette de tarte aux pommes. " * 60, encoding="utf-8")
    assert open_badly(f"sqlite:///{file}") is OpeningProblem.NOT_A_DATABASE


def test_a_database_of_a_newer_version(tmp_path: Path) -> None:
    file = tmp_path / "boucle.sqlite3"
    Store(f"sqlite:///{file}").close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert open_badly(f"sqlite:///{file}") is OpeningProblem.NEWER


def test_a_server_that_does_not_answer() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"postgresql://boucle:secret@127.0.0.1:{free.getsockname()[1]}/boucle"
        with pytest.raises(CannotOpenDatabase) as caught:
            Store(url)
    assert caught.value.problem is OpeningProblem.UNREACHABLE
    assert "secret" not in str(caught.value)


def test_the_operator_reads_one_sentence(tmp_path: Path) -> None:
    told = run_boucle("calls", "perigny", url=f"sqlite:///{tmp_path / 'nowhere' / 'boucle.sqlite3'}")
    assert told.returncode == 2
    assert told.stderr.count("\n") == 1
    assert "BOUCLE_DATABASE_URL" in told.stderr


def test_a_port_that_is_taken_stops_the_demo_with_one_sentence(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        told = run_boucle("demo", "--port", str(taken.getsockname()[1]), url=f"sqlite:///{tmp_path / 'boucle.sqlite3'}")
    assert told.returncode == 2, told.stderr
    assert "Traceback" not in told.stderr
