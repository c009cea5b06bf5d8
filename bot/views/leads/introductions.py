"""What two parties learn of each other once both have said yes: name, place, contact, and what was said."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.views.declarations import cards, waste_codes
from matching.consent.states import Carrier
from storage.notes.saying import Fact, Saying
from storage.tables import Party, Person, Synergy

MIRROR = {Carrier.US: Carrier.THEM, Carrier.THEM: Carrier.US, Carrier.TOGETHER: Carrier.TOGETHER}


def notes(desk: Desk, synergy: Synergy, parties: tuple[Party, Party]) -> tuple[tuple[Person, Saying], ...]:
    """Whom to tell what: each party about the other."""
    first, second = parties
    return (*_note(desk, first, second), *_note(desk, second, first))


def again(desk: Desk, to: Party, about: Party) -> Saying:
    """The same weeks later, to two who have said nothing since: sometimes a word is enough."""
    other = desk.work.people.speaking_for(about.company_id, about.by)
    company = desk.work.companies.get(about.company_id)
    row = desk.work.declarations.get(to.declaration_id)
    return Saying("introduction-again", {
        "company": company.name, "person": other.name if other else "none",
        "contact": (other.contact if other else None) or "none", "resource": (row.resource or row.said) if row else ""})


def met(desk: Desk, to: Party, about: Party) -> dict[str, Fact]:
    """What one party may now know of the other."""
    mine, theirs = desk.work.declarations.get(to.declaration_id), desk.work.declarations.get(about.declaration_id)
    if mine is None or theirs is None:
        raise LookupError("an agreed synergy without its declarations")
    other = desk.work.people.get(about.by or 0)
    company = desk.work.companies.get(about.company_id)
    offer = next(row for row in (mine, theirs) if row.kind == "offer") if "offer" in (mine.kind, theirs.kind) else theirs
    return {**cards.facts(offer), "company": company.name, "place": company.place, "person": other.name,
            "contact": other.contact or "", "carrier": _carrier(to, about)}


def code(desk: Desk, *parties: Party) -> tuple[Saying, ...]:
    """The waste code of what is offered, if its holder has confirmed it: before they met nobody else read it."""
    rows = (desk.work.declarations.get(party.declaration_id) for party in parties)
    return tuple(line for row in rows if row is not None for line in waste_codes.introduced(desk, row))


def _note(desk: Desk, to: Party, about: Party) -> tuple[tuple[Person, Saying], ...]:
    reader = desk.work.people.get(to.by or 0)
    if not desk.work.people.reached(to.by):
        mine = desk.work.declarations.get(to.declaration_id)
        reader = desk.work.people.speaking_for(to.company_id, mine.keeper_id if mine else None) or reader
    return ((reader, Saying("introduction-made", met(desk, to, about), parts=code(desk, to, about))),)


def _carrier(to: Party, about: Party) -> str:
    if to.terms.carrier is not None:
        return to.terms.carrier.value
    return MIRROR[about.terms.carrier].value if about.terms.carrier is not None else ""
