"""What goes and what stays when somebody is erased, before they decide."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from storage.notes.names import join_names
from storage.notes.saying import Button, Saying


def build_erasure_preview(context: ActionContext) -> Saying:
    """What is erased, what others keep, and who stays for the companies, in all networks."""
    known: list[str] = []
    parts: dict[int, Saying] = {}
    for network, company in context.work.seats.list_companies(context.person_id):
        with context.work.inside(network):
            known += context.work.erasures.list_introduced_names([company.id])
            parts[company.id] = _build_company_line(context, company.id, company.name)
    known = sorted(set(known))
    day = context.now.date().toordinal()
    return Saying(
        "erase-preview",
        {"known": join_names(known), "count": len(known)},
        parts=tuple(parts.values()),
        buttons=(
            Button("erase-preview.erase", f"a.erase.{day:x}"),
            Button("erase-preview.rest", "a.rest.0"),
            Button("erase-preview.stay", "a.stay.0"),
        ),
    )


def _build_company_line(context: ActionContext, company_id: int, company: str) -> Saying:
    colleague = next(
        (person for person in context.work.memberships.list_people(company_id) if person.id != context.person_id), None
    )
    if colleague is None:
        return Saying("erase-ends", {"company": company})
    return Saying("erase-passes", {"company": company, "person": colleague.name})
