"""What is worth knowing about a declaration, as others read it: nothing that tells who it is, and not too long."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.asks.note import LONGEST_NOTE
from bot.views.declarations import cards
from matching.privacy.anonymous import may_reveal_author
from storage.notes.saying import Saying
from storage.tables import Declaration

_BETWEEN = " · "


def add_to_note(context: ActionContext, declaration: Declaration, words: str) -> tuple[Saying, ...]:
    """Put these words beside those that were added before; what is said where they cannot be taken."""
    added = " ".join(words.split()).rstrip(".")
    if reveals_author(context, declaration, added):
        return (Saying("note-kept-out"),)
    note = _BETWEEN.join(filter(None, (declaration.details.note, added)))
    if len(note) > LONGEST_NOTE:
        return (Saying("note-full", {"longest": LONGEST_NOTE}),)
    declaration.details, declaration.touched = replace(declaration.details, note=note), context.now
    return ()


def reveals_author(context: ActionContext, declaration: Declaration, words: str) -> bool:
    """Would these words tell whose it is?"""
    return may_reveal_author(words, cards.list_author_names(context, declaration))
