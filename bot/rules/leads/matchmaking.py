"""Comparing a declaration with what neighbours said, and asking the best of them: the side that did not speak first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice

from bot.context.action_context import ActionContext
from bot.partners import asked_chains, group_search
from bot.partners.food_order import may_ask_now
from bot.partners.meeting import may_all_be_asked, may_all_meet, may_still_meet
from bot.partners.parties import find_party_declaration, find_party_person
from bot.rules.animators import notices
from bot.rules.calls import due_calls
from bot.rules.leads import choices, endings, improvements
from bot.views.board import held_declarations
from bot.views.declarations import cards, waste_codes
from bot.views.declarations.sites import build_site_line
from bot.views.leads.lead_cards import build_lead_card
from bot.views.leads.partner_lines import build_partner_line
from matching.consent.kinds import assign_party_roles, build_synergy_key
from matching.consent.states import Answer
from matching.scoring.best_first import rank_partners
from matching.scoring.entry import Entry
from matching.scoring.scorer import ScoredPair
from matching.scoring.sides import is_giver
from matching.synergies.finder import build_pair_synergy
from matching.synergies.pools import is_too_little_alone
from matching.synergies.synergy import PossibleSynergy
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState

MOST_ASKED_AT_ONCE = 3  # partners asked at the same time, best first
_MOST_KEPT_LEADS = 20  # leads kept at a time, for when those asked say no; more where all of these are being asked by others
_LAPSE_DAYS = 30
_PRESSING_DAYS, _MOST_PRESSED = 7, 10  # what is lost within the week is asked of all who are worth it


def owe_held_card(context: ActionContext, declaration: Declaration) -> None:
    """The animators see what is held, with the name of who holds it."""
    company = context.work.companies.get(declaration.company_id or 0)
    notices.tell_animators(
        context.work,
        Saying(
            "held-card",
            {
                **cards.describe_declaration(declaration),
                "company": company.name,
                "place": company.place,
                "person": context.person.name,
                "wish": declaration.details.wish or "none",
            },
            parts=(
                *(
                    cards.build_sentence_line(context, declaration, "card-sentence-theirs")
                    or _quote_doubtful_words(context, declaration)
                ),
                *cards.build_fate_line(context, declaration, "card-sentence-theirs"),
                *waste_codes.build_code_line(context, declaration),
            ),
            buttons=held_declarations.build_held_buttons(context, declaration),
        ),
        f"held:{declaration.id}",
        context.now,
        subject=f"declaration:{declaration.id}",
    )


def _quote_doubtful_words(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Where only the words say that it may be dangerous, the words."""
    if held_declarations.find_hold_reason(context, declaration) != "doubt":
        return ()
    return (Saying("held-words", {"words": declaration.said}),)


