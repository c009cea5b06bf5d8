"""Words under the question of what an announcement still lacks: « une vingtaine par mois », « gratuit »."""

from __future__ import annotations

from bot.actions.declarations.fates import note_told_fates
from bot.context.action_context import ActionResult
from bot.conversation.model import Tapped
from bot.rules.declarations import changes
from bot.rules.declarations.corrections import correct_answers
from bot.rules.declarations.mapping import rebuild_answers
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from bot.views.declarations.fates import BATCH_FATE_VERB, FATE_VERB
from matching.understand.open_words import announces_openly
from matching.understand.reading import Act, Other
from matching.understand.remarks import read_remark
from matching.vocabulary import Unit

_HOURS = {Unit.HOUR: 1, Unit.DAY: 24}
_MOST_WORDS = 5  # who writes more says something else


def hear_missing_fact(hearing: Hearing) -> Heard | None:
    """The fact in it is kept; words that look like an answer and hold none are asked for with buttons."""
    context, reading = hearing.context, hearing.said.reading
    last = context.work.open_messages.find_latest(context.person) if hearing.talk is None else None
    asked = next((button.token for button in last.saying.buttons if button.token.startswith("a.skip.")), "") if last else ""
    if last is None or not asked or reading is None or reading.what or reading.act is Act.SEARCH:
        return None
    there = enter_event_network(context, None, Tapped(asked, last.message_id))
    _, _, row_id, fact = asked.split(".")
    row = there.work.declarations.get(int(row_id, 16))
    if row is None or not there.may_speak_for(row.company_id):
        return None
    right = hearing.said.right[-1] if hearing.said.right else reading
    answers = correct_answers(rebuild_answers(row, there.knowledge), right, None, there.knowledge, renamed=False)
    if answers is not None:
        return ActionResult(changes.apply_amendment(there, row, answers))
    unclear = reading.act is Act.OTHER and reading.other in (None, Other.NOISE) and read_remark(hearing.said.text) is None
    return Tapped(f"a.amend.{row.id:x}.{fact}", last.message_id) if unclear and _is_short(hearing.said.text) else None


def hear_fates(hearing: Hearing) -> Heard | None:
    """« À la benne, 90 € la tonne », « les palettes à la benne, la sciure est reprise », under the question what becomes of it
    today; who says in so many words what they offer or look for announces it."""
    context, reading = hearing.context, hearing.said.reading
    last = context.work.open_messages.find_latest(context.person) if hearing.talk is None else None
    begun = tuple(f"a.{verb}." for verb in (FATE_VERB, BATCH_FATE_VERB))
    asked = next((button.token for button in last.saying.buttons if button.token.startswith(begun)), "") if last else ""
    if last is None or not asked:
        return None
    alone = asked.startswith(begun[0])
    said = hearing.said.text
    if alone and (reading is None or reading.act is Act.SEARCH or reading.quantity is not None or announces_openly(said)):
        return None
    there = enter_event_network(context, None, Tapped(asked, last.message_id))
    row = there.work.declarations.get(int(asked.split(".")[2], 16))
    if row is None or not there.may_speak_for(row.company_id):
        return None
    return note_told_fates(there, row, said, alone=alone)


def hear_food_delay(hearing: Hearing) -> Heard | None:
    """« Plutôt 3 jours », « mettez trois jours pour les associations », while other times can be chosen: the one that is
    said, or the nearest to it."""
    reading, context = hearing.said.reading, hearing.context
    if hearing.talk is not None or reading is None or reading.quantity is None or reading.quantity.unit not in _HOURS:
        return None
    said = reading.quantity.middle * _HOURS[reading.quantity.unit]
    for message in context.work.open_messages.list_open(context.person, context.now):
        buttons = (*message.saying.buttons, *(button for part in message.saying.parts for button in part.buttons))
        offered = [button.token for button in buttons if button.token.startswith("a.foodfirst.")]
        if offered:
            meant = min(offered, key=lambda token: abs(int(token.split(".")[-1]) - said))
            return Tapped(meant, message.message_id)
    return None


def _is_short(text: str) -> bool:
    return len(text.split()) <= _MOST_WORDS and not text.startswith("/")
