"""An open declaration is changed: another thing or place finds its partners anew, another figure is weighed anew."""

from __future__ import annotations

from bot.context.action_context import ActionContext, build_unattended_context
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Refuse
from bot.partners.parties import find_party_person
from bot.rules.declarations import lifecycle
from bot.rules.declarations.mapping import fill_declaration
from bot.rules.leads import consent, endings, introductions, matchmaking, neighbours, pools, portions
from bot.rules.leads.brokered_leads import is_brokered
from bot.views.declarations import cards, drafts, holding
from bot.views.declarations import mine as pages
from bot.views.leads.lead_cards import build_change_card
from matching.consent.states import Answer, SynergyState
from matching.synergies.finder import weigh_synergy_anew
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState, Visibility
from storage.tables.moves import move


def apply_amendment(context: ActionContext, declaration: Declaration, answers: Declaring) -> tuple[Saying, ...]:
    """The change counts; what follows from it for those who were asked. Raises Refuse for another's, or a withdrawn one."""
    context = context.speak_for(declaration.company_id)
    if declaration.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    _write_change(context, declaration, answers)
    noted = drafts.build_draft_note(context, declaration)
    if (
        declaration.state is DeclarationState.HELD
        and declaration.visibility is Visibility.NETWORK
        and _has_held_resource(context, declaration)
    ):
        lifecycle.end_open_leads(context.work, declaration, context.now)
        matchmaking.owe_held_card(context, declaration)
        return noted, Saying(
            "declaration-held",
            {**cards.describe_declaration(declaration), "animator": context.work.networks.find_current().animator},
        )
    if declaration.state is not DeclarationState.OPEN:
        return noted, pages.build_declaration_page(context, declaration)
    met, left = list[bool](), list[Saying]()
    for synergy in context.work.endings.lock_live_leads(declaration.id):
        if synergy.open_until is None:
            _reweigh_lead(context, declaration, synergy)
        else:
            left += _leave_grown_pool(context, declaration, synergy)
            met.append(_introduce_full_pool(context, synergy))
    if any(met):  # the introduction says all there is to say
        return (noted,)
    if partners := neighbours.ask_neighbours(context, declaration):
        return noted, *left, Saying("declaration-partners", {"count": len(partners)}, parts=partners)
    return noted, *left, Saying("amend-done")


def change_listed_declaration(context: ActionContext, declaration: Declaration, answers: Declaring) -> None:
    """A corrected list says it otherwise: the change counts, who was asked reads it, and it is compared anew in its turn."""
    company = context.work.companies.get(declaration.company_id or 0)
    _write_change(context, declaration, answers, opens=company.state is not CompanyState.IMPORTED)
    if declaration.state is DeclarationState.HELD and _has_held_resource(context, declaration):
        lifecycle.end_open_leads(context.work, declaration, context.now)
        return
    if declaration.state is DeclarationState.OPEN:
        for synergy in context.work.endings.lock_live_leads(declaration.id):
            if synergy.open_until is None:
                _reweigh_lead(context, declaration, synergy)
                continue
            _leave_grown_pool(context, declaration, synergy)
            _introduce_full_pool(context, synergy)
        lifecycle.schedule_comparison(declaration, context.now)


def _write_change(context: ActionContext, declaration: Declaration, answers: Declaring, *, opens: bool = True) -> None:
    """What is said of it now; another thing or place ends what was begun about it. `opens`: what is not dangerous any more
    comes back."""
    thing, place, was_held = (
        _build_thing_key(declaration),
        (declaration.lat, declaration.lon),
        _has_held_resource(context, declaration),
    )
    fill_declaration(declaration, answers, context.knowledge, context.now)
    if _build_thing_key(declaration) == thing:
        portions.update_left(context, (declaration.id,))
    if _build_thing_key(declaration) != thing or (declaration.lat, declaration.lon) != place:
        lifecycle.end_open_leads(context.work, declaration, context.now)
        if _build_thing_key(declaration) != thing:
            context.work.endings.archive_refusals(declaration.id)
    _update_state(declaration, was_held and opens, _has_held_resource(context, declaration))


def _leave_grown_pool(context: ActionContext, declaration: Declaration, synergy: Synergy) -> tuple[Saying, ...]:
    """What fills a lorry by itself by now needs no round: it leaves the pool, which goes on where enough others remain."""
    if pools.may_stay_in_pool(context, synergy, declaration.id):
        return ()
    if not endings.leave_pool(context.work, synergy, declaration.id):
        endings.end_lead(context.work, synergy, endings.WITHDRAWN_ENDING, context.now, (declaration.id,))
    return (Saying("pool-outgrown", {"resource": declaration.resource or declaration.said}),)


def _introduce_full_pool(context: ActionContext, synergy: Synergy) -> bool:
    """Those who said yes may have enough together now that one of them has more: they are introduced, and read so."""
    if consent.decide_lead_state(context, synergy) is not SynergyState.AGREED:
        return False
    # Nobody speaks in it: whoever changed the figure reads the introduction beside the answer to that.
    unattended = build_unattended_context(context.work, context.knowledge, context.now)
    introductions.introduce_parties(unattended, synergy)
    return synergy.state is SynergyState.AGREED


def _reweigh_lead(context: ActionContext, declaration: Declaration, synergy: Synergy) -> None:
    """A lead under the changed figures: it ends where they rule it out; who was asked reads the change."""
    parties = context.work.synergies.list_parties(synergy.id)
    entries = context.work.declarations.load_entries([party.declaration_id for party in parties])
    if len(entries) < len(parties):
        return  # one of them cannot be read: it stays as it is
    if not is_brokered(synergy):  # whoever animates thought of them, whatever the figures say
        found = weigh_synergy_anew(context.knowledge.scorer, synergy.kind, entries)
        if found is None:
            endings.end_lead(context.work, synergy, endings.WITHDRAWN_ENDING, context.now, (declaration.id,))
            return
        synergy.score, synergy.evidence = found.score, found.evidence
    for party in parties:
        if party.declaration_id != declaration.id and party.answer in (Answer.ASKED, Answer.YES):
            _tell_change(context, declaration, synergy, party, len(parties))


def _tell_change(context: ActionContext, declaration: Declaration, synergy: Synergy, party: Party, parties: int) -> None:
    person = find_party_person(context.work, party)
    card = build_change_card(context, synergy, party, declaration, parties)
    if person is None or card is None:
        return
    context.work.outbox.cancel(f"synergy:{synergy.id}", person)
    context.work.outbox.owe(
        person,
        card,
        once=f"changed:{synergy.id}:{party.company_id}:{context.now:%Y%m%d%H%M%S}",
        due=context.now,
        rank=Rank.INTRODUCTION,
        subject=f"synergy:{synergy.id}",
        expires=synergy.lapses,
    )


def _build_thing_key(declaration: Declaration) -> tuple[object, ...]:
    return declaration.kind, declaration.side, declaration.resource, declaration.said if declaration.resource is None else ""


def _has_held_resource(context: ActionContext, declaration: Declaration) -> bool:
    return holding.must_hold_declaration(context.knowledge, declaration)


def _update_state(declaration: Declaration, was_held: bool, held: bool) -> None:
    """Something dangerous goes to the animator; something that no longer is comes back."""
    if held:
        move(declaration, DeclarationState.HELD)
    elif was_held and declaration.state is DeclarationState.HELD and declaration.visibility is Visibility.NETWORK:
        move(declaration, DeclarationState.OPEN)
