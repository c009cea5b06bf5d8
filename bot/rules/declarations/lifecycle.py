"""A declaration leaves the open, or comes back to it: what that means for the others who were asked."""
from __future__ import annotations

from datetime import datetime

from bot.context.action_context import Desk
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.declaration import DeclarationState
from storage.work import Work


def rest(work: Work, row: Declaration, state: DeclarationState, now: datetime) -> None:
    """It is open no more: its leads are closed, and who waits for an answer or owes one reads so in one line."""
    row.state, row.touched = state, now
    work.outbox.cancel(f"declaration:{row.id}")
    close(work, row, now)


def close(work: Work, row: Declaration, now: datetime) -> None:
    """Close every lead that is not agreed yet."""
    for synergy in work.endings.live(row.id):
        end(work, synergy, row, now)


def end(work: Work, synergy: Synergy, row: Declaration, now: datetime) -> None:
    """Close one lead of this declaration. Its cards still owed are not sent; nobody learns of one they never read."""
    subject = f"synergy:{synergy.id}"
    for party in work.synergies.parties(synergy.id):
        theirs = work.declarations.get(party.declaration_id)
        if party.declaration_id == row.id or theirs is None:
            continue
        person = work.people.speaking_for(party.company_id, theirs.keeper_id)
        if person is not None and (party.answer is Answer.YES or (
                party.answer is Answer.ASKED and work.outbox.told(subject, person))):
            work.outbox.owe(person, Saying("synergy-void", {"resource": theirs.resource or theirs.said}),
                            once=f"void:{synergy.id}:{party.company_id}", due=now, rank=Rank.INTRODUCTION)
    work.outbox.cancel(subject)
    work.endings.void(synergy)


def reopen(desk: Desk, row: Declaration) -> tuple[Saying, ...]:
    """It is open again, as if just told, and compared anew; a line for each partner that is being asked."""
    row.state = DeclarationState.OPEN
    lifetime.turns(desk.work, row, desk.now)
    lifetime.renew(desk.work, row, desk.now)
    return matchmaking.compare(desk, row)


def facing(parties: tuple[Party, ...], row: Declaration) -> Party:
    """The other party of a lead of this declaration."""
    return next(party for party in parties if party.declaration_id != row.id)
