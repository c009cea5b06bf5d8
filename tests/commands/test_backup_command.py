"""What an operator reads of a backup and of a restore."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands.backup import run_backup_command, run_restore_command
from bot.settings import BadSettings, Settings


def test_a_backup_says_how_to_put_it_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given, file = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'b.sqlite3'}"), tmp_path / "b.backup"
    run_backup_command(given, file)
    assert f"boucle restore {file}" in capsys.readouterr().out
    run_restore_command(given, file)
    told = capsys.readouterr().out
    assert "rows are back" in told
    assert "is kept in" in told


def test_what_cannot_be_done_is_a_sentence(tmp_path: Path) -> None:
    given = Settings(_env_file=None, database_url=f"sqlite:///{tmp_path / 'b.sqlite3'}")
    with pytest.raises(BadSettings, match="cannot be written"):
        run_backup_command(given, tmp_path / "nowhere" / "b.backup")
    with pytest.raises(BadSettings, match="There is no file"):
        run_restore_command(given, tmp_path / "b.backup")
