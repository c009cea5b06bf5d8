"""What an animator who speaks for no company typed and Boucle does not understand: never an announcement of theirs without
saying so."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.board.screens import BOARD_BACK
from matching.understand.open_words import announces_openly
from matching.understand.reading import Act, Other, Reading
from storage.notes.saying import Saying

_UNCLEAR = frozenset({None, Other.NOISE, Other.PARTNER, Other.HELP})


def find_unclear_request(context: ActionContext, reading: Reading | None) -> Saying | None:
    """How such things are said, with examples; None where the words tell of a thing that somebody surely has or seeks."""
    if context.company is not None or not context.work.people.is_animator(context.person):
        return None
    if reading is None or (reading.act is Act.OTHER and reading.other in _UNCLEAR):
        return _build_examples(context)
    told = reading.kind is not None and reading.sure and bool(reading.guesses)
    openly = announces_openly(reading.text) or reading.quantity is not None
    return None if reading.act is Act.OTHER or (told and openly) else _build_examples(context)


def list_own_lines(context: ActionContext) -> tuple[Saying, ...]:
    """An animator who speaks for no company reads that the announcement is taken for their own."""
    own = context.company is None and context.work.people.is_animator(context.person)
    return (Saying("heard-own"),) if own else ()


def _build_examples(context: ActionContext) -> Saying:
    return Saying("heard-animator", buttons=(BOARD_BACK,))
