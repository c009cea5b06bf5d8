"""Comparing a declaration with what neighbours said, and asking the best of them: the side that did not speak first."""
from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import islice

from bot.context.action_context import Desk
from bot.rules.calls import due_calls
from bot.views.board import held_declarations
from bot.views.declarations import cards, waste_codes
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.scoring.best_first import leads
from matching.scoring.scorer import Lead
from matching.vocabulary import Kind
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState

AT_ONCE = 3        # partners asked at the same time, best first
KEPT = 20          # leads kept at a time, for when those asked say no; more where all of these are being asked by others
LAPSE_DAYS = 30
CARD_BUTTONS = ("yes", "no")


def tell_animators(desk: Desk, row: Declaration) -> None:
    """The animators see what is held, with the name of who holds it."""
    company = desk.work.companies.get(row.company_id or 0)
    for animator in desk.work.people.animators():
        desk.work.outbox.owe(
            animator, Saying("held-card", {
                **cards.facts(row), "company": company.name, "place": company.place, "person": desk.person.name,
                "wish": row.details.wish or "none"},
                parts=waste_codes.told(desk, row), buttons=held_declarations.buttons(desk, row)),
            once=f"held:{row.id}:{animator.id}", due=desk.now, rank=Rank.INTRODUCTION, subject=f"declaration:{row.id}")


def compare(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """Keep the best leads of an open declaration, ask the very best; a line for each partner that is being asked."""
    lines: list[Saying] = []
    for kept, (lead, synergy) in enumerate(_new(desk, row), 1):
        other = lead.need if lead.offer.id == row.id else lead.offer
        if len(lines) < AT_ONCE and desk.work.synergies.asked(other.id) < AT_ONCE:
            lines.append(_line(desk, row, lead))
            ask(desk, synergy, other.id)
        if kept >= KEPT and len(lines) >= AT_ONCE:
            break
    return tuple(lines)


def following(desk: Desk, row: Declaration) -> Synergy | None:
    """The best lead about which nobody was asked yet; when those that were kept are used up, the next ones are found."""
    if (known := desk.work.synergies.next_found(row.id)) is not None or row.state is not DeclarationState.OPEN:
        return known
    found = [synergy for _, synergy in islice(_new(desk, row), KEPT)]
    return found[0] if found else None


def _new(desk: Desk, row: Declaration) -> Iterator[tuple[Lead, Synergy]]:
    """Leads of an open declaration with whom it was not brought together before, best first, each kept as it is taken."""
    entry = desk.work.declarations.entry(row.id)
    kinds, resources, reach = desk.knowledge.scorer.partners(entry)
    barred = desk.work.barriers.excluded(entry.company, entry.resource, desk.now)
    near = desk.work.declarations.candidates(entry, kinds, resources, reach, barred)
    for lead in leads(desk.knowledge.scorer, entry, near, desk.work.declarations.entries):
        if (synergy := keep(desk, lead)) is not None:
            yield lead, synergy


def ask(desk: Desk, synergy: Synergy, declaration_id: int) -> None:
    """Ask the company behind a declaration about a synergy; somebody who said yes already waits for the answer. Whom
    Telegram does not reach is rung."""
    parties = desk.work.synergies.parties(synergy.id)
    asked = next(party for party in parties if party.declaration_id == declaration_id)
    other = next(party for party in parties if party is not asked)
    synergy.state, synergy.asked_at = SynergyState.ASKING, desk.now
    asked.answer = Answer.ASKED
    mine = desk.work.declarations.get(declaration_id)
    if mine is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    person = desk.work.people.speaking_for(asked.company_id, mine.keeper_id)
    if person is None or not desk.work.people.reached(person.id):
        due_calls.put(desk.work, synergy, asked.company_id, desk.now)
        return
    desk.work.outbox.owe(person, card(desk, synergy, asked, other), due=desk.now,
                         once=f"card:{synergy.id}:{asked.company_id}:{other.answer}",
                         rank=Rank.ALERT if other.answer is not Answer.YES else Rank.INTRODUCTION,
                         subject=f"synergy:{synergy.id}", expires=synergy.lapses)


def card(desk: Desk, synergy: Synergy, asked: Party, other: Party) -> Saying:
    """What one side reads of the other, with the buttons to answer by."""
    theirs = desk.work.declarations.get(other.declaration_id)
    if theirs is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    shown = cards.told(desk, theirs, desk.work.companies.get(asked.company_id))
    if other.answer is Answer.YES:
        shown["carrier"] = other.terms.carrier.value if other.terms.carrier else ""
        return Saying("synergy-wanted", shown, buttons=_buttons(synergy, "synergy-wanted"))
    return Saying("synergy-card", shown, picture=cards.picture(theirs), buttons=_buttons(synergy, "synergy-card"),
                  parts=cards.reasons(synergy.evidence, asked.role, cards.unsaid(desk, theirs, asked.role)))


def key(lead: Lead) -> str:
    """The name of a lead, by its declarations in the order of flow."""
    return f"exchange:{lead.offer.id}:{lead.need.id}"


def keep(desk: Desk, lead: Lead) -> Synergy | None:
    """A lead becomes a synergy of which nobody was asked yet; None when the two were brought together before."""
    synergy = Synergy(kind=SynergyKind.EXCHANGE, key=key(lead), score=lead.score,
                      evidence=lead.evidence, lapses=desk.now + timedelta(days=LAPSE_DAYS), network_id=desk.work.scope.id)
    parties = [Party(declaration_id=entry.id, company_id=entry.company, role=role, synergy_id=0)
               for entry, role in ((lead.offer, PartyRole.GIVER), (lead.need, PartyRole.TAKER))]
    return synergy if desk.work.synergies.found(synergy, parties) else None


def _line(desk: Desk, row: Declaration, lead: Lead) -> Saying:
    theirs = desk.work.declarations.get(lead.need.id if lead.offer.id == row.id else lead.offer.id)
    if theirs is None:
        raise LookupError("a lead without its declaration")
    shown = cards.told(desk, theirs, desk.company)
    first = lead.evidence[0]
    return Saying("partner-line", {
        "activity": shown["activity"], "near": shown["near"], "how": first.feature.removeprefix("kinship-"),
        "needed": str(first.facts.get("needed", "")), "part": _part(lead, row)})


def _part(lead: Lead, row: Declaration) -> str:
    """How much of an offer a taker would take, or of a need an offer covers, as one says it roughly; by the figures that
    others may know, so that trying one quantity after the other tells no more."""
    mine, theirs = (lead.offer, lead.need) if lead.offer.id == row.id else (lead.need, lead.offer)
    if not mine.left or not theirs.left:
        return "unknown"
    share = theirs.left / mine.left
    side = "take" if mine.kind is Kind.OFFER else "cover"
    return f"{side}-" + next(name for limit, name in SHARES if share >= limit)


SHARES = ((0.9, "all"), (0.6, "most"), (0.4, "half"), (0.2, "quarter"), (0.0, "little"))


def _buttons(synergy: Synergy, key: str) -> tuple[Button, ...]:
    return tuple(Button(f"{key}.{verb}", f"a.{verb}.{synergy.id:x}") for verb in CARD_BUTTONS)
