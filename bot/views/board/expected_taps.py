"""What an animator types while a card of theirs waits for a tap: it says something of that card, and is no announcement."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import prepend_news
from matching.understand.reading import Act, Reading
from storage.notes.saying import Saying

_WAITING_CARDS = "confirm known held stuck hint board word means calls willing unwilling absent passed answered accord grounds"
_EXPECTED = "board-tap-expected"
_LEAST_BUTTONS = 2  # one alone is only the way back
_CARD_VERBS = frozenset(_WAITING_CARDS.split())


def find_expected_tap(context: ActionContext, reading: Reading | None) -> Saying | None:
    """The card that waits, under a line that says so, where the last message to an animator is one and the words tell of no
    thing of theirs."""
    if not context.work.people.is_animator(context.person) or _tells_of_own_thing(context, reading):
        return None
    last = context.work.open_messages.find_latest(context.person)
    if last is None or len(last.saying.buttons) < _LEAST_BUTTONS:
        return None
    if not any(_name_verb(button.token) in _CARD_VERBS for button in last.saying.buttons):
        return None
    return last.saying if last.saying.key == _EXPECTED else prepend_news(Saying(_EXPECTED), last.saying)


def _tells_of_own_thing(context: ActionContext, reading: Reading | None) -> bool:
    """Only whoever speaks for a company has things; without one, it has to be said in so many words."""
    if reading is None or reading.act is Act.OTHER:
        return False
    if context.company is not None:
        return reading.sure or reading.kind is not None
    return reading.kind is not None and bool(reading.guesses)


def _name_verb(token: str) -> str:
    return token.split(".")[1] if token.startswith("a.") else ""
