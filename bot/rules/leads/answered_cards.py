"""The first answer of a company counts: its colleagues' cards about the same thing lose their buttons and say who answered."""
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from bot.context.action_context import Desk
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Person


def close(desk: Desk, subject: str, company_id: int, told: str = "card-answered") -> None:
    """Take the buttons from what the speaker's colleagues see about `subject`; `told` is the line that says by whom."""
    among(desk, subject, desk.work.memberships.people(company_id), told)


def among(desk: Desk, subject: str, people: Iterable[Person], told: str = "card-answered") -> None:
    """The same, of other people who could have answered."""
    others = [person.id for person in people if person.id != desk.me]
    for note, person_id, saying in desk.work.outbox.open_cards(subject, others):
        line = Saying(told, {"person": desk.person.name})
        desk.work.outbox.owe(desk.work.people.get(person_id), replace(saying, parts=(*saying.parts, line), buttons=()),
                             once=f"closed:{note}", due=desk.now, rank=Rank.ANSWER, edits=note)
