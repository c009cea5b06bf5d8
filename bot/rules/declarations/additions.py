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
    note, kept_out = fit_note(context, declaration.details.note, words)
    declaration.details, declaration.touched = replace(declaration.details, note=note), context.now
    return kept_out


def fit_note(context: ActionContext, note: str, words: str) -> tuple[str, tuple[Saying, ...]]:
    """A note with these words added, before there is a declaration; what is said where they cannot be taken."""
    added = " ".join(words.split()).rstrip(".")
    company = context.company
    names = (context.person.name,) if company is None else cards.list_revealing_names(context, company)
    if may_reveal_author(added, names):
        return note, (Saying("note-kept-out"),)
    longer = _BETWEEN.join(filter(None, (note, added)))
    return (longer, ()) if len(longer) <= LONGEST_NOTE else (note, (Saying("note-full", {"longest": LONGEST_NOTE}),))


def keep_harmless_parts(context: ActionContext, note: str) -> tuple[str, tuple[Saying, ...]]:
    """Of a note the parts that tell nobody whose it is; what is said where one of them did."""
    kept, left_out = "", tuple[Saying, ...]()
    for part in note.split(_BETWEEN):
        kept, why_not = fit_note(context, kept, part)
        left_out = left_out or why_not
    return kept, left_out


def reveals_author(context: ActionContext, declaration: Declaration, words: str) -> bool:
    """Would these words tell whose it is?"""
    return may_reveal_author(words, cards.list_author_names(context, declaration))
