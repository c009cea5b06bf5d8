"""Comparing a declaration with what neighbours said, and asking the best of them: the side that did not speak first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from bot.rules.calls import due_calls
from bot.views.board import held_declarations
from bot.views.declarations import cards, waste_codes
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.scoring.best_first import rank_partners
from matching.scoring.scorer import ScoredPair
from matching.vocabulary import Kind
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState

MOST_ASKED_AT_ONCE = 3  # partners asked at the same time, best first
_MOST_KEPT_LEADS = 20  # leads kept at a time, for when those asked say no; more where all of these are being asked by others
_LAPSE_DAYS = 30
CARD_BUTTONS = ("yes", "no")


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
            parts=waste_codes.build_code_line(context, declaration),
            buttons=held_declarations.build_held_buttons(context, declaration),
        ),
        f"held:{declaration.id}",
        context.now,
        subject=f"declaration:{declaration.id}",
    )


def ask_best_partners(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Keep the best leads of an open declaration, ask the very best; a line for each partner that is being asked."""
    lines: list[Saying] = []
    for kept, (lead, synergy) in enumerate(_save_new_leads(context, declaration), 1):
        other = lead.need if lead.offer.id == declaration.id else lead.offer
        if len(lines) < MOST_ASKED_AT_ONCE and context.work.synergies.count_asked(other.id) < MOST_ASKED_AT_ONCE:
            lines.append(_build_partner_line(context, declaration, lead))
            ask_party(context, synergy, other.id)
        if kept >= _MOST_KEPT_LEADS and len(lines) >= MOST_ASKED_AT_ONCE:
            break
    return tuple(lines)


def find_next_lead(context: ActionContext, declaration: Declaration) -> Synergy | None:
    """The best lead about which nobody was asked yet; when those that were kept are used up, the next ones are found."""
    if (
        known := context.work.synergies.find_next_lead(declaration.id)
    ) is not None or declaration.state is not DeclarationState.OPEN:
        return known
    found = [synergy for _, synergy in islice(_save_new_leads(context, declaration), _MOST_KEPT_LEADS)]
    return found[0] if found else None


def _save_new_leads(context: ActionContext, declaration: Declaration) -> Iterator[tuple[ScoredPair, Synergy]]:
    """Leads of an open declaration with whom it was not brought together before, best first, each kept as it is taken."""
    entry = context.work.declarations.load_entry(declaration.id)
    kinds, resources, reach = context.knowledge.scorer.plan_search(entry)
    barred = context.work.barriers.list_excluded(entry.company, entry.resource, context.now)
    near = context.work.declarations.find_candidates(entry, kinds, resources, reach, barred)
    for lead in rank_partners(context.knowledge.scorer, entry, near, context.work.declarations.load_entries):
        if (synergy := save_lead(context, lead)) is not None:
            yield lead, synergy


def ask_party(context: ActionContext, synergy: Synergy, declaration_id: int) -> None:
    """Ask the company behind a declaration about a synergy; somebody who said yes already waits for the answer. Whom
    Telegram does not reach is rung."""
    parties = context.work.synergies.list_parties(synergy.id)
    asked = next(party for party in parties if party.declaration_id == declaration_id)
    other = next(party for party in parties if party is not asked)
    synergy.state, synergy.asked_at = SynergyState.ASKING, context.now
    asked.answer = Answer.ASKED
    mine = context.work.declarations.get(declaration_id)
    if mine is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    person = context.work.people.find_spokesperson(asked.company_id, mine.keeper_id)
    if person is None or not context.work.people.is_reachable(person.id):
        due_calls.owe_call(context.work, synergy, asked.company_id, context.now)
        return
    context.work.outbox.owe(
        person,
        build_lead_card(context, synergy, asked, other),
        due=context.now,
        once=f"card:{synergy.id}:{asked.company_id}:{other.answer}",
        rank=Rank.ALERT if other.answer is not Answer.YES else Rank.INTRODUCTION,
        subject=f"synergy:{synergy.id}",
        expires=synergy.lapses,
    )


def build_lead_card(context: ActionContext, synergy: Synergy, asked: Party, other: Party) -> Saying:
    """What one side reads of the other, with the buttons to answer by."""
    theirs = context.work.declarations.get(other.declaration_id)
    if theirs is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    shown = cards.describe_card(context, theirs, context.work.companies.get(asked.company_id))
    if other.answer is Answer.YES:
        shown["carrier"] = other.terms.carrier.value if other.terms.carrier else ""
        return Saying("synergy-wanted", shown, buttons=_build_card_buttons(synergy, "synergy-wanted"))
    return Saying(
        "synergy-card",
        shown,
        picture=cards.find_visible_picture(theirs),
        buttons=_build_card_buttons(synergy, "synergy-card"),
        parts=cards.list_card_reasons(synergy.evidence, asked.role, cards.list_unsaid_features(context, theirs, asked.role)),
    )


def build_lead_key(lead: ScoredPair) -> str:
    """The name of a lead, by its declarations in the order of flow."""
    return f"exchange:{lead.offer.id}:{lead.need.id}"


def save_lead(context: ActionContext, lead: ScoredPair) -> Synergy | None:
    """A lead becomes a synergy of which nobody was asked yet; None when the two were brought together before."""
    synergy = Synergy(
        kind=SynergyKind.EXCHANGE,
        key=build_lead_key(lead),
        score=lead.score,
        evidence=lead.evidence,
        lapses=context.now + timedelta(days=_LAPSE_DAYS),
        network_id=context.work.network_id,
    )
    parties = [
        Party(declaration_id=entry.id, company_id=entry.company, role=role, synergy_id=0)
        for entry, role in ((lead.offer, PartyRole.GIVER), (lead.need, PartyRole.TAKER))
    ]
    return synergy if context.work.synergies.add_synergy(synergy, parties) else None


def _build_partner_line(context: ActionContext, declaration: Declaration, lead: ScoredPair) -> Saying:
    theirs = context.work.declarations.get(lead.need.id if lead.offer.id == declaration.id else lead.offer.id)
    if theirs is None:
        raise LookupError("a lead without its declaration")
    shown = cards.describe_card(context, theirs, context.company)
    first = lead.evidence[0]
    return Saying(
        "partner-line",
        {
            "activity": shown["activity"],
            "near": shown["near"],
            "how": first.feature.removeprefix("kinship-"),
            "needed": str(first.facts.get("needed", "")),
            "part": _describe_share(lead, declaration),
        },
    )


def _describe_share(lead: ScoredPair, declaration: Declaration) -> str:
    """How much of an offer a taker would take, or of a need an offer covers, as one says it roughly; by the figures that
    others may know, so that trying one quantity after the other tells no more."""
    mine, theirs = (lead.offer, lead.need) if lead.offer.id == declaration.id else (lead.need, lead.offer)
    if not mine.left or not theirs.left:
        return "unknown"
    share = theirs.left / mine.left
    side = "take" if mine.kind is Kind.OFFER else "cover"
    return f"{side}-" + next(name for limit, name in _SHARE_NAMES if share >= limit)


_SHARE_NAMES = ((0.9, "all"), (0.6, "most"), (0.4, "half"), (0.2, "quarter"), (0.0, "little"))


def _build_card_buttons(synergy: Synergy, key: str) -> tuple[Button, ...]:
    return tuple(Button(f"{key}.{verb}", f"a.{verb}.{synergy.id:x}") for verb in CARD_BUTTONS)
