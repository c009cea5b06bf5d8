"""Who said whether they come to what was announced; and the companies without Telegram that are rung about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_
from sqlmodel import col, func, select

from storage.people.named_columns import select_company_name, select_person_name
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.broadcast import BroadcastCall, BroadcastReply
from storage.tables.call import CallState
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.moves import move
from storage.tables.person import Person


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who said whether they come: a person and their company here, or a company that was rung (no `person`)."""

    person: str
    company: str
    comes: bool


class Guests(Repository):
    """Of this network."""

    def save_reply(self, broadcast_id: int, person_id: int, comes: bool, now: datetime) -> None:
        """They come, or cannot; the last word counts."""
        known = self.session.get(BroadcastReply, (broadcast_id, person_id))
        if known is None:
            self.add(
                BroadcastReply(broadcast_id=broadcast_id, person_id=person_id, network_id=self.scope.id, comes=comes, at=now)
            )
        else:
            known.comes, known.at = comes, now
            self.session.flush()

    def list_guests(self, broadcast_id: int) -> tuple[Guest, ...]:
        """Who answered, those first who come; a person with several companies here is told with the one used last."""
        people = self.connection.execute(
            select_columns(Person.id, select_person_name(), select_company_name(), BroadcastReply.comes)
            .join(BroadcastReply, col(BroadcastReply.person_id) == Person.id)
            .outerjoin(Member, and_(*to_clauses(Member.person_id == Person.id, Member.state == MemberState.IN)))
            .outerjoin(
                Seat,
                and_(
                    *to_clauses(
                        Seat.company_id == Member.company_id, Seat.network_id == self.scope.id, Seat.state == SeatState.IN
                    )
                ),
            )
            .outerjoin(Company, col(Company.id) == Seat.company_id)
            .where(*to_clauses(BroadcastReply.broadcast_id == broadcast_id, BroadcastReply.network_id == self.scope.id))
            .order_by(col(BroadcastReply.at), col(Person.id), col(Company.id).is_(None), col(Member.last_used).desc())
        )
        guests: dict[int, Guest] = {}
        for key, person, company, comes in people:
            guests.setdefault(key, Guest(person, company or "", comes))
        rung = self.connection.execute(
            select_columns(select_company_name(), BroadcastCall.comes)
            .join(BroadcastCall, col(BroadcastCall.company_id) == Company.id)
            .where(
                *to_clauses(
                    BroadcastCall.broadcast_id == broadcast_id,
                    BroadcastCall.network_id == self.scope.id,
                    col(BroadcastCall.comes).is_not(None),
                )
            )
            .order_by(col(BroadcastCall.id))
        )
        found = (*guests.values(), *(Guest("", company, comes) for company, comes in rung))
        return tuple(sorted(found, key=lambda guest: not guest.comes))

    def schedule_calls(self, broadcast_id: int, companies: Iterable[int], due: datetime) -> int:
        """These companies are to be rung about it, each once. How many were not on the list yet."""
        rows = [
            {
                "network_id": self.scope.id,
                "broadcast_id": broadcast_id,
                "company_id": company,
                "state": CallState.OWED,
                "due": due,
                "tries": 0,
            }
            for company in companies
        ]
        return len(self.insert_new(BroadcastCall, rows))

    def get_call(self, call_id: int) -> BroadcastCall | None:
        """That call, if it is this network's; of two who note what came of it the second waits."""
        return self.session.exec(self.select_own(BroadcastCall).where(BroadcastCall.id == call_id).with_for_update()).first()

    def list_due_calls(self, now: datetime) -> tuple[BroadcastCall, ...]:
        """Whom to ring now, in the order in which they came on the list."""
        return tuple(
            self.session.exec(
                self.select_own(BroadcastCall)
                .where(BroadcastCall.state == CallState.OWED, col(BroadcastCall.due) <= now)
                .order_by(col(BroadcastCall.id))
            )
        )

    def count_calls(self, broadcast_id: int) -> int:
        """How many companies are, or were, on the list for it."""
        return self.session.exec(
            select(func.count())
            .select_from(BroadcastCall)
            .where(BroadcastCall.broadcast_id == broadcast_id, BroadcastCall.network_id == self.scope.id)
        ).one()

    def close_call(self, call: BroadcastCall, state: CallState, now: datetime) -> None:
        """They know of it, or were not reached."""
        move(call, state)
        call.closed = now
        self.session.flush()
