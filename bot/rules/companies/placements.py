"""What an animator agreed by telephone with several companies at once: each has its share, together never more than there
is; all are introduced, and those who have none wait in their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration, find_party_person
from bot.rules.leads import answered_cards, brokered_leads, introductions, portions
from bot.views.declarations.quantities import complete_quantity, take_portion
from bot.views.follow_up.questions import describe_exchange
from bot.views.follow_up.standing import describe_quantity, load_exchange
from bot.views.leads import choices
from matching.consent.portions import Portion, is_too_much, is_wholly_placed, share_out_fairly
from matching.consent.states import Answer, PartyRole, SynergyState
from matching.vocabulary import Kind, Quantity
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Company, Declaration, Party, Synergy
from storage.tables.call import Means


@dataclass(frozen=True, slots=True)
class Placement:
    """A company's share of a declaration, as it was said, and over a year or in all, in the base unit of its resource; None
    where nobody measured how much there is."""

    company: Company
    quantity: Quantity | None
    yearly: Portion


def weigh_placements(
    context: ActionContext, declaration: Declaration, spoken_shares: Sequence[tuple[Company, Quantity | None]]
) -> tuple[Placement, ...]:
    """The shares with their units and rhythm; who has the rest (None) has what the others leave. Nothing where that is more
    than there is, or nobody can tell what the rest is."""
    companies = {company.id for company, _ in spoken_shares}
    held = [each.synergy for each in context.work.portions.list_held(declaration.id, context.now)]
    theirs = [id for id in held if any(party.company_id in companies for party in context.work.synergies.list_parties(id))]
    free = portions.compute_free(context, declaration, theirs)
    said = {
        company.id: complete_quantity(context.knowledge, declaration, each)
        for company, each in spoken_shares
        if each is not None
    }
    years = {id: choices.estimate_year(context, declaration, each) for id, each in said.items()}
    spoken = sum(each for each in years.values() if each is not None)
    rest = max(0.0, free - spoken) if free is not None and None not in years.values() else None
    if is_too_much(spoken, free):
        return ()
    placed = []
    for company, _ in spoken_shares:
        if company.id in said:
            placed.append(Placement(company, said[company.id], years[company.id]))
        elif rest:
            placed.append(Placement(company, take_portion(declaration, rest), rest))
    return tuple(placed) if len(placed) == len(spoken_shares) else ()


def share_fairly(context: ActionContext, declaration: Declaration, companies: Sequence[Company]) -> tuple[Placement, ...]:
    """What each of these has where nobody said how much: what it wishes, as far as there is enough for all. Nothing where
    nothing is left."""
    leads = [_find_known_lead(context, declaration, company) for company in companies]
    free = portions.compute_free(context, declaration, [lead.id for lead in leads if lead is not None])
    if free is None:
        return tuple(Placement(company, None, None) for company in companies)
    if is_wholly_placed(declaration.yearly, free):
        return ()
    waiting = [choices.weigh_answer(context, lead, declaration.id) if lead is not None else None for lead in leads]
    shares = share_out_fairly(free, [each.wish if each is not None else None for each in waiting])
    return tuple(
        Placement(company, take_portion(declaration, share), share) for company, share in zip(companies, shares, strict=True)
    )


def find_placing_obstacle(context: ActionContext, declaration: Declaration, companies: Sequence[Company]) -> tuple[str, str]:
    """Why their yeses cannot be noted, as the key of what is said and the company it is about; "" where nothing stands in the
    way."""
    owner = context.work.companies.get(declaration.company_id or 0)
    if declaration.kind not in (Kind.OFFER, Kind.NEED):
        return "placed-shared", owner.name
    if len({each.id for each in companies}) != len(companies):
        return "broker-same", owner.name
    for company in companies:
        known = _find_known_lead(context, declaration, company)
        if known is not None and known.state is SynergyState.AGREED:
            continue  # they know each other: only how much it is may change
        if obstacle := brokered_leads.find_obstacle(context, declaration, [company]):
            return obstacle, company.name
    return "", ""


def are_introduced(context: ActionContext, declaration: Declaration, companies: Sequence[Company]) -> bool:
    """Do all of these know each other for it already, so that only how much it is may change?"""
    leads = [_find_known_lead(context, declaration, company) for company in companies]
    return all(lead is not None and lead.state is SynergyState.AGREED for lead in leads)


def find_unknown_contact(context: ActionContext, declaration: Declaration, companies: Sequence[Company]) -> Company | None:
    """The first of them, the owner with them, of which nobody's name and number are known."""
    for company in (context.work.companies.get(declaration.company_id or 0), *companies):
        person = context.work.memberships.find_rung_person(company.id, None)
        if person is None or not (person.name and person.contact):
            return company
    return None


