"""A declaration's holder: who is told what an animator did with it, and the context in which it is compared for them."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Person


def find_holder(context: ActionContext, declaration: Declaration) -> Person | None:
    """Who answers for it: its keeper, else a colleague; before joining, whoever typed it."""
    if declaration.company_id is None:
        return context.work.people.get(declaration.keeper_id) if declaration.keeper_id is not None else None
    return context.work.people.find_spokesperson(declaration.company_id, declaration.keeper_id)


def build_holder_context(context: ActionContext, declaration: Declaration) -> ActionContext:
    """The same unit of work as seen by its company."""
    company = context.work.companies.get(declaration.company_id) if declaration.company_id is not None else None
    return replace(context, person=find_holder(context, declaration) or context.person, company=company)


def tell_holder(context: ActionContext, declaration: Declaration, saying: Saying, what: str) -> None:
    """Its holder reads once, this day, what was done; `what` names it."""
    if (holder := find_holder(context, declaration)) is not None and holder.id != context.person_id:
        context.work.outbox.owe(
            holder,
            saying,
            once=f"{what}:{declaration.id}:{context.now:%Y%m%d%H%M%S}",
            due=context.now,
            rank=Rank.INTRODUCTION,
            subject=f"declaration:{declaration.id}",
        )
