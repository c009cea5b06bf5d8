"""After the first sentence a list to tick; after later offers, until a need was told, the question what is looked for."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.declarations import tick_lists
from bot.views.declarations.tick_lists import TickList
from matching.vocabulary import Kind
from storage.declarations.ticked import EXPENSES_ASKED_VERB
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


def build_proposal_question(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """What companies of this activity often have, need or share, to tick; or « Et vous, que cherchez-vous ? », after an offer
    of a company that has not told any need. At a workshop the room asks that."""
    workshop = context.work.workshops.find_attended(context.person_id, context.now)
    if workshop is not None and workshop.ended is None:
        return ()
    if _is_first_word(context, declaration):
        listed = tick_lists.build_tick_list(context, TickList.USUAL)
        return (listed,) if listed is not None else ()
    if declaration.kind is not Kind.OFFER or context.work.declarations.has_kind(context.own_company.id, Kind.NEED):
        return ()
    return (
        Saying(
            "proposal-asked",
            buttons=(Button("proposal-asked.list", "a.propose.0"), Button("proposal-asked.none", "a.nothing.0")),
        ),
    )


def _is_first_word(context: ActionContext, declaration: Declaration) -> bool:
    """Has the company told nothing before this message, and was it not asked what it would share?"""
    company = context.own_company.id
    if context.work.ticked_things.was_shown(EXPENSES_ASKED_VERB, company):
        return False
    together = declaration.details.together
    return all(
        row.id == declaration.id or row.source is not None or (together is not None and row.details.together == together)
        for row in context.work.declarations.list_of_company(company)
    )
