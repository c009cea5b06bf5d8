"""Who may speak for a company: its people, and those whom one of them still has to know."""

from __future__ import annotations

from datetime import datetime
from functools import cache

from sqlalchemy import bindparam, exists
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from matching.activities import company_names
from matching.vocabulary import Place
from storage.repository import Repository, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.moves import move
from storage.tables.person import Person

_FOUNDING_LOCK_NUMBER = 0x626F7566  # "bouf": the number under which PostgreSQL keeps it, one for each network


@cache
def _select_companies() -> SelectOfScalar[Company]:
    # Seats are asked for by what the person belongs to; of a plain join SQLite takes up all seats of the network first.
    seated = exists().where(
        *to_clauses(Seat.company_id == Company.id, Seat.network_id == bindparam("network"), Seat.state == SeatState.IN)
    )
    return (
        select(Company)
        .join(Member, col(Member.company_id) == Company.id)
        .where(*to_clauses(Member.person_id == bindparam("person"), Member.state == bindparam("state")), seated)
        .order_by(col(Member.last_used).desc(), col(Company.id).desc())
    )


class Memberships(Repository):
    """People and companies of this network."""

    def list_companies(self, person_id: int, state: MemberState = MemberState.IN) -> tuple[Company, ...]:
        """The companies this person speaks for, or asked to; the last one used first."""
        return tuple(
            self.session.exec(_select_companies(), params={"person": person_id, "state": state, "network": self.scope.id})
        )

    def list_people(self, company_id: int) -> tuple[Person, ...]:
        """Those who speak for a company of this network, the last seen first."""
        return tuple(
            self.session.exec(
                select(Person)
                .join(Member, col(Member.person_id) == Person.id)
                .join(Seat, col(Seat.company_id) == Member.company_id)
                .where(Member.company_id == company_id, Member.state == MemberState.IN, Seat.network_id == self.scope.id)
                .order_by(col(Member.last_used).desc(), col(Person.id))
            )
        )

    def find_rung_person(self, company_id: int, keeper_id: int | None) -> Person | None:
        """Whom one rings there: somebody with a number, the keeper of what it is about before the others; None: nobody is
        known."""
        people = self.list_people(company_id)
        return min(people, key=lambda person: (not person.contact, person.id != keeper_id), default=None)

    def note_contact(self, company_id: int, name: str, contact: str, now: datetime) -> None:
        """Whom the animator rings at a company: somebody there of that name whose number was missing, or who is known on
        paper from now on."""
        named = [
            person
            for person in self.list_people(company_id)
            if not person.name or (not person.contact and person.name.casefold() == name.casefold())
        ]
        if named:
            named[0].name, named[0].contact = name, contact
            self.session.flush()
        else:
            person = self.add(Person(name=name, contact=contact, network_id=self.scope.id))
            self.add(Member(person_id=person.id, company_id=company_id, since=now, last_used=now))

    def hold_founding(self) -> None:
        """Nobody else founds or renames a company in this network before this unit has ended: of two who found the same one at
        once, the second finds it."""
        if self.connection.dialect.name == "postgresql":
            self.connection.execute(select(func.pg_advisory_xact_lock(_FOUNDING_LOCK_NUMBER, self.scope.id)))

    def find_likely_company(self, name: str, place: Place) -> Company | None:
        """The company of that name, spelt like this or nearly, in that town; one that is known before one that is new."""
        found = self.session.exec(
            select(Company)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(Seat.network_id == self.scope.id, Seat.state == SeatState.IN, Company.place == place.name)
            .order_by(col(Company.id))
        )
        close = [company for company in found if company_names.is_same_company_name(company.name, name)]
        return min(close, key=lambda company: (company.state is CompanyState.NEW, company.name != name), default=None)

    def ask_to_join(self, company: Company, person_id: int, now: datetime) -> None:
        """A person says they belong to a company that has somebody already."""
        if self.session.get(Member, (person_id, company.id)) is None:
            self.add(Member(person_id=person_id, company_id=company.id, state=MemberState.ASKED, since=now, last_used=now))

    def find_twin(self, company: Company, person_id: int) -> Company | None:
        """The entry that a person was given who came with the name of a company that is here: theirs alone so far."""
        others = aliased(Member)
        shared = exists().where(*to_clauses(others.company_id == Member.company_id, others.person_id != person_id))
        found = self.session.exec(
            select(Company)
            .join(Member, col(Member.company_id) == Company.id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(
                *to_clauses(Member.person_id == person_id, Member.state == MemberState.IN, Company.id != company.id),
                *to_clauses(Seat.network_id == self.scope.id, Seat.state == SeatState.IN, Company.place == company.place),
                ~shared,
            )
            .order_by(col(Company.id).desc())
        )
        return next((each for each in found if company_names.is_same_company_name(each.name, company.name)), None)

    def list_twin_requests(self, company: Company) -> tuple[Member, ...]:
        """The open wishes of those who speak for this entry to belong to another one of the same name in the same town."""
        mine = select(Member.person_id).where(Member.company_id == company.id, Member.state == MemberState.IN)
        rows = self.session.exec(
            select(Member, Company.name)
            .join(Company, col(Company.id) == Member.company_id)
            .where(
                Member.state == MemberState.ASKED,
                col(Member.person_id).in_(mine),
                Company.id != company.id,
                Company.place == company.place,
            )
            .order_by(col(Member.company_id), col(Member.person_id))
        )
        return tuple(asking for asking, name in rows if company_names.is_same_company_name(name, company.name))

    def find_request(self, company_id: int, person_id: int) -> Member | None:
        """That wish to belong, while it is open."""
        return self.session.exec(
            select(Member)
            .join(Seat, col(Seat.company_id) == Member.company_id)
            .where(
                Member.company_id == company_id,
                Member.person_id == person_id,
                Member.state == MemberState.ASKED,
                Seat.network_id == self.scope.id,
                Seat.state == SeatState.IN,
            )
        ).first()

    def switch_company(self, company_id: int, person_id: int, now: datetime) -> bool:
        """This person speaks for that company now; False when they may not."""
        member = self.session.get(Member, (person_id, company_id))
        if member is None or member.state is not MemberState.IN:
            return False
        member.last_used = now
        self.session.flush()
        return True

    def accept_request(self, asking: Member, now: datetime) -> None:
        """A colleague knows them."""
        move(asking, MemberState.IN)
        asking.last_used = now
        self.session.flush()

    def welcome_member(self, company: Company, person_id: int, now: datetime) -> None:
        """This person speaks for that company from now on, whether or not they had asked to."""
        asking = self.session.get(Member, (person_id, company.id))
        if asking is not None:
            self.accept_request(asking, now)
        else:
            self.add(Member(person_id=person_id, company_id=company.id, since=now, last_used=now))

    def refuse_request(self, asking: Member) -> None:
        """Nobody there knows them."""
        self.session.delete(asking)
        self.session.flush()
