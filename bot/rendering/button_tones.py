"""Green and red: buttons whose tap commits a company to something, or takes something away."""

from __future__ import annotations

from storage.notes.saying import Button, Press

GREEN, RED = "success", "danger"  # as Telegram calls them
_TONES = {
    "yes": GREEN,
    "publish": GREEN,
    "willing": GREEN,
    "erase": RED,
    "retire": RED,
    "forget": RED,
    "drop": RED,
    "dismiss": RED,
    "resign": RED,
    "uninvite": RED,
}


def find_tone(button: Button) -> str | None:
    """The colour of a button, by what its tap does; most have none."""
    kind, _, rest = button.token.partition(".")
    return _TONES.get(rest.partition(".")[0]) if button.press is Press.TOKEN and kind == "a" else None
