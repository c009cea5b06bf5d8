"""Declarations as time passes: which are to be confirmed, asleep, without a partner, in season, or forgotten drafts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import update
from sqlmodel import col, func, select

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.moves import match_movable

# Who is asked about a declaration: its keeper, else its company. What is due to one of them is one question.
_ASKED = func.coalesce(Declaration.keeper_id, -col(Declaration.company_id), 0)
_IS_OPEN = col(Declaration.state) == DeclarationState.OPEN
_SEASONAL_STATES = (DeclarationState.OPEN, DeclarationState.PAUSED, DeclarationState.ASLEEP)


class Lifetimes(Repository):
    """What is due about the declarations of this network."""

    def list_imported(self, company_id: int) -> tuple[Declaration, ...]:
        """What lists have told of a company, also what was withdrawn since."""
        told = self.select_own(Declaration).where(Declaration.company_id == company_id, col(Declaration.source).is_not(None))
        return tuple(self.session.exec(told.order_by(col(Declaration.id))))

    def list_to_compare(self, now: datetime, most: int) -> tuple[int, ...]:
        """Those that wait to be compared with the others, the longest first."""
        rows = self.connection.execute(
            select_columns(Declaration.id)
            .where(col(Declaration.network_id) == self.scope.id, col(Declaration.compare_due) <= now)
            .order_by(col(Declaration.compare_due), col(Declaration.id))
            .limit(most)
        )
        return tuple(rows.scalars())

    def list_to_confirm(self, until: datetime, asked: Collection[int] | None = None) -> tuple[Declaration, ...]:
        """Open ones that expire before `until` and whose keeper was not asked yet; `asked`: only of the keepers of these."""
        return self._list_due(*_match_unconfirmed(until), *_match_keepers(asked))

    def find_to_confirm(self, until: datetime) -> tuple[int, ...]:
        """The same, one declaration of each keeper."""
        return self._find_keepers(*_match_unconfirmed(until))

    def list_unanswered(self, now: datetime, asked: Collection[int] | None = None) -> tuple[Declaration, ...]:
        """Open ones whose keeper was asked and did not answer in time; `asked`: only of the keepers of these."""
        return self._list_due(*_match_unanswered(now), *_match_keepers(asked))

    def find_unanswered(self, now: datetime) -> tuple[int, ...]:
        """The same, one declaration of each keeper."""
        return self._find_keepers(*_match_unanswered(now))

    def list_being_confirmed(self, company_id: int) -> tuple[Declaration, ...]:
        """Open ones of a company about which it was asked whether they are still there."""
        return self._list_due(
            _IS_OPEN, *to_clauses(Declaration.company_id == company_id, col(Declaration.confirming).is_not(None))
        )

    def list_to_review(self, now: datetime, asked: Collection[int] | None = None) -> tuple[Declaration, ...]:
        """Open ones whose keeper is to be told how it goes without a partner; `asked`: only of the keepers of these."""
        return self._list_due(_IS_OPEN, col(Declaration.review) <= now, *_match_keepers(asked))

    def find_to_review(self, now: datetime) -> tuple[int, ...]:
        """The same, one declaration of each keeper."""
        return self._find_keepers(_IS_OPEN, col(Declaration.review) <= now)

    def list_turning(self, now: datetime, among: Collection[int] | None = None) -> tuple[Declaration, ...]:
        """Seasonal ones that fall asleep or wake; `among`: only these."""
        return self._list_due(*_match_turning(now), *((col(Declaration.id).in_(among),) if among is not None else ()))

    def find_turning(self, now: datetime) -> tuple[int, ...]:
        """The same, by their keys."""
        return self._find_ids(select(Declaration.id), *_match_turning(now))

    def find_next_uses(self, now: datetime) -> tuple[int, ...]:
        """Food whose next use may be asked about, by the keys."""
        return self._find_ids(select(Declaration.id), _IS_OPEN, col(Declaration.next_use) <= now)

    def forget_drafts(self, before: datetime) -> None:
        """Drafts that nobody touched since are withdrawn."""
        self.connection.execute(
            update(Declaration)
            .where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    match_movable(Declaration, DeclarationState.WITHDRAWN, DeclarationState.DRAFT),
                    Declaration.touched < before,
                )
            )
            .values(state=DeclarationState.WITHDRAWN)
        )

    def _list_due(self, *conditions: Any) -> tuple[Declaration, ...]:
        return tuple(self.session.exec(self.select_own(Declaration).where(*conditions).order_by(col(Declaration.id))))

    def _find_keepers(self, *conditions: Any) -> tuple[int, ...]:
        first = func.min(col(Declaration.id))
        return self._find_ids(select(first).group_by(_ASKED).order_by(first), *conditions)

    def _find_ids(self, chosen: Any, *conditions: Any) -> tuple[int, ...]:
        return tuple(self.session.exec(chosen.where(col(Declaration.network_id) == self.scope.id, *conditions)))


def _match_unconfirmed(until: datetime) -> tuple[Any, ...]:
    return _IS_OPEN, col(Declaration.expires) <= until, col(Declaration.confirming).is_(None)


def _match_unanswered(now: datetime) -> tuple[Any, ...]:
    return _IS_OPEN, col(Declaration.expires) <= now, col(Declaration.confirming).is_not(None)


def _match_turning(now: datetime) -> tuple[Any, ...]:
    return col(Declaration.turn) <= now, col(Declaration.state).in_(_SEASONAL_STATES)


def _match_keepers(asked: Collection[int] | None) -> tuple[Any, ...]:
    return () if asked is None else (_ASKED.in_(select(_ASKED).where(col(Declaration.id).in_(asked))),)
