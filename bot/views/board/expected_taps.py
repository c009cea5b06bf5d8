"""What an animator types while a card of theirs waits for a tap: it says something of that card, and is no announcement."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import prepend_news
from matching.understand.open_words import announces_openly
from matching.understand.reading import Act, Reading
from storage.notes.saying import Saying

_WAITING_CARDS = (
    "confirm known held stuck hint board word means calls willing unwilling absent passed answered accord grounds classify "
    "rouse pool ring ringback"
)
# Pages of hers: what would be an announcement of her own company is none there, anything else has its own answer.
_PAGES = (
    "sheet theirs merge broker project undo cast whom tick lead urgent course workshop workshops entry permits permit takers "
    "taker"
)
_EXPECTED = "board-tap-expected"
_LEAST_BUTTONS = 2  # one alone is only the way back
_CARD_VERBS = frozenset(_WAITING_CARDS.split())
_PAGE_VERBS = frozenset(_PAGES.split())


def find_expected_tap(context: ActionContext, reading: Reading | None) -> Saying | None:
    """The card that waits, under a line that says so, where the last message to an animator is one and the words tell of no
    thing of theirs."""
    if not context.work.people.is_animator(context.person):
        return None
    last = context.work.open_messages.find_latest(context.person)
    if last is None or _tells_of_own_thing(reading):
        return None
    if len(last.saying.buttons) < _LEAST_BUTTONS and (reading is None or reading.act is Act.OTHER):
        return None
    announces = context.company is not None and reading is not None and reading.act is not Act.OTHER
    expecting = _CARD_VERBS | _PAGE_VERBS if announces else _CARD_VERBS
    if not any(_name_verb(button.token) in expecting for button in last.saying.buttons):
        return None
    return last.saying if last.saying.key == _EXPECTED else prepend_news(Saying(_EXPECTED), last.saying)


def _tells_of_own_thing(reading: Reading | None) -> bool:
    """It says in so many words that somebody has, needs or lends something that is known for sure: « j'ai des palettes »."""
    if reading is None or reading.act is Act.OTHER or reading.kind is None:
        return False
    return announces_openly(reading.text) and reading.sure and bool(reading.guesses)


def _name_verb(token: str) -> str:
    return token.split(".")[1] if token.startswith("a.") else ""