def ask_best_partners(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Keep the best leads of an open declaration, ask the very best; a line for each partner that is being asked."""
    lines, most = list[Saying](), _count_places(context, declaration.id)
    for kept, (lead, synergy) in enumerate(_save_new_leads(context, declaration), 1):
        other = lead.need if lead.offer.id == declaration.id else lead.offer
        if len(lines) < most and has_place(context, other.id):
            lines.append(build_partner_line(context, declaration, lead))
            ask_others(context, synergy, declaration.id)
        if kept >= _MOST_KEPT_LEADS and len(lines) >= most:
            break
    return tuple(lines)


def keep_best_leads(context: ActionContext, declaration: Declaration, most: int) -> tuple[tuple[int, Synergy], ...]:
    """The best new leads of an open declaration, kept without asking anybody; each with the declaration on the other side."""
    found = islice(_save_new_leads(context, declaration), most)
    return tuple((lead.need.id if lead.offer.id == declaration.id else lead.offer.id, synergy) for lead, synergy in found)


def ask_waiting_partners(context: ActionContext, declaration: Declaration, waiting: Sequence[int]) -> None:
    """Some of it is free again: those who waited for it (their declarations) are asked first, the others where nobody did."""
    found = list(islice(_save_new_leads(context, declaration), _MOST_KEPT_LEADS))
    places = {id: place for place, id in enumerate(waiting)}
    others = {synergy.id: lead.need.id if lead.offer.id == declaration.id else lead.offer.id for lead, synergy in found}
    first = sorted((places[others[each.id]], each.id) for _, each in found if others[each.id] in places)
    leads = {synergy.id: synergy for _, synergy in found}
    for id in ([id for _, id in first] or list(leads))[: _count_places(context, declaration.id)]:
        if has_place(context, others[id]):
            ask_others(context, leads[id], declaration.id, waited=bool(first))


def has_place(context: ActionContext, declaration_id: int) -> bool:
    """May somebody more be asked about it now?"""
    return _count_places(context, declaration_id) > 0


def _count_places(context: ActionContext, declaration_id: int) -> int:
    """How many more may be asked about it now: three at once; all at once where it spoils or ends within the week."""
    row = context.work.declarations.get(declaration_id)
    known = context.knowledge.taxonomy.resources.get(row.resource or "") if row is not None else None
    spoils = known is not None and known.spoils is not None and known.spoils <= _PRESSING_DAYS
    ends = row is not None and row.until is not None and row.until <= context.now + timedelta(days=_PRESSING_DAYS)
    most = _MOST_PRESSED if spoils or ends else MOST_ASKED_AT_ONCE
    return max(0, most - context.work.synergies.count_asked(declaration_id))


def find_next_lead(context: ActionContext, declaration: Declaration, ended_lead: Synergy | None = None) -> Synergy | None:
    """The best lead about which nobody was asked yet; when those that were kept are used up, the next ones are found."""
    found_before = context.work.synergies.list_found_leads(declaration.id)
    free = (lead for lead in found_before if not asked_chains.must_chain_wait(context, lead, ended_lead))
    known = next((lead for lead in free if may_still_meet(context, lead)), None)
    if known is not None or declaration.state is not DeclarationState.OPEN:
        return known
    found = [synergy for _, synergy in islice(_save_new_leads(context, declaration, ended_lead), _MOST_KEPT_LEADS)]
    return found[0] if found else None


def _save_new_leads(
    context: ActionContext, declaration: Declaration, ended_lead: Synergy | None = None
) -> Iterator[tuple[ScoredPair, Synergy]]:
    """Leads of an open declaration with whom it was not brought together before, best first, each kept as it is taken."""
    improvements.lift_outdated_barriers(context, declaration)
    entry = context.work.declarations.load_entry(declaration.id)
    kinds, resources, reach = context.knowledge.scorer.plan_search(entry)
    barred = context.work.barriers.list_excluded(entry.company, entry.resource, context.now)
    near = context.work.declarations.find_candidates(entry, kinds, resources, reach, barred)
    bridged = group_search.find_chains_around(context, declaration).bridged
    for lead in rank_partners(context.knowledge.scorer, entry, near, context.work.declarations.load_entries):
        if is_too_little_alone(context.knowledge.scorer, lead.offer, lead.need):
            continue
        if (lead.offer.id, lead.need.id) in bridged or not may_ask_now(context, lead.offer, lead.need, ended_lead):
            continue
        if (synergy := save_lead(context, build_pair_synergy(lead), (lead.offer, lead.need))) is not None:
            yield lead, synergy


def ask_others(
    context: ActionContext, synergy: Synergy, declaration_id: int | None, *, waited: bool = False, losing: Collection[int] = ()
) -> None:
    """Ask everybody in a lead but the one who just spoke, by an announcement or a yes, and those who were asked before;
    `waited`: it had been taken from them, and they were promised to be the first to hear; the declarations that are `losing`
    another lead read that this one takes its place."""
    parties = context.work.synergies.list_parties(synergy.id)
    kept = [
        party
        for party in parties
        if party.answer is Answer.UNASKED and endings.take_kept_yes(context.work, synergy, party, context.now)
    ]
    for party in parties:
        asked = party.declaration_id != declaration_id or bool(kept)
        if asked and party.answer is Answer.UNASKED:
            instead = not waited and party.declaration_id in losing
            _ask_party(context, synergy, party, [each for each in parties if each is not party], waited=waited, instead=instead)


def ask_next_leads(context: ActionContext, parties: Sequence[Party], ended_lead: Synergy | None = None) -> Mapping[int, bool]:
    """These lose the lead that is ending: the next best partner of each is asked. The declarations for which there was
    one; of a chain, all of it; and whether they were asked themselves, and read there what became of the other."""
    asked: dict[int, bool] = {}
    losing = {party.declaration_id for party in parties}
    for party in parties:
        if party.declaration_id in asked:
            continue
        declaration = find_party_declaration(context.work, party)
        if (following := find_next_lead(context, declaration, ended_lead)) is not None:
            ask_others(context, following, declaration.id, losing=losing)
            for each in context.work.synergies.list_parties(following.id):
                asked[each.declaration_id] = each.answer is Answer.ASKED
    return asked


def _ask_party(
    context: ActionContext, synergy: Synergy, asked: Party, others: Sequence[Party], *, waited: bool, instead: bool
) -> None:
    """Whom Telegram does not reach is rung; somebody who said yes already waits for the answer."""
    context.work.synergies.begin_asking(synergy, asked, context.now)
    synergy.lapses = context.now + timedelta(days=_LAPSE_DAYS)  # however long it had waited for its turn
    person = find_party_person(context.work, asked)
    if person is None or not context.work.people.is_reachable(person.id):
        due_calls.owe_call(context.work, synergy, asked.company_id, context.now)
        return
    wanted = any(other.answer is Answer.YES for other in others)
    speaks = context.company is not None and context.company.id == asked.company_id
    gathered = choices.gather_answers(context, asked, person) if wanted else None
    card = gathered or build_lead_card(context, synergy, asked, others)
    here = build_site_line(context.work, person.id, asked.company_id)
    why = [Saying(key) for key, told in (("synergy-freed", waited), ("synergy-instead", instead)) if told]
    card = replace(card, parts=(*here, *card.parts, *improvements.build_improved_line(context, asked, others), *why))
    context.work.outbox.owe(
        person,
        card,
        due=context.now,
        once=f"card:{synergy.id}:{asked.company_id}:{Answer.YES if wanted else Answer.UNASKED}",
        rank=Rank.INTRODUCTION if wanted or waited or speaks else Rank.ALERT,
        subject=f"synergy:{synergy.id}",
        expires=synergy.lapses,
    )


def save_lead(
    context: ActionContext,
    found: PossibleSynergy,
    entries: Sequence[Entry],
    *,
    afresh: bool = False,
    sought_by: int | None = None,
) -> Synergy | None:
    """What the matcher found becomes a synergy of which nobody was asked yet; `entries` are its declarations, in the
    order of flow; `afresh`: a lead of the same name that ended stands in nobody's way; the company `sought_by` asks for it
    itself, whatever it had refused. None when these were brought together before, are not to meet, or are not to be asked."""
    if not may_all_meet(context, ((entry.company, entry.resource) for entry in entries)):
        return None
    if not may_all_be_asked(context, entries, sought_by):
        return None
    key = build_synergy_key(found.kind, found.members, entries[0].resource)
    if afresh:
        context.work.endings.archive_ended_lead(key)
    synergy = Synergy(
        kind=found.kind,
        key=key,
        score=found.score,
        evidence=found.evidence,
        lapses=context.now + timedelta(days=_LAPSE_DAYS),
        network_id=context.work.network_id,
    )
    roles = assign_party_roles(found.kind, len(entries), taken=is_giver(entries[-1]) is False)
    parties = [
        Party(declaration_id=entry.id, company_id=entry.company, role=role, synergy_id=0)
        for entry, role in zip(entries, roles, strict=True)
    ]
    return synergy if context.work.synergies.add_synergy(synergy, parties) else None
