"""What two parties learn of each other once both have said yes: name, place, contact, and what was said."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.declarations import cards, waste_codes
from matching.consent.states import Carrier
from storage.notes.saying import Fact, Saying
from storage.tables import Party, Person, Synergy

_MIRRORED_CARRIER = {Carrier.US: Carrier.THEM, Carrier.THEM: Carrier.US, Carrier.TOGETHER: Carrier.TOGETHER}


def build_introductions(
    context: ActionContext, synergy: Synergy, parties: tuple[Party, Party]
) -> tuple[tuple[Person, Saying], ...]:
    """Whom to tell what: each party about the other."""
    first, second = parties
    return (*_build_introduction(context, first, second), *_build_introduction(context, second, first))


def build_second_introduction(context: ActionContext, to: Party, about: Party) -> Saying:
    """The same weeks later, to two who have said nothing since: sometimes a word is enough."""
    other = context.work.people.find_spokesperson(about.company_id, about.by)
    company = context.work.companies.get(about.company_id)
    row = context.work.declarations.get(to.declaration_id)
    return Saying(
        "introduction-again",
        {
            "company": company.name,
            "person": other.name if other else "none",
            "contact": (other.contact if other else None) or "none",
            "resource": (row.resource or row.said) if row else "",
        },
    )


def describe_partner(context: ActionContext, to: Party, about: Party) -> dict[str, Fact]:
    """What one party may now know of the other."""
    mine, theirs = context.work.declarations.get(to.declaration_id), context.work.declarations.get(about.declaration_id)
    if mine is None or theirs is None:
        raise LookupError("an agreed synergy without its declarations")
    other = context.work.people.get(about.by or 0)
    company = context.work.companies.get(about.company_id)
    offer = next(row for row in (mine, theirs) if row.kind == "offer") if "offer" in (mine.kind, theirs.kind) else theirs
    return {
        **cards.describe_declaration(offer),
        "company": company.name,
        "place": company.place,
        "person": other.name,
        "contact": other.contact or "",
        "carrier": _find_carrier(to, about),
    }


def list_confirmed_codes(context: ActionContext, *parties: Party) -> tuple[Saying, ...]:
    """The waste code of what is offered, if its holder has confirmed it: before they met nobody else read it."""
    rows = (context.work.declarations.get(party.declaration_id) for party in parties)
    return tuple(line for row in rows if row is not None for line in waste_codes.build_confirmed_code(context, row))


def _build_introduction(context: ActionContext, to: Party, about: Party) -> tuple[tuple[Person, Saying], ...]:
    reader = context.work.people.get(to.by or 0)
    if not context.work.people.is_reachable(to.by):
        mine = context.work.declarations.get(to.declaration_id)
        reader = context.work.people.find_spokesperson(to.company_id, mine.keeper_id if mine else None) or reader
    return (
        (
            reader,
            Saying("introduction-made", describe_partner(context, to, about), parts=list_confirmed_codes(context, to, about)),
        ),
    )


def _find_carrier(to: Party, about: Party) -> str:
    if to.terms.carrier is not None:
        return to.terms.carrier.value
    return _MIRRORED_CARRIER[about.terms.carrier].value if about.terms.carrier is not None else ""
