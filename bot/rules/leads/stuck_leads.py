"""A lead that does not move is reminded of, kindly, or let go; whoever waits reads so in one line."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.rules.leads import lapses, matchmaking
from bot.views.board.stuck_leads import waited_for
from bot.views.declarations import cards
from bot.views.leads import introductions
from matching.consent.states import Answer, Stage, SynergyState
from storage.leads.stuck_leads import Missing, StuckLead
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Person, Synergy


def remind(desk: Desk, lead: StuckLead, synergy: Synergy) -> int:
    """A kind word to whom it waits for. How many could be told."""
    late = {side.company for side in waited_for(lead)}
    parties = desk.work.synergies.parties(synergy.id)
    told = 0
    for party in parties:
        person = _person(desk, party)
        if party.company_id not in late or person is None or person.telegram_id is None:
            continue
        other = next(each for each in parties if each is not party)
        saying = (_nudge(desk, synergy, party, other) if lead.missing is Missing.ANSWER
                  else introductions.again(desk, party, other))
        desk.work.outbox.owe(person, saying, once=f"remind:{synergy.id}:{party.company_id}:{desk.now:%Y-%m-%d}",
                             due=desk.now, rank=Rank.QUESTION, subject=f"synergy:{synergy.id}")
        told += 1
    return told


def close(desk: Desk, lead: StuckLead, synergy: Synergy) -> None:
    """It is over: who waited or had met the other reads so; who was asked may answer no more; the next ones are asked."""
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    parties = desk.work.synergies.parties(synergy.id)
    if lead.missing is Missing.WORD and (introduction := desk.work.introductions.of(synergy.id)) is not None:
        introduction.stage, introduction.closed_at = Stage.DROPPED, desk.now
        for party in parties:
            other = next(each for each in parties if each is not party)
            _tell(desk, party, Saying("introduction-closed", {
                "company": desk.work.companies.get(other.company_id).name, "resource": _resource(desk, party)}))
        return
    synergy.state = SynergyState.LAPSED
    for party in parties:
        if party.answer is not Answer.ASKED:
            lapses.ended(desk, synergy, party, Rank.INTRODUCTION)


def _nudge(desk: Desk, synergy: Synergy, party: Party, other: Party) -> Saying:
    theirs = desk.work.declarations.get(other.declaration_id)
    if theirs is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    shown = cards.told(desk, theirs, desk.work.companies.get(party.company_id))
    return Saying("synergy-nudge", shown, buttons=tuple(
        Button(f"synergy-nudge.{verb}", f"a.{verb}.{synergy.id:x}") for verb in matchmaking.CARD_BUTTONS))


def _tell(desk: Desk, party: Party, saying: Saying) -> None:
    if (person := _person(desk, party)) is not None:
        desk.work.outbox.owe(person, saying, once=f"ended:{party.synergy_id}:{party.company_id}", due=desk.now,
                             rank=Rank.INTRODUCTION)


def _resource(desk: Desk, party: Party) -> str:
    row = desk.work.declarations.get(party.declaration_id)
    return (row.resource or row.said) if row is not None else ""


def _person(desk: Desk, party: Party) -> Person | None:
    row = desk.work.declarations.get(party.declaration_id)
    return desk.work.people.speaking_for(party.company_id, row.keeper_id) if row is not None else None
