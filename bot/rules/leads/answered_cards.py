"""The first answer of a company counts: its colleagues' cards about the same thing lose their buttons and say who answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.context.action_context import ActionContext
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Person


def close_colleague_cards(context: ActionContext, subject: str, company_id: int, told: str = "card-answered") -> None:
    """Take the buttons from what the speaker's colleagues see about `subject`; `told` is the line that says by whom."""
    close_cards(context, subject, context.work.memberships.list_people(company_id), told)


def close_cards(context: ActionContext, subject: str, people: Iterable[Person], told: str = "card-answered") -> None:
    """The same, of other people who could have answered."""
    others = [person.id for person in people if person.id != context.person_id]
    for note, person_id, saying in context.work.outbox.list_open_cards(subject, others):
        line = Saying(told, {"person": context.person.name})
        context.work.outbox.owe(
            context.work.people.get(person_id),
            replace(saying, parts=(*saying.parts, line), buttons=()),
            once=f"closed:{note}",
            due=context.now,
            rank=Rank.ANSWER,
            edits=note,
        )
