"""A yes to a part of what a lead offers: « oui mais 300 kg seulement », « je peux en prendre que la moitié »."""

from __future__ import annotations

from bot.runtime.hearing import Heard, Hearing, press_button
from matching.understand.partial_yes import read_partial_yes
from storage.notes.saying import Button, Saying

_YES_TOKEN = "a.yes."


def hear_partial_yes(hearing: Hearing) -> Heard | None:
    """The yes to a lead that waits for one; how much it is for is read where the yes is taken."""
    if hearing.talk is not None or read_partial_yes(hearing.said.text) is None:
        return None
    return press_button(hearing, _find_yes_button)


def _find_yes_button(saying: Saying) -> Button | None:
    return next((button for button in saying.buttons if button.token.startswith(_YES_TOKEN)), None)
