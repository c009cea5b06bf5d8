"""What goes and what stays when somebody is erased, before they decide."""
from __future__ import annotations

from bot.context.action_context import Desk
from storage.notes.saying import Button, Saying


def preview(desk: Desk) -> Saying:
    """What is erased, what others keep, and who stays for the company."""
    companies = desk.work.memberships.companies(desk.me)
    known = desk.work.erasures.knowing([company.id for company in companies])
    parts = tuple(_after(desk, company.id, company.name) for company in companies)
    day = desk.now.date().toordinal()
    return Saying("erase-preview", {"known": ", ".join(known), "count": len(known)}, parts=parts, buttons=(
        Button("erase-preview.erase", f"a.erase.{day:x}"), Button("erase-preview.rest", "a.rest.0"),
        Button("erase-preview.stay", "a.stay.0")))


def _after(desk: Desk, company_id: int, company: str) -> Saying:
    colleague = next((person for person in desk.work.memberships.people(company_id) if person.id != desk.me), None)
    if colleague is None:
        return Saying("erase-ends", {"company": company})
    return Saying("erase-passes", {"company": company, "person": colleague.name})
