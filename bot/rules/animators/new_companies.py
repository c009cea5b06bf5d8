"""A company is new until somebody who runs the network has confirmed it in one tap: they are asked, and reminded when an
introduction waits for nothing else."""
from __future__ import annotations

from bot.context.action_context import Desk
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company

ANSWERS = ("yes", "no")


def ask(desk: Desk, company: Company) -> None:
    """The speaker has just joined with this company: is it what it says?"""
    facts: dict[str, Fact] = {"person": desk.person.name, "activity": company.activity}
    _tell(desk, company, "confirm-new", facts, f"new:{company.id}")


def remind(desk: Desk, company: Company) -> None:
    """It and somebody else said yes to each other; said once for each company."""
    _tell(desk, company, "confirm-waits", {"activity": company.activity}, f"new-waits:{company.id}")


def buttons(company: Company) -> tuple[Button, ...]:
    """Confirm it, or turn it away."""
    return tuple(Button(f"confirm-new.{answer}", f"a.confirm.{company.id:x}.{answer}") for answer in ANSWERS)


def subject(company: Company) -> str:
    """What the cards about a company are owed under."""
    return f"company:{company.id}"


def _tell(desk: Desk, company: Company, key: str, facts: dict[str, Fact], once: str) -> None:
    saying = Saying(key, {**facts, "company": company.name, "place": company.place}, buttons=buttons(company))
    for animator in desk.work.people.animators():
        desk.work.outbox.owe(animator, saying, once=f"{once}:{animator.id}", due=desk.now, rank=Rank.INTRODUCTION,
                             subject=subject(company))
