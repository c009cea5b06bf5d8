"""« le 1 et le 4 », « tous », « aucun », typed under a list of numbered lines instead of tapping them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.actions import BUTTON_VERBS
from bot.context.action_context import ActionResult
from bot.conversation.model import Tapped
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from bot.views.declarations.tick_lists import TICK_LATER, TickList
from matching.understand.picks import read_picks
from storage.notes.saying import Button

_TICK_VERBS = frozenset(TickList)
_LINE_VERBS = frozenset({"approach", "taker", "hint"})  # of several lines at once
_DIGEST_LINE = "digest-week.see"
# of one line only
_SCREEN_VERBS = frozenset(("held", "stuck", "word", "pool", "follow", "classify", "rouse", "exchange", "see"))


def hear_picks(hearing: Hearing) -> Heard | None:
    """The taps that the numbers stand for; None where the last message has no such lines, or the words are no choice."""
    last = hearing.context.work.open_messages.find_latest(hearing.context.person) if hearing.talk is None else None
    if last is None:
        return None
    ticked = [button for button in last.saying.buttons if _read_verb(button) in _TICK_VERBS]
    if ticked:
        boxes = read_picks(hearing.said.text, len(ticked))
        return None if boxes is None else _build_handing_in(ticked[0], boxes, last.message_id)
    lines = _number_lines(last.saying.buttons)
    picked = read_picks(hearing.said.text, max(lines)) if lines else None
    taps = [Tapped(lines[n].token, last.message_id) for n in picked or () if n in lines]
    if len(taps) == 1 and len(picked or ()) == 1:
        return taps[0]
    if not taps or _read_verb(lines[min(lines)]) in _SCREEN_VERBS:
        return None
    context = enter_event_network(hearing.context, None, taps[0])
    done = [BUTTON_VERBS[tap.token.split(".")[1]](context, tap.token.split(".")[2:]) for tap in taps]
    said = [saying for each in done for saying in each.say]
    return ActionResult(tuple(saying for at, saying in enumerate(said) if saying not in said[:at]))


def _build_handing_in(box: Button, picked: Sequence[int], message_id: int) -> Tapped:
    """A list is handed in as its numbers say."""
    return Tapped(f"a.ticked.0.{_read_verb(box)}.{'-'.join(map(str, picked)) or TICK_LATER}", message_id)


def _number_lines(buttons: Iterable[Button]) -> dict[int, Button]:
    """The buttons of numbered lines, by the number that is read on the screen."""
    asked = [
        (button, button.facts or {})
        for button in buttons
        if _read_verb(button) in _LINE_VERBS | _SCREEN_VERBS or button.key == _DIGEST_LINE
    ]
    return {int(facts["n"]): button for button, facts in asked if "n" in facts}


def _read_verb(button: Button) -> str:
    return button.token.split(".")[1] if button.token.startswith("a.") else ""
