"""Leads that were kept for later, because somebody was being asked by enough others: those whose turn has come."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from matching.consent.states import SynergyKind, SynergyState
from matching.vocabulary import Kind, Side
from storage.repository import Repository, to_clauses
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.synergy import Party, Synergy

_PAIR = 2


class IdleLeads(Repository):
    """Leads of this network about which nobody was asked yet."""

    def find_free(self, most_asked: int) -> tuple[int, ...]:
        """Those whose declarations are all open, each being asked about with fewer than so many others, and not agreed about
        with somebody already while nobody knows how much is left (what is shared serves several in turn); the best first.
        Whoever asks looks again whether there is room, and whether they may still meet. A pool is asked about as soon as it
        is found."""
        rows = self.session.exec(
            select(Synergy.id, Synergy.kind, Party.declaration_id)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(Synergy.network_id == self.scope.id, Synergy.state == SynergyState.FOUND, ~_has_party(_is_taken(most_asked)))
            .order_by(col(Synergy.score).desc(), col(Synergy.id), col(Party.declaration_id))
        )
        parts = Counter((synergy_id, kind) for synergy_id, kind, _ in rows)
        return tuple(id for (id, kind), count in parts.items() if count == _PAIR or kind is SynergyKind.CHAIN)


def _has_party(condition: Any) -> Any:
    return (
        exists()
        .where(*to_clauses(Party.synergy_id == Synergy.id, Declaration.id == Party.declaration_id), condition)
        .correlate(Synergy)
    )


def _is_taken(most_asked: int) -> ColumnElement[bool]:
    other, lead = aliased(Party), aliased(Synergy)
    asked = (
        select(func.count())
        .select_from(other)
        .join(lead, col(lead.id) == other.synergy_id)
        .where(other.declaration_id == Declaration.id, lead.state == SynergyState.ASKING)
        .correlate(Declaration)
        .scalar_subquery()
    )
    agreed = (
        exists()
        .where(
            *to_clauses(other.declaration_id == Declaration.id, lead.id == other.synergy_id, lead.state == SynergyState.AGREED)
        )
        .correlate(Declaration)
    )
    used_up = or_(col(Declaration.kind) != Kind.SHARE, col(Declaration.side).is_distinct_from(Side.HAS))
    return (
        (col(Declaration.state) != DeclarationState.OPEN)
        | (asked >= most_asked)
        | and_(col(Declaration.left).is_(None), used_up, agreed)
    )
