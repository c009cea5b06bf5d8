"""Green and red: buttons whose tap commits a company to something, or takes something away."""

from __future__ import annotations

from storage.notes.saying import Button, Press

GREEN, RED = "success", "danger"  # as Telegram calls them
_SEVERAL_VERBS = frozenset({"all", "several"})  # do to several what their last argument says
_TONES = {
    "yes": GREEN,
    "publish": GREEN,
    "show": GREEN,
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
    verb, *args = rest.split(".")
    deed = args[-1] if verb in _SEVERAL_VERBS and args else verb
    return _TONES.get(deed) if button.press is Press.TOKEN and kind == "a" else None
