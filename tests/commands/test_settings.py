"""A setting that is missing or wrong is a sentence that says what to set."""

from __future__ import annotations

import pytest

from bot.settings import BadSettings, read_settings


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("token", "hello", "BOUCLE_TOKEN"),
        ("messages_per_second", 31, "at most 30"),
        ("database_url", "mysql://x", "postgresql://"),
    ],
)
def test_a_wrong_setting(name: str, value: object, says: str) -> None:
    with pytest.raises(BadSettings, match=says):
        read_settings(**{name: value})


def test_meaning_without_its_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.settings.find_spec", lambda _: None)
    assert not read_settings().meaning
    with pytest.raises(BadSettings, match="make meaning"):
        read_settings(meaning=True)
