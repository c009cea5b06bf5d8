"""A company that nobody speaks for any more leaves: nothing of it is shown, and only quantities without a name remain."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import delete, func, or_, update
from sqlmodel import Session, col, select

from matching.consent.kinds import KINDS
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.vocabulary import Details
from storage.repository import to_clauses
from storage.tables.animation.behalf_change import BehalfChange
from storage.tables.barrier import Barrier
from storage.tables.call import Agreement, Call, CallState
from storage.tables.company import Company, CompanyState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.distance_limit import DistanceLimit
from storage.tables.introduction import Introduction
from storage.tables.moves import match_movable
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy
from storage.tables.wish import Wish


def hold_leads(session: Session, companies: Collection[int]) -> None:
    """Every lead of these companies, by rising id, until the end of this unit: what others say of them at this very moment is
    known before anything of theirs is ended, or waits until it has ended."""
    theirs = select(Party.synergy_id).where(col(Party.company_id).in_(companies))
    held = select(Synergy).where(col(Synergy.id).in_(theirs)).order_by(col(Synergy.id)).with_for_update()
    session.exec(held.execution_options(populate_existing=True)).all()


def withdraw_company(session: Session, company_id: int, now: datetime) -> tuple[int, ...]:
    """Withdraw and blank a company in all its networks; the leads that end with it, by their keys."""
    hold_leads(session, (company_id,))
    run = session.connection().execute
    run(update(Company).where(*to_clauses(Company.id == company_id)).values(name="", siren=None, siret=None, first_site=None))
    run(
        update(Declaration)
        .where(*to_clauses(Declaration.company_id == company_id))
        .values(said="", details=Details(), keeper_id=None, touched=now)
    )
    for table, mine, gone in (
        (Company, Company.id, CompanyState.LEFT),
        (Seat, Seat.company_id, SeatState.LEFT),
        (Declaration, Declaration.company_id, DeclarationState.WITHDRAWN),
    ):
        run(update(table).where(*to_clauses(mine == company_id), match_movable(table, gone)).values(state=gone))
    run(update(Agreement).where(*to_clauses(Agreement.company_id == company_id)).values(given_by=""))
    run(delete(Question).where(or_(*to_clauses(Question.from_company == company_id, Question.to_company == company_id))))
    run(delete(Wish).where(*to_clauses(Wish.company_id == company_id)))
    run(delete(Barrier).where(or_(*to_clauses(Barrier.company_id == company_id, Barrier.other_id == company_id))))
    run(delete(BehalfChange).where(*to_clauses(BehalfChange.company_id == company_id)))
    run(delete(DistanceLimit).where(*to_clauses(DistanceLimit.company_id == company_id)))
    _leave_pools(session, company_id)
    pools = select(Synergy.id).where(col(Synergy.open_until).is_not(None))
    ours = select(Party.synergy_id).where(
        *to_clauses(Party.company_id == company_id),
        or_(*to_clauses(Party.answer != Answer.NO), col(Party.synergy_id).not_in(pools)),
    )
    run(
        update(Call)
        .where(
            or_(*to_clauses(col(Call.synergy_id).in_(ours), Call.company_id == company_id)),
            match_movable(Call, CallState.DROPPED),
        )
        .values(state=CallState.DROPPED, closed=now)
    )
    run(
        update(Introduction)
        .where(*to_clauses(col(Introduction.synergy_id).in_(ours), col(Introduction.closed_at).is_(None)))
        .values(closed_at=now, ask_due=None, reserved_until=now)  # what was kept for it is free
    )
    live = to_clauses(col(Synergy.id).in_(ours), match_movable(Synergy, SynergyState.VOID))
    ended = tuple(session.exec(select(Synergy.id).where(*live).order_by(col(Synergy.id))))
    run(
        update(Synergy)
        .where(col(Synergy.id).in_(ended), match_movable(Synergy, SynergyState.VOID))
        .values(state=SynergyState.VOID)
    )
    return ended


def _leave_pools(session: Session, company_id: int) -> None:
    """Pools that have enough others go on without it."""
    fewest = max(rules.least for rules in (KINDS[SynergyKind.BUY_TOGETHER], KINDS[SynergyKind.COLLECT_TOGETHER]))
    others = (
        select(Party.synergy_id)
        .where(*to_clauses(Party.company_id != company_id, Party.answer != Answer.NO))
        .group_by(col(Party.synergy_id))
        .having(func.count() >= fewest)
    )
    agreed = select(Synergy.id).where(*to_clauses(Synergy.state == SynergyState.AGREED))
    met = (
        select(Party.synergy_id)
        .where(*to_clauses(Party.company_id != company_id, Party.answer == Answer.YES))
        .group_by(col(Party.synergy_id))
        .having(func.count() >= fewest)
    )
    going_on = select(Synergy.id).where(
        col(Synergy.open_until).is_not(None),
        col(Synergy.id).in_(others),
        or_(col(Synergy.id).not_in(agreed), col(Synergy.id).in_(met)),
    )
    session.connection().execute(
        update(Party)
        .where(
            *to_clauses(Party.company_id == company_id, Party.role != PartyRole.TAKER),
            col(Party.synergy_id).in_(going_on),
            match_movable(Party, Answer.NO),
        )
        .values(answer=Answer.NO)
    )
