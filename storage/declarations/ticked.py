"""What was ticked in a list instead of being said: drafts until the list is done, then declarations that lack a fact or two."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import String, cast, exists, literal
from sqlmodel import col

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration, DeclarationState
from storage.tables.history import History
from storage.tables.person import Person, Reach
from storage.tables.sealed import is_readable

EXPENSES_ASKED_VERB = "expenses-asked"  # in the history of a company


class TickedThings(Repository):
    """Ticks of this network's companies, and which company was shown which list."""

    def list_drafts(self, company_id: int, person_id: int) -> tuple[Declaration, ...]:
        """What this person has ticked for a company and not handed in, in the order of ticking."""
        rows = self.session.exec(
            self.select_own(Declaration)
            .where(
                Declaration.company_id == company_id,
                Declaration.keeper_id == person_id,
                Declaration.state == DeclarationState.DRAFT,
            )
            .order_by(col(Declaration.id))
        )
        return tuple(row for row in rows if is_readable(row.details) and row.details.ticked)

    def was_shown(self, verb: str, company_id: int) -> bool:
        """Was that list shown to somebody of this company?"""
        shown = self.select_own(History).where(History.verb == verb, History.subject == f"company:{company_id}")
        return self.session.exec(shown.limit(1)).first() is not None

    def find_unasked_companies(self, joined_before: datetime) -> tuple[int, ...]:
        """Companies whose people have spoken for them since before then, and were never asked what they would share."""
        asked = exists().where(
            *to_clauses(
                History.network_id == self.scope.id,
                History.verb == EXPENSES_ASKED_VERB,
                History.subject == literal("company:").concat(cast(col(Company.id), String)),
            )
        )
        rows = self.connection.execute(
            select_columns(Company.id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .join(Member, col(Member.company_id) == Company.id)
            .join(Person, col(Person.id) == Member.person_id)
            .where(
                *to_clauses(
                    Seat.network_id == self.scope.id,
                    Seat.state == SeatState.IN,
                    Company.state != CompanyState.LEFT,
                    Member.state == MemberState.IN,
                    Member.since <= joined_before,
                    col(Person.telegram_id).is_not(None),
                    Person.reach == Reach.HERE,
                    ~asked,
                )
            )
            .distinct()
            .order_by(col(Company.id))
        )
        return tuple(row.id for row in rows)

    def list_published(
        self, since: datetime, until: datetime, keepers: Collection[int] | None = None
    ) -> tuple[Declaration, ...]:
        """Open ones that were published between two moments and ticked rather than said, the oldest first; `keepers`: only
        those of these people."""
        rows = self.session.exec(
            self.select_own(Declaration)
            .where(
                Declaration.state == DeclarationState.OPEN,
                col(Declaration.published) > since,
                col(Declaration.published) <= until,
                col(Declaration.keeper_id).is_not(None),
                *((col(Declaration.keeper_id).in_(keepers),) if keepers is not None else ()),
            )
            .order_by(col(Declaration.id))
        )
        return tuple(row for row in rows if is_readable(row.details) and row.details.ticked)
