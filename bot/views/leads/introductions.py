"""What parties learn of each other once all have said yes: name, place, contact, and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.views.declarations import cards, waste_codes
from bot.views.follow_up.standing import take_portion
from bot.views.leads.parties import find_party_declaration, find_party_person, name_party_resource
from matching.consent.kinds import find_kind_rules
from matching.consent.portions import Portion
from matching.consent.states import Carrier
from storage.notes.saying import Fact, Saying
from storage.tables import Declaration, Party, Person, Synergy

_MIRRORED_CARRIER = {Carrier.US: Carrier.THEM, Carrier.THEM: Carrier.US, Carrier.TOGETHER: Carrier.TOGETHER}
_PARTNER_FACTS = ("company", "place", "person", "contact")


def build_introductions(
    context: ActionContext, synergy: Synergy, parties: Sequence[Party]
) -> tuple[tuple[Person, Saying], ...]:
    """Whom to tell what: each party about all the others."""
    return tuple(
        (
            _find_reader(context, party),
            build_introduction(context, synergy, party, [each for each in parties if each is not party]),
        )
        for party in parties
    )


def build_introduction(context: ActionContext, synergy: Synergy, to: Party, about: Sequence[Party]) -> Saying:
    """What one party reads of the others."""
    key = find_kind_rules(synergy.kind, 1 + len(about)).introduction
    codes = list_confirmed_codes(context, to, *about)
    if len(about) == 1:
        return Saying(key, describe_partner(context, to, about[0]), parts=(*list_party_notes(context, about[0]), *codes))
    return Saying(key, {"count": len(about)}, parts=(*build_partner_lines(context, to, about), *codes))


def build_partner_lines(context: ActionContext, to: Party, about: Sequence[Party]) -> tuple[Saying, ...]:
    """Of three and more, each of the others in a line: who they are, and what it is about."""
    lines: list[Saying] = []
    for other in about:
        known = {name: str(fact) for name, fact in describe_partner(context, to, other).items() if name in _PARTNER_FACTS}
        lines.append(Saying("introduction-party", {**known, "resource": name_party_resource(context.work, other)}))
        lines.extend(list_party_notes(context, other))
    return tuple(lines)


def list_party_notes(context: ActionContext, about: Party) -> tuple[Saying, ...]:
    """« À savoir », as that party added it."""
    return cards.build_note_line(context, find_party_declaration(context.work, about))


def describe_partner(context: ActionContext, to: Party, about: Party) -> dict[str, Fact]:
    """What one party may now know of the other."""
    mine, theirs = (find_party_declaration(context.work, party) for party in (to, about))
    other = context.work.people.get(about.by or 0)
    company = context.work.companies.get(about.company_id)
    offer = next(row for row in (mine, theirs) if row.kind == "offer") if "offer" in (mine.kind, theirs.kind) else theirs
    part = next((each.portion for each in (to, about) if each.declaration_id == offer.id), None)
    return {
        **cards.describe_declaration(offer),
        **(_describe_part(offer, part) if part is not None and offer.unit is not None else {}),
        "company": company.name,
        "place": company.place,
        "person": other.name,
        "contact": other.contact or "",
        "carrier": _find_carrier(to, about),
    }


def _describe_part(declaration: Declaration, portion: Portion) -> dict[str, Fact]:
    """What was agreed of what there is."""
    agreed = take_portion(declaration, portion)
    return {"low": agreed.low, "high": agreed.high}


def list_confirmed_codes(context: ActionContext, *parties: Party) -> tuple[Saying, ...]:
    """The waste code of what is offered, if its holder has confirmed it: before they met nobody else read it."""
    rows = (find_party_declaration(context.work, party) for party in parties)
    return tuple(line for row in rows for line in waste_codes.build_confirmed_code(context, row))


def _find_reader(context: ActionContext, to: Party) -> Person:
    """Whoever said yes, or who answers for them where Telegram does not reach them."""
    reader = context.work.people.get(to.by or 0)
    return reader if context.work.people.is_reachable(to.by) else find_party_person(context.work, to) or reader


def _find_carrier(to: Party, about: Party) -> str:
    if to.terms.carrier is not None:
        return to.terms.carrier.value
    return _MIRRORED_CARRIER[about.terms.carrier].value if about.terms.carrier is not None else ""
