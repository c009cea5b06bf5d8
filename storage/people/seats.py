"""Seats: the networks somebody belongs to, and which of them a row is a matter of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import or_, select
from sqlmodel import col

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, Member, MemberState, Seat, SeatState
from storage.tables.network import Network, Role
from storage.tables.note import Note
from storage.tables.person import Chat, Person


class Seats(Repository):
    """Where a person belongs: there they speak for a company, or run the network."""

    def list_networks(self, person_id: int) -> tuple[Network, ...]:
        """The networks somebody belongs to, in a lasting order."""
        return tuple(
            self.session.exec(  # type: ignore[call-overload]
                select(Network).where(col(Network.id).in_(_select_seats(person_id))).order_by(col(Network.id))
            ).scalars()
        )

    def list_networks_kept(self, person_id: int) -> tuple[int, ...]:
        """The networks of which anything is kept about somebody: where they belong, and where they stand."""
        standing = select_columns(Person.network_id).where(col(Person.id) == person_id, col(Person.network_id).is_not(None))
        return tuple(
            self.connection.execute(
                select_columns(Network.id)
                .where(or_(col(Network.id).in_(_select_seats(person_id)), col(Network.id).in_(standing)))
                .order_by(col(Network.id))
            ).scalars()
        )

    def list_networks_of_company(self, company_id: int) -> tuple[int, ...]:
        """The networks in which a company sits."""
        return tuple(
            self.connection.execute(
                select_columns(Seat.network_id)
                .where(*to_clauses(Seat.company_id == company_id, Seat.state == SeatState.IN))
                .order_by(col(Seat.network_id))
            ).scalars()
        )

    def has_seat(self, person_id: int, network_id: int | None) -> bool:
        """Does this person belong to that network?"""
        return (
            network_id is not None
            and self.connection.execute(
                select_columns(Network.id).where(col(Network.id) == network_id, col(Network.id).in_(_select_seats(person_id)))
            ).first()
            is not None
        )

    def list_companies(self, person_id: int) -> tuple[tuple[int, Company], ...]:
        """The companies somebody speaks for in all networks, each with the network it sits in."""
        rows = self.session.execute(
            select_columns(Seat.network_id, Company)
            .join(Company, col(Company.id) == Seat.company_id)
            .join(Member, col(Member.company_id) == Company.id)
            .where(*_match_member(person_id))
            .order_by(col(Seat.network_id), col(Company.id))
        )
        return tuple((row[0], row[1]) for row in rows)

    def find_row_network(self, person_id: int, table: type[Any], row_id: int) -> int | None:
        """The network that row is a matter of, if the person belongs to it; a company may be one of several's."""
        if table is Company:
            found = (
                select_columns(Seat.network_id)
                .where(*to_clauses(Seat.company_id == row_id, Seat.state == SeatState.IN))
                .order_by(col(Seat.network_id) != (self.scope.network or 0), col(Seat.network_id))
            )
        else:
            found = select_columns(table.network_id).where(table.id == row_id)
        for network in self.connection.execute(found).scalars():
            if network is not None and (network == self.scope.network or self.has_seat(person_id, network)):
                return int(network)
        return None

    def find_message_network(self, person_id: int, message_id: int) -> int | None:
        """The network in which this person was sent that message, if they belong to it."""
        network = self.connection.execute(
            select_columns(Note.network_id)
            .join(Chat, col(Chat.id) == Note.chat_id)
            .where(*to_clauses(Chat.person_id == person_id, Note.message_id == message_id))
            .order_by(col(Note.id).desc())
            .limit(1)
        ).scalar()
        return network if network == self.scope.network or self.has_seat(person_id, network) else None


def _match_member(person_id: int) -> tuple[Any, ...]:
    return to_clauses(Member.person_id == person_id, Member.state == MemberState.IN, Seat.state == SeatState.IN)


def _select_seats(person_id: int) -> Any:
    return (
        select_columns(Seat.network_id)
        .join(Member, col(Member.company_id) == Seat.company_id)
        .where(*_match_member(person_id))
        .union(select_columns(Role.network_id).where(col(Role.person_id) == person_id))
    )
