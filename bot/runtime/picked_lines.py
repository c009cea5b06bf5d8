"""« le 1 et le 4 », « tous », « aucun », typed under a list of numbered lines instead of tapping them."""

from __future__ import annotations

from bot.actions import BUTTON_VERBS
from bot.context.action_context import ActionResult
from bot.conversation.model import Tapped
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from bot.views.declarations.tick_lists import TICK_LATER, TickList
from matching.understand.picks import read_picks
from storage.notes.saying import Button

_TICK_VERBS = frozenset(TickList)
_LINE_VERBS = frozenset({"approach", "taker", "hint"})  # one button a line, and nothing else is numbered


def hear_picks(hearing: Hearing) -> Heard | None:
    """The taps that the numbers stand for; None where the last message has no such lines, or the words are no choice."""
    last = hearing.context.work.open_messages.find_latest(hearing.context.person) if hearing.talk is None else None
    lines = [button for button in last.saying.buttons if _read_verb(button) in _TICK_VERBS | _LINE_VERBS] if last else []
    picked = read_picks(hearing.said.text, len(lines)) if lines else None
    if last is None or picked is None:
        return None
    if (verb := _read_verb(lines[0])) in _TICK_VERBS:
        return Tapped(f"a.ticked.0.{verb}.{'-'.join(map(str, picked)) or TICK_LATER}", last.message_id)
    if not picked:
        return None
    if len(picked) == 1:
        return Tapped(lines[picked[0] - 1].token, last.message_id)
    taps = [Tapped(lines[n - 1].token, last.message_id) for n in picked]
    context = enter_event_network(hearing.context, None, taps[0])
    done = [BUTTON_VERBS[verb](context, tap.token.split(".")[2:]) for tap in taps]
    return ActionResult(tuple(dict.fromkeys(saying for each in done for saying in each.say)))


def _read_verb(button: Button) -> str:
    return button.token.split(".")[1] if button.token.startswith("a.") else ""
