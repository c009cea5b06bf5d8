"""Leads that do not move, with names: who with whom, since when, what is missing, and what can be done."""
from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import Desk
from bot.views.board.paging import paged
from bot.views.board.screens import BACK, contact, day, screen, turning
from bot.views.declarations import waste_codes
from matching.consent.states import Answer
from storage.leads.stuck_leads import Missing, StuckLead, StuckSide
from storage.notes.saying import Button, Fact, Saying

PAGE = 5
UNANSWERED, WORDLESS = timedelta(days=7), timedelta(days=21)
PAUSE = timedelta(days=7)  # between two reminders about one lead
REMINDED = "reminded"


def leads(desk: Desk) -> tuple[StuckLead, ...]:
    """All that are stuck now."""
    return desk.work.stuck.leads(desk.now - UNANSWERED, desk.now - WORDLESS)


def found(desk: Desk, synergy: int) -> StuckLead | None:
    """That one, while it is stuck."""
    return next((lead for lead in leads(desk) if lead.id == synergy), None)


def listed(desk: Desk, number: int) -> Saying:
    """A page of them, the oldest first."""
    stuck = leads(desk)
    page = paged(stuck, number, PAGE)
    lines = tuple(Saying("board-stuck-line", {**_facts(desk, lead), "n": n}) for n, lead in page.lines)
    buttons = tuple(Button("board-stuck-line.see", f"a.stuck.{lead.id:x}.see", {"n": n}) for n, lead in page.lines)
    return Saying("board-stuck", {"count": len(stuck)}, parts=lines, buttons=(*buttons, *turning("stuck", page), BACK))


def one(desk: Desk, lead: StuckLead, *more: Saying) -> Saying:
    """One of them; `more` lines below."""
    fresh = tuple(Button("board-stuck-page.confirm", f"a.confirm.{side.company:x}.yes", {"company": side.name})
                  for side in lead.sides if side.fresh and lead.missing is Missing.CONFIRMING)
    reminded = last_reminder(desk, lead)
    verbs = ("call", *(() if reminded or lead.missing is Missing.CONFIRMING else ("remind",)), "close")
    said = (Saying("board-stuck-reminded", {"day": reminded}),) if reminded else ()
    place = next((n for n, each in enumerate(leads(desk)) if each.id == lead.id), 0)
    return Saying("board-stuck-page", _facts(desk, lead), parts=(*_codes(desk, lead), *said, *more), buttons=(
        *fresh, *(Button(f"board-stuck-page.{verb}", f"a.stuck.{lead.id:x}.{verb}") for verb in verbs),
        Button("board-main.list", screen("stuck", place // PAGE))))


def reached(desk: Desk, lead: StuckLead) -> Saying:
    """The same, with how to reach each side."""
    return one(desk, lead, *(contact(side.name, desk.work.people.speaking_for(side.company, side.keeper))
                             for side in lead.sides))


def closing(desk: Desk, lead: StuckLead) -> Saying:
    """Asks once before it is closed."""
    return Saying("board-close", _facts(desk, lead), buttons=(
        Button("board-close.yes", f"a.stuck.{lead.id:x}.closed"), Button("board-close.no", f"a.stuck.{lead.id:x}.see")))


def last_reminder(desk: Desk, lead: StuckLead) -> str:
    """The day of the last reminder where it is too early for another; "" where one may go."""
    days = [each.at for each in desk.work.history.about(f"synergy:{lead.id}")
            if each.verb == REMINDED and each.at > desk.now - PAUSE]
    return day(desk, days[-1]) if days else ""


def waited_for(lead: StuckLead) -> tuple[StuckSide, ...]:
    """Whose turn it is."""
    if lead.missing is Missing.ANSWER:
        return tuple(side for side in lead.sides if side.answer is Answer.ASKED)
    return lead.sides if lead.missing is Missing.WORD else ()


def _codes(desk: Desk, lead: StuckLead) -> tuple[Saying, ...]:
    """The waste code of what is offered."""
    rows = (desk.work.declarations.get(side.declaration) for side in lead.sides)
    return tuple(line for row in rows if row is not None for line in waste_codes.told(desk, row))


def _facts(desk: Desk, lead: StuckLead) -> dict[str, Fact]:
    first, *others = lead.sides
    other = others[0] if others else first
    late = waited_for(lead)
    return {"one": first.name, "one-place": first.place, "two": other.name, "two-place": other.place,
            "resource": first.resource, "missing": lead.missing.value, "since": day(desk, lead.since),
            "late": late[0].name if late else first.name}
