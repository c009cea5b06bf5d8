"""A yes to a part of what a lead offers, « oui mais 300 kg seulement », or with a condition, « oui mais pas avant mardi »."""

from __future__ import annotations

from bot.rules.leads import typed_relays
from bot.runtime.hearing import Heard, Hearing, press_button
from matching.understand.partial_yes import read_partial_yes
from storage.notes.saying import Button, Saying

_YES_TOKEN = "a.yes."


def hear_partial_yes(hearing: Hearing) -> Heard | None:
    """The yes to a lead that waits for one; how much it is for is read where the yes is taken. A condition is offered to be
    passed on: whoever hears of it may say that it suits them."""
    said = read_partial_yes(hearing.said.text) if hearing.talk is None else None
    if said is None:
        return None
    if said.conditional:
        return typed_relays.offer_condition(hearing.context, hearing.said)
    return press_button(hearing, _find_yes_button)


def _find_yes_button(saying: Saying) -> Button | None:
    return next((button for button in saying.buttons if button.token.startswith(_YES_TOKEN)), None)
