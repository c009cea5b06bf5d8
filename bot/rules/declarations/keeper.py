"""A declaration's holder: who is told what an animator did with it, and the desk at which it is compared for them."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Person


def person(desk: Desk, row: Declaration) -> Person | None:
    """Who answers for it: its keeper, else a colleague; before joining, whoever typed it."""
    if row.company_id is None:
        return desk.work.people.get(row.keeper_id) if row.keeper_id is not None else None
    return desk.work.people.speaking_for(row.company_id, row.keeper_id)


def at_desk(desk: Desk, row: Declaration) -> Desk:
    """The same unit of work as seen by its company."""
    company = desk.work.companies.get(row.company_id) if row.company_id is not None else None
    return replace(desk, person=person(desk, row) or desk.person, company=company)


def tell(desk: Desk, row: Declaration, saying: Saying, what: str) -> None:
    """Its holder reads once, this day, what was done; `what` names it."""
    if (holder := person(desk, row)) is not None and holder.id != desk.me:
        desk.work.outbox.owe(holder, saying, once=f"{what}:{row.id}:{desk.now:%Y%m%d%H%M%S}", due=desk.now,
                             rank=Rank.INTRODUCTION, subject=f"declaration:{row.id}")
