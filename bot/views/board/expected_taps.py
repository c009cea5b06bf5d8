"""What an animator types while a card of theirs waits for a tap: it says something of that card, and is no announcement."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import prepend_news
from matching.understand.board_words import announces_openly
from matching.understand.reading import Act, Reading
from storage.notes.saying import Saying

_WAITING_CARDS = (
    "confirm known held stuck hint board word means calls willing unwilling absent passed answered accord grounds classify "
    "rouse pool"
)
_EXPECTED = "board-tap-expected"
_LEAST_BUTTONS = 2  # one alone is only the way back
_CARD_VERBS = frozenset(_WAITING_CARDS.split())


def find_expected_tap(context: ActionContext, reading: Reading | None) -> Saying | None:
    """The card that waits, under a line that says so, where the last message to an animator is one and the words tell of no
    thing of theirs."""
    if not context.work.people.is_animator(context.person):
        return None
    last = context.work.open_messages.find_latest(context.person)
    if last is None or _tells_of_own_thing(context, reading):
        return None
    if len(last.saying.buttons) < _LEAST_BUTTONS and (reading is None or reading.act is Act.OTHER):
        return None
    if not any(_name_verb(button.token) in _CARD_VERBS for button in last.saying.buttons):
        return None
    return last.saying if last.saying.key == _EXPECTED else prepend_news(Saying(_EXPECTED), last.saying)


def _tells_of_own_thing(context: ActionContext, reading: Reading | None) -> bool:
    """It says in so many words that somebody has, needs or lends something that is known for sure, or how much of it; who
    speaks for no company does both."""
    if reading is None or reading.act is Act.OTHER or reading.kind is None:
        return False
    openly, known = announces_openly(reading.text), reading.sure and bool(reading.guesses)
    if context.company is None:
        return openly and known
    return (openly and known) or reading.quantity is not None


def _name_verb(token: str) -> str:
    return token.split(".")[1] if token.startswith("a.") else ""
