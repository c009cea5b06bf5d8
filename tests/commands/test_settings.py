"""A setting that is missing or wrong is a sentence that says what to set."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import BadSettings, LogLevel, read_settings


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("token", "hello", "BOUCLE_TOKEN"),
        ("messages_per_second", 31, "at most 30"),
        ("database_url", "mysql://x", "postgresql://"),
        ("log_level", "loud", "debug, info, warning or error"),
        ("metrics_port", 70_000, "9109"),
        ("operator_chat", "Sam", "number of the Telegram account"),
        ("backup_days", -1, "0 for never"),
    ],
)
def test_a_wrong_setting(name: str, value: object, says: str) -> None:
    with pytest.raises(BadSettings, match=says):
        read_settings(**{name: value})


def test_a_line_with_nothing_behind_it_sets_nothing() -> None:
    given = read_settings(operator_chat="", metrics_port="", log_level="", api_url="")
    assert (given.operator_chat, given.metrics_port, given.log_level) == (None, None, LogLevel.INFO)
    assert read_settings(log_level="WARNING").log_level is LogLevel.WARNING


@pytest.mark.parametrize(
    ("url", "folder"),
    [
        ("sqlite:////var/lib/boucle/boucle.sqlite3", "/var/lib/boucle"),
        ("sqlite:///boucle.sqlite3", "."),
        ("postgresql://a:b@c/d", "/x"),
    ],
)
def test_the_disk_that_must_not_run_full(url: str, folder: str) -> None:
    assert read_settings(database_url=url, cache="/x").find_data_folder() == Path(folder)


def test_meaning_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.settings.find_spec", lambda _: None)
    assert not read_settings().meaning
    with pytest.raises(BadSettings, match="make meaning"):
        read_settings(meaning=True)
