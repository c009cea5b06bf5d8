"""Other words for a button: both languages know the same buttons, every one exists, and one message means one of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from bot.conversation.button_phrases import find_meant_button
from storage.notes.saying import Button

_ROOT = Path(__file__).parents[2] / "bot"
_KEYS = {
    language: set(tomllib.loads((_ROOT / "conversation" / f"words.{language}.toml").read_text(encoding="utf-8"))["buttons"])
    for language in ("fr", "en")
}
_CARRIERS = tuple(Button(f"agree-carrier.{who}", f"q.1.{who}") for who in ("us", "them", "together"))


def test_both_languages_have_words_for_the_same_buttons() -> None:
    assert _KEYS["fr"] == _KEYS["en"]


@pytest.mark.parametrize("key", sorted(_KEYS["fr"]))
def test_every_button_with_words_exists(key: str) -> None:
    name, _, label = key.partition(".")
    texts = "\n".join(file.read_text(encoding="utf-8") for file in (_ROOT / "texts" / "fr").glob("*.ftl"))
    assert f"\n{name} =" in texts
    assert not label or f"    .{label} =" in texts


@pytest.mark.parametrize(
    ("typed", "who"),
    [("Eux, bien sûr !", "them"), ("qu'ils viennent", "them"), ("we deliver", "us"), ("Ça dépend…", "together")],
)
def test_the_whole_message_says_one_button(typed: str, who: str) -> None:
    meant = find_meant_button(_CARRIERS, typed)
    assert meant is not None
    assert meant.key == f"agree-carrier.{who}"


@pytest.mark.parametrize("typed", ["nous avons aussi de la sciure", "bien sûr", "06 12 34 56 78", ""])
def test_more_or_less_than_that_says_none(typed: str) -> None:
    assert find_meant_button(_CARRIERS, typed) is None