def record_placements(
    context: ActionContext, declaration: Declaration, placements: Sequence[Placement], means: Means
) -> tuple[Synergy, ...]:
    """Everybody's yes is noted with who gave it, how and when, and all are introduced, each with its share. The leads."""
    leads: list[Synergy] = []
    for placement in placements:
        synergy = _find_lead(context, declaration, placement.company)
        if synergy is None:
            continue
        leads.append(synergy)
        if synergy.state is SynergyState.AGREED:
            _restate_share(context, synergy, declaration, placement)
            continue
        parties = context.work.synergies.list_parties(synergy.id)
        _fix_terms(context, declaration, placement, parties)
        for party in parties:
            _note_yes(context, synergy, party, means)
        context.work.outbox.cancel(f"synergy:{synergy.id}")
    context.work.history.add_entry("placed", f"declaration:{declaration.id}", context.person_id, context.now, str(len(leads)))
    introductions.introduce_parties(context, *(each for each in leads if each.state is not SynergyState.AGREED))
    return tuple(leads)


def _find_lead(context: ActionContext, declaration: Declaration, company: Company) -> Synergy | None:
    """The lead of these two that is asked about or agreed already, else one made by hand."""
    known = _find_known_lead(context, declaration, company)
    return known or brokered_leads.keep_brokered_lead(context, declaration, (company,), "").synergy


def _find_known_lead(context: ActionContext, declaration: Declaration, company: Company) -> Synergy | None:
    introduced = [each.synergy_id for each in context.work.introductions.list_of_company(company.id) if not each.closed_at]
    agreed = context.work.synergies.list_several(introduced)
    for synergy in (*agreed.values(), *context.work.endings.lock_live_leads(declaration.id)):
        parties = context.work.synergies.list_parties(synergy.id)
        mine = any(party.declaration_id == declaration.id for party in parties)
        if mine and len(parties) == len(_PAIR) and any(party.company_id == company.id for party in parties):
            return synergy
    return None


_PAIR = (PartyRole.GIVER, PartyRole.TAKER)


def _fix_terms(context: ActionContext, declaration: Declaration, placement: Placement, parties: Sequence[Party]) -> None:
    """Each side's yes is to that share; terms count like what is given."""
    giver = next(find_party_declaration(context.work, party) for party in parties if party.role is PartyRole.GIVER)
    yearly = choices.convert_between(context, placement.yearly, declaration, giver)
    for party in parties:
        party.terms = replace(party.terms, quantity=placement.quantity, yearly=yearly)


def _note_yes(context: ActionContext, synergy: Synergy, party: Party, means: Means) -> None:
    """One company's yes, given by telephone; one that had been tapped stands as it is."""
    if party.answer is Answer.YES:
        return
    keeper = find_party_declaration(context.work, party).keeper_id
    person = context.work.memberships.find_rung_person(party.company_id, keeper)
    if person is None:
        raise LookupError(f"a yes of company {party.company_id} that nobody gave")
    if party.answer is Answer.UNASKED:
        context.work.synergies.begin_asking(synergy, party, context.now)
    context.work.synergies.record_answer(party, Answer.YES, person.id, context.now)
    context.work.calls.drop_call(synergy.id, party.company_id, context.now)
    context.work.calls.add_agreement(synergy.id, party.company_id, person.name, means, context.person_id, context.now)
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", party.company_id, "card-noted")


def _restate_share(context: ActionContext, synergy: Synergy, declaration: Declaration, placement: Placement) -> None:
    """They know each other already: their share is what is said now, and they read it."""
    parties = context.work.synergies.list_parties(synergy.id)
    before = [party.portion for party in parties]
    giver = next(find_party_declaration(context.work, party) for party in parties if party.role is PartyRole.GIVER)
    yearly = choices.convert_between(context, placement.yearly, declaration, giver)
    if yearly is not None:
        portions.state_portion(context, synergy, yearly)
        portions.update_left(context, [party.declaration_id for party in parties])
    if [party.portion for party in parties] != before:
        _tell_share(context, synergy, placement)


def _tell_share(context: ActionContext, synergy: Synergy, placement: Placement) -> None:
    introduction = context.work.introductions.find_by_synergy(synergy.id)
    exchange = load_exchange(context, introduction) if introduction is not None else None
    for party in exchange.parties if exchange is not None else ():
        person = find_party_person(context.work, party)
        if exchange is None or person is None or person is context.person:
            continue
        facts = {**describe_exchange(context, exchange, party), **describe_quantity(placement.quantity)}
        context.work.outbox.owe(
            person,
            Saying("placed-told", {**facts, "animator": context.work.networks.find_current().animator}),
            once=f"share:{synergy.id}:{party.company_id}:{context.now.isoformat()}",
            due=context.now,
            rank=Rank.INTRODUCTION,
        )
