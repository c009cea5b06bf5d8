"""Leads that were kept for later, because somebody was being asked by enough others: those whose turn has come."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, exists
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from matching.consent.states import SynergyState
from storage.repository import Repository, to_clauses
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.synergy import Party, Synergy

_PAIR = 2


class IdleLeads(Repository):
    """Leads of this network about which nobody was asked yet."""

    def find_free(self, most_asked: int) -> tuple[int, ...]:
        """Those of two whose declarations are both open, each being asked about with fewer than so many others, and not
        agreed about with somebody already while nobody knows how much is left; the best first, one for each declaration."""
        rows = self.session.exec(
            select(Synergy.id, Party.declaration_id)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .where(Synergy.network_id == self.scope.id, Synergy.state == SynergyState.FOUND, ~_has_party(_is_taken(most_asked)))
            .order_by(col(Synergy.score).desc(), col(Synergy.id), col(Party.declaration_id))
        )
        parts: dict[int, list[int]] = {}
        for synergy_id, declaration_id in rows:
            parts.setdefault(synergy_id, []).append(declaration_id)
        return _keep_apart(parts)


def _keep_apart(parts: dict[int, list[int]]) -> tuple[int, ...]:
    """The first lead of each declaration: whoever gets one more question now has less room for the next. A pool or a chain is
    asked about in ways of its own."""
    used: set[int] = set()
    kept: list[int] = []
    for synergy_id, declarations in parts.items():
        if len(declarations) == _PAIR and used.isdisjoint(declarations):
            used.update(declarations)
            kept.append(synergy_id)
    return tuple(kept)


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
    return (
        (col(Declaration.state) != DeclarationState.OPEN)
        | (asked >= most_asked)
        | and_(col(Declaration.left).is_(None), agreed)
    )
