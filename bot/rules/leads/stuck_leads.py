"""A lead that does not move is reminded of, kindly, or let go; whoever waits reads so in one line."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.rules.leads import lapses, matchmaking
from bot.views.board.stuck_leads import list_waited_sides
from bot.views.declarations import cards
from bot.views.leads import introductions
from matching.consent.states import Answer, Stage, SynergyState
from storage.leads.stuck_leads import MissingStep, StuckLead
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Person, Synergy


def remind_late_parties(context: ActionContext, lead: StuckLead, synergy: Synergy) -> int:
    """A kind word to whom it waits for. How many could be told."""
    late = {side.company for side in list_waited_sides(lead)}
    parties = context.work.synergies.list_parties(synergy.id)
    told = 0
    for party in parties:
        person = _find_keeper(context, party)
        if party.company_id not in late or person is None or person.telegram_id is None:
            continue
        other = next(each for each in parties if each is not party)
        saying = (
            _build_nudge(context, synergy, party, other)
            if lead.missing is MissingStep.ANSWER
            else introductions.build_second_introduction(context, party, other)
        )
        context.work.outbox.owe(
            person,
            saying,
            once=f"remind:{synergy.id}:{party.company_id}:{context.now:%Y-%m-%d}",
            due=context.now,
            rank=Rank.QUESTION,
            subject=f"synergy:{synergy.id}",
        )
        told += 1
    return told


def drop_stuck_lead(context: ActionContext, lead: StuckLead, synergy: Synergy) -> None:
    """It is over: who waited or had met the other reads so; who was asked may answer no more; the next ones are asked."""
    context.work.outbox.cancel(f"synergy:{synergy.id}")
    parties = context.work.synergies.list_parties(synergy.id)
    if (
        lead.missing is MissingStep.WORD
        and (introduction := context.work.introductions.find_by_synergy(synergy.id)) is not None
    ):
        introduction.stage, introduction.closed_at = Stage.DROPPED, context.now
        for party in parties:
            other = next(each for each in parties if each is not party)
            _tell_party(
                context,
                party,
                Saying(
                    "introduction-closed",
                    {"company": context.work.companies.get(other.company_id).name, "resource": _name_resource(context, party)},
                ),
            )
        return
    synergy.state = SynergyState.LAPSED
    for party in parties:
        if party.answer is not Answer.ASKED:
            lapses.tell_lead_end(context, synergy, party, Rank.INTRODUCTION)


def _build_nudge(context: ActionContext, synergy: Synergy, party: Party, other: Party) -> Saying:
    theirs = context.work.declarations.get(other.declaration_id)
    if theirs is None:
        raise LookupError(f"synergy {synergy.id} without its declarations")
    shown = cards.describe_card(context, theirs, context.work.companies.get(party.company_id))
    return Saying(
        "synergy-nudge",
        shown,
        buttons=tuple(Button(f"synergy-nudge.{verb}", f"a.{verb}.{synergy.id:x}") for verb in matchmaking.CARD_BUTTONS),
    )


def _tell_party(context: ActionContext, party: Party, saying: Saying) -> None:
    if (person := _find_keeper(context, party)) is not None:
        context.work.outbox.owe(
            person, saying, once=f"ended:{party.synergy_id}:{party.company_id}", due=context.now, rank=Rank.INTRODUCTION
        )


def _name_resource(context: ActionContext, party: Party) -> str:
    row = context.work.declarations.get(party.declaration_id)
    return (row.resource or row.said) if row is not None else ""


def _find_keeper(context: ActionContext, party: Party) -> Person | None:
    row = context.work.declarations.get(party.declaration_id)
    return context.work.people.find_spokesperson(party.company_id, row.keeper_id) if row is not None else None
