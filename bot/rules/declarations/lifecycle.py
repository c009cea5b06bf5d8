"""A declaration leaves the open, or comes back to it: what that means for the others who were asked."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move
from storage.work import Work


def close_declaration(work: Work, declaration: Declaration, state: DeclarationState, now: datetime) -> None:
    """It is open no more: its leads are closed, and who waits for an answer or owes one reads so in one line."""
    move(declaration, state)
    declaration.touched = now
    work.outbox.cancel(f"declaration:{declaration.id}")
    end_open_leads(work, declaration, now)


def end_open_leads(work: Work, declaration: Declaration, now: datetime) -> None:
    """Close every lead that is not agreed yet."""
    for synergy in work.endings.lock_live_leads(declaration.id):
        end_lead(work, synergy, declaration, now)


def end_lead(work: Work, synergy: Synergy, declaration: Declaration, now: datetime) -> None:
    """Close one lead of this declaration. Its cards still owed are not sent; nobody learns of one they never read."""
    subject = f"synergy:{synergy.id}"
    for party in work.synergies.list_parties(synergy.id):
        theirs = work.declarations.get(party.declaration_id)
        if party.declaration_id == declaration.id or theirs is None:
            continue
        person = work.people.find_spokesperson(party.company_id, theirs.keeper_id)
        if person is not None and (
            party.answer is Answer.YES or (party.answer is Answer.ASKED and work.outbox.was_told(subject, person))
        ):
            work.outbox.owe(
                person,
                Saying("synergy-void", {"resource": theirs.resource or theirs.said}),
                once=f"void:{synergy.id}:{party.company_id}",
                due=now,
                rank=Rank.INTRODUCTION,
            )
    work.outbox.cancel(subject)
    work.endings.void_lead(synergy)


def restore_declaration(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """It is open again, as if just told, and compared anew; a line for each partner that is being asked."""
    move(declaration, DeclarationState.OPEN)
    lifetime.schedule_season_turn(context.work, declaration, context.now)
    lifetime.renew_lifetime(context.work, declaration, context.now)
    return matchmaking.ask_best_partners(context, declaration)


def find_facing_party(parties: tuple[Party, ...], declaration: Declaration) -> Party:
    """The other party of a lead of this declaration."""
    return next(party for party in parties if party.declaration_id != declaration.id)
