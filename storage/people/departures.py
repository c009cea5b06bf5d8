"""A company that nobody speaks for any more leaves: nothing of it is shown, and only quantities without a name remain."""
from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, or_, update
from sqlmodel import Session, col, select

from matching.consent.states import LIVE, SynergyState
from matching.vocabulary import Details
from storage.repository import fits
from storage.tables.barrier import Barrier
from storage.tables.call import Agreement, Call, CallState
from storage.tables.company import Company, CompanyState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.introduction import Introduction
from storage.tables.synergy import Party, Synergy
from storage.tables.wish import Wish


def leave(session: Session, company_id: int, now: datetime) -> tuple[int, ...]:
    """Withdraw and blank a company in all its networks; the leads that end with it, by their keys."""
    run = session.connection().execute
    run(update(Company).where(*fits(Company.id == company_id))
        .values(name="", siren=None, siret=None, state=CompanyState.LEFT))
    run(update(Seat).where(*fits(Seat.company_id == company_id)).values(state=SeatState.LEFT))
    run(update(Declaration).where(*fits(Declaration.company_id == company_id))
        .values(state=DeclarationState.WITHDRAWN, said="", details=Details(), keeper_id=None, touched=now))
    run(update(Agreement).where(*fits(Agreement.company_id == company_id)).values(given_by=""))
    run(delete(Wish).where(*fits(Wish.company_id == company_id)))
    run(delete(Barrier).where(or_(*fits(Barrier.company_id == company_id, Barrier.other_id == company_id))))
    ours = select(Party.synergy_id).where(Party.company_id == company_id)
    run(update(Call).where(*fits(col(Call.synergy_id).in_(ours), Call.state == CallState.OWED))
        .values(state=CallState.DROPPED, closed=now))
    run(update(Introduction).where(*fits(col(Introduction.synergy_id).in_(ours), col(Introduction.closed_at).is_(None)))
        .values(closed_at=now))
    live = fits(col(Synergy.id).in_(ours), col(Synergy.state).in_(LIVE))
    ended = tuple(session.exec(select(Synergy.id).where(*live).order_by(col(Synergy.id))))
    run(update(Synergy).where(*fits(col(Synergy.id).in_(ended))).values(state=SynergyState.VOID))
    return ended
