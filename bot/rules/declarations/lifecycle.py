"""A declaration leaves the open, or comes back to it: what that means for the others who were asked."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import ActionContext
from bot.rules.declarations import lifetime
from bot.rules.leads import endings, neighbours, portions
from bot.rules.leads.endings import LeadEnding
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.tables.moves import move
from storage.work import Work


def close_declaration(
    work: Work, declaration: Declaration, state: DeclarationState, now: datetime, how: LeadEnding = endings.WITHDRAWN_ENDING
) -> None:
    """It is open no more: its leads are closed, and who waits for an answer or owes one reads so in one line."""
    move(declaration, state)
    declaration.touched = now
    work.outbox.cancel(f"declaration:{declaration.id}")
    if state is DeclarationState.WITHDRAWN:
        work.invitations.withdraw_neighbour_links(declaration.id, now)
    end_open_leads(work, declaration, now, how)


def close_for_absence(work: Work, declaration: Declaration, now: datetime) -> None:
    """Nobody is at its company for a while: it sleeps, and whoever waits for an answer reads that this is why, and that it
    goes on afterwards."""
    close_declaration(work, declaration, DeclarationState.ASLEEP, now, endings.CLOSED_COMPANY_ENDING)


def end_open_leads(work: Work, declaration: Declaration, now: datetime, how: LeadEnding = endings.WITHDRAWN_ENDING) -> None:
    """Close every lead that is not agreed yet: who waits for an answer or owes one reads that its announcement left."""
    for synergy in work.endings.lock_live_leads(declaration.id):
        if not endings.leave_pool(work, synergy, declaration.id):
            endings.end_lead(work, synergy, how, now, (declaration.id,))


def schedule_comparison(declaration: Declaration, now: datetime) -> None:
    """It is compared with the others in its turn, beside what people wait for; only what is open is."""
    if declaration.state is DeclarationState.OPEN:
        declaration.compare_due = now


def restore_declaration(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """It is open again, as if just told, and compared anew; a line for each partner that is being asked. What was wholly
    placed meanwhile is not compared."""
    move(declaration, DeclarationState.OPEN)
    lifetime.schedule_season_turn(context.work, declaration, context.now)
    lifetime.renew_lifetime(context.work, declaration, context.now)
    portions.update_left(context, (declaration.id,))
    return neighbours.ask_neighbours(context, declaration) if declaration.state is DeclarationState.OPEN else ()


def wake_declaration(context: ActionContext, declaration: Declaration) -> None:
    """It was put aside with all the others of its company, and comes back with them: open, wholly placed by now, or asleep
    until its season."""
    if lifetime.is_declaration_in_season(context.work, declaration, context.now):
        restore_declaration(context, declaration)
        return
    move(declaration, DeclarationState.OPEN)
    lifetime.schedule_season_turn(context.work, declaration, context.now)
    lifetime.suspend_lifetime(declaration)
