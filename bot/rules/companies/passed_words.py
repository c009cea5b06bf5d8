"""A word of an animator to a company: it arrives as it is."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.companies import behalf
from bot.views.board.screens import build_contact_line
from storage.notes.saying import Button, Saying
from storage.tables import Company


def pass_animator_word(context: ActionContext, company: Company, words: str) -> Saying:
    """Everybody there whom Telegram reaches reads it, and what they answer waits on the board; else how to ring them."""
    saying = Saying(
        "word-written", {"animator": context.person.name, "words": words}, buttons=(Button("word-answer.reply", "a.write.0"),)
    )
    reached = behalf.tell_company(context, company, saying, f"word-written:{company.id}:{context.now:%Y%m%d%H%M%S%f}")
    if reached:
        return Saying("word-written-sent", {"company": company.name, "count": reached})
    contact = build_contact_line(company.name, context.work.people.find_spokesperson(company.id, None))
    return Saying("word-written-unreached", {"company": company.name}, parts=(contact,))
