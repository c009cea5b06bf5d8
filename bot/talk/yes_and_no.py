"""What « oui » and « non » mean for a message: its affirming and its refusing button, where it has one of each."""

from __future__ import annotations

import re

from storage.notes.saying import Button, Press, Saying

# The last word of a button's key says what it does; a message that has several of a kind asks more than yes or no.
_AFFIRMING = frozenset({"yes", "publish", "right", "send", "willing"})
_REFUSING = frozenset({"no", "forget", "other", "cancel", "unwilling"})
_CANCELLING = frozenset({"forget", "cancel"})
_LAST_WORD = re.compile(r"[a-z]+$")


def find_affirming_button(saying: Saying) -> Button | None:
    """The button that a yes means; None where a yes would mean nothing, or more than one thing."""
    return _find_only(saying, _AFFIRMING) if _list_meaning(saying, _REFUSING) else None


def find_refusing_button(saying: Saying) -> Button | None:
    """The button that a no means; None where a no would mean nothing, or more than one thing."""
    refusing = _find_only(saying, _REFUSING) or _find_only(saying, _CANCELLING)  # « D'autres mots » is not all a no may mean
    return refusing if _find_only(saying, _AFFIRMING) is not None else None


def find_cancelling_button(saying: Saying) -> Button | None:
    """The button by which nothing comes of it; None where a no would only be an answer."""
    return _find_only(saying, _CANCELLING)


def _find_only(saying: Saying, words: frozenset[str]) -> Button | None:
    found = _list_meaning(saying, words)
    return found[0] if len(found) == 1 else None


def _list_meaning(saying: Saying, words: frozenset[str]) -> tuple[Button, ...]:
    return tuple(button for button in saying.buttons if button.press is Press.TOKEN and _read_deed(button) in words)


def _read_deed(button: Button) -> str:
    last = _LAST_WORD.search(button.key)
    return last[0] if last else ""
