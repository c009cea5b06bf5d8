"""What parties learn of each other once all have said yes: name, place, contact, and what was said."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.conversation.asks.contact import write_whole_number
from bot.partners.parties import find_party_declaration, find_party_person, name_party_resource
from bot.views.declarations import cards, waste_codes
from bot.views.declarations.quantities import describe_portion
from bot.views.declarations.regulation import list_declaration_rules
from bot.views.leads import partner_words, questions
from bot.views.leads.pool_answers import build_neighbour_button, build_organiser_question
from bot.views.leads.pool_progress import build_quantity_lines, name_pool_resource
from bot.views.networks import host
from matching.consent.kinds import find_kind_rules
from matching.consent.states import Carrier, PartyRole, SynergyKind
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Party, Person, Synergy

_MIRRORED_CARRIER = {Carrier.US: Carrier.THEM, Carrier.THEM: Carrier.US, Carrier.TOGETHER: Carrier.TOGETHER}
_FLOW = (PartyRole.GIVER, PartyRole.PROCESSOR, PartyRole.TAKER, PartyRole.MEMBER)
_PARTNER_FACTS = ("company", "place", "person", "contact")


def build_introductions(
    context: ActionContext, synergy: Synergy, parties: Sequence[Party]
) -> tuple[tuple[Party, Person, tuple[Saying, ...]], ...]:
    """Whom to tell what: each party about all the others, with their numbers as contacts."""
    told: list[tuple[Party, Person, tuple[Saying, ...]]] = []
    for party in parties:
        others = [each for each in parties if each is not party]
        made = build_introduction(context, synergy, party, others)
        told.append((party, find_introduction_reader(context, party), (made, *build_contact_cards(context, party, others))))
    return tuple(told)


def build_introduction(context: ActionContext, synergy: Synergy, to: Party, about: Sequence[Party]) -> Saying:
    """What one party reads of the others."""
    key = find_kind_rules(synergy.kind, 1 + len(about)).introduction
    told = (*questions.build_said_line(context, synergy.id), *list_confirmed_codes(context, to, *about))
    buttons = _build_introduction_buttons(context, synergy, to, about)
    if len(about) == 1:
        told = (*list_party_notes(context, about[0]), *told, Saying("introduction-next"))
        return Saying(key, describe_partner(context, to, about[0]), parts=told, buttons=buttons)
    question = build_organiser_question(context, synergy)
    pooled = synergy.kind is not SynergyKind.CHAIN
    lines = (*build_partner_lines(context, to, about, in_order=not pooled), *told)
    lines = (*lines, *(build_quantity_lines(context, synergy) if pooled else ()), Saying(question.key, question.facts))
    more = (build_neighbour_button(to.declaration_id),) if pooled else ()
    named: dict[str, Fact] = {"members": 1 + len(about), "resource": name_pool_resource(context, synergy, to)} if pooled else {}
    return Saying(key, named, parts=lines, buttons=(*question.buttons, *more, *buttons))


def build_newcomer_notice(context: ActionContext, to: Party, joining: Party) -> tuple[Saying, ...]:
    """What a member of a pool reads of somebody who joined it later."""
    lines = build_partner_lines(context, to, (joining,))
    resource = name_party_resource(context.work, to)
    return (Saying("introduction-joined", {"resource": resource}, parts=lines), *build_contact_cards(context, to, (joining,)))


def build_contact_cards(context: ActionContext, to: Party, about: Sequence[Party]) -> tuple[Saying, ...]:
    """The others as contacts that a phone keeps, where they gave a number."""
    kept: list[Saying] = []
    for other in about:
        facts = describe_partner(context, to, other)
        dialling = host.find_company_dialling(context.work, context.knowledge, context.work.companies.get(other.company_id))
        if (phone := write_whole_number(str(facts["contact"]), dialling)) is not None:
            named = {"person": facts["person"], "company": facts["company"]}
            kept.append(Saying("introduction-card", named, phone=phone))
    return tuple(kept)


def _build_introduction_buttons(
    context: ActionContext, synergy: Synergy, to: Party, about: Sequence[Party]
) -> tuple[Button, ...]:
    """The number to copy, the rules that the thing calls for, and an agreement to edit."""
    contacts = [str(describe_partner(context, to, other)["contact"]) for other in about]
    copied = tuple(partner_words.build_copy_button(contact) for contact in contacts[:1] if contact and len(about) == 1)
    mine = find_party_declaration(context.work, to)
    rules = (Button("introduction-made.rules", f"a.rules.{mine.id:x}"),) if list_declaration_rules(context, mine) else ()
    return (*copied, *rules, Button("introduction-made.agreement", f"a.contract.{synergy.id:x}"))


def build_partner_lines(
    context: ActionContext, to: Party, about: Sequence[Party], *, in_order: bool = False
) -> tuple[Saying, ...]:
    """Of three and more, each of the others in a line: who they are, and what it is about; `in_order`: what each does, from
    the source to the user."""
    lines: list[Saying] = []
    for other in sorted(about, key=lambda each: _FLOW.index(each.role)) if in_order else about:
        known = {name: fact for name, fact in describe_partner(context, to, other).items() if name in _PARTNER_FACTS}
        facts = {**known, "resource": name_party_resource(context.work, other), "role": other.role.value}
        facts["same"] = "yes" if facts["resource"] == name_party_resource(context.work, to) else "no"
        lines.append(Saying("introduction-link" if in_order else "introduction-party", facts))
        lines.extend((*_build_due_line(other), *list_party_notes(context, other)))
    return tuple(lines)


def _build_due_line(about: Party) -> tuple[Saying, ...]:
    """In which months it falls due for one of those who buy together, once they know each other."""
    months = about.terms.due
    if months is None or (months.last - months.first) % 12 == 11:  # any month is no month
        return ()
    return (Saying("introduction-due", {"first": months.first, "last": months.last}),)


def list_party_notes(context: ActionContext, about: Party) -> tuple[Saying, ...]:
    """« À savoir », as that party added it."""
    return cards.build_note_line(context, find_party_declaration(context.work, about), after_yes=True)


def describe_partner(context: ActionContext, to: Party, about: Party) -> dict[str, Fact]:
    """What one party may now know of the other."""
    mine, theirs = (find_party_declaration(context.work, party) for party in (to, about))
    other = context.work.people.get(about.by or 0)
    company = context.work.companies.get(about.company_id)
    offer = next(row for row in (mine, theirs) if row.kind == "offer") if "offer" in (mine.kind, theirs.kind) else theirs
    part = next((each.portion for each in (to, about) if each.declaration_id == offer.id), None)
    return {
        **cards.describe_declaration(offer),
        **describe_portion(offer, part),
        "company": company.name,
        "place": company.place,
        "person": other.name,
        "contact": other.contact or "",
        "carrier": _find_carrier(to, about),
    }


def list_confirmed_codes(context: ActionContext, *parties: Party) -> tuple[Saying, ...]:
    """The waste code of what is offered, if its holder has confirmed it: before they met nobody else read it."""
    rows = (find_party_declaration(context.work, party) for party in parties)
    return tuple(line for row in rows for line in waste_codes.build_confirmed_code(context, row))


def find_introduction_reader(context: ActionContext, to: Party) -> Person:
    """Whoever said yes, or who answers for them where Telegram does not reach them."""
    reader = context.work.people.get(to.by or 0)
    return reader if context.work.people.is_reachable(to.by) else find_party_person(context.work, to) or reader


def _find_carrier(to: Party, about: Party) -> str:
    if to.terms.carrier is not None:
        return to.terms.carrier.value
    return _MIRRORED_CARRIER[about.terms.carrier].value if about.terms.carrier is not None else ""
