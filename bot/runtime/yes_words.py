"""A yes to a part of what a lead offers, « oui mais 300 kg seulement », or with a condition, « oui mais pas avant mardi »."""

from __future__ import annotations

from bot.context.action_context import ActionResult
from bot.conversation.model import Tapped
from bot.partners.parties import find_party_declaration
from bot.rules.leads import typed_relays
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing, press_button
from matching.understand.partial_yes import read_partial_yes
from matching.understand.reading import Reading
from storage.notes.saying import Button, Saying

_YES_TOKEN, _PAIR = "a.yes.", 2


def hear_partial_yes(hearing: Hearing) -> Heard | None:
    """The yes to a lead that waits for one; how much it is for is read where the yes is taken. A condition is offered to be
    passed on: whoever hears of it may say that it suits them."""
    said = read_partial_yes(hearing.said.text) if hearing.talk is None else None
    if said is None:
        return None
    if said.conditional:
        return typed_relays.offer_condition(hearing.context, hearing.said)
    pressed, named = press_button(hearing, _find_yes_button), _find_named_thing(hearing.said.reading)
    if not isinstance(pressed, Tapped):
        nothing = ActionResult((Saying("agree-part-nothing"), *hearing.put_again()))
        return pressed or (nothing if named is None else None)
    standing = hearing.context.work.network_id
    there = enter_event_network(hearing.context, None, pressed)
    parties = there.work.synergies.list_parties(int(pressed.token.split(".")[2], 16))
    if named is not None and all(find_party_declaration(there.work, each).resource != named for each in parties):
        there.work.enter(standing)
        return None  # « je voudrais 20 palettes », while a lead about whey waits
    if len(parties) > _PAIR:  # in a round each comes with what it announced, and a chain moves as a whole
        return ActionResult((Saying("agree-part-several"), *hearing.put_again()))
    return pressed


def _find_named_thing(reading: Reading | None) -> str | None:
    return reading.guesses[0].resource if reading is not None and reading.sure and reading.guesses else None


def _find_yes_button(saying: Saying) -> Button | None:
    return next((button for button in saying.buttons if button.token.startswith(_YES_TOKEN)), None)
