"""Companies: founded by whoever joins for them, seated in a network."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import and_, bindparam, exists
from sqlmodel import col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from matching.vocabulary import Place
from storage.people import departures
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState, select_owner_mark

_MOST_SITES = 200  # read when owners are counted: a kind is told from three on


class Companies(Repository):
    """Companies of this network, and whom a person speaks for."""

    def find_of_person(self, person_id: int) -> Company | None:
        """The company this person speaks for in this network, the last one used first."""
        return self.session.exec(_select_company_of_person(), params={"person": person_id, "network": self.scope.id}).first()

    def get(self, company_id: int) -> Company:
        """That company, if it sits in this network. Raises LookupError otherwise."""
        found = self.session.exec(_select_company(), params={"company": company_id, "network": self.scope.id}).first()
        if found is None:
            raise LookupError(f"no company {company_id} in this network")
        return found

    def find_by_name(self, name: str, place: Place) -> Company | None:
        """The company of that name in that town, if it sits in this network."""
        return self.session.exec(
            select(Company)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(Seat.network_id == self.scope.id, Company.name == name, Company.place == place.name)
        ).first()

    def find_listed(self, name: str, place: Place, siret: str | None) -> Company | None:
        """The company that a line of a list is about: by its SIRET, else by name and town; never one with another SIRET."""
        here = select(Company).join(Seat, col(Seat.company_id) == Company.id).where(Seat.network_id == self.scope.id)
        if siret is not None:
            known = self.session.exec(here.where(Company.siren == siret[:9], Company.siret == siret).limit(1)).first()
            if known is not None:
                return known
        named = here.where(Company.place == place.name, func.lower(Company.name) == name.lower()).order_by(col(Company.id))
        return next((each for each in self.session.exec(named) if siret is None or each.siret in (None, siret)), None)

    def add_company(self, name: str, activity: str, place: Place, state: CompanyState) -> Company:
        """A company takes its seat in this network."""
        company = self.add(
            Company(
                name=name,
                activity=activity,
                place=place.name,
                postcode=place.postcode,
                department=place.department,
                lat=place.lat,
                lon=place.lon,
                state=state,
            )
        )
        self.add(Seat(company_id=company.id, network_id=self.scope.id))
        return company

    def add_site(self, company: Company, first: Company) -> None:
        """A further site of the same people: from now on the two are a group, which wishes what it wished."""
        if first.siren is None and first.first_site is None:
            first.first_site = first.id
        company.siren, company.first_site, company.meets_own = first.siren, first.first_site, first.meets_own
        self.session.flush()

    def list_sites(self, company: Company) -> tuple[Company, ...]:
        """All sites of its group in this network, itself included."""
        if company.owner_mark is None:
            return (company,)
        return tuple(
            self.session.exec(
                select(Company)
                .join(Seat, col(Seat.company_id) == Company.id)
                .where(Seat.network_id == self.scope.id, Seat.state == SeatState.IN, select_owner_mark() == company.owner_mark)
                .order_by(col(Company.id))
            )
        )

    def add_member(self, company: Company, person_id: int, now: datetime) -> None:
        """A person speaks for a company from now on."""
        self.add(Member(person_id=person_id, company_id=company.id, since=now, last_used=now))

    def list_closed(self, companies: Collection[int], now: datetime) -> dict[int, datetime]:
        """Those of these companies where nobody is just now, and when each reopens."""
        rows = self.session.exec(
            select(Company.id, Company.reopens).where(
                col(Company.id).in_(companies), col(Company.closes) <= now, col(Company.reopens) > now
            )
        )
        return {id: reopens for id, reopens in rows if reopens is not None}

    def list_unconfirmed(self, companies: Collection[int]) -> frozenset[int]:
        """Which of these companies nobody has confirmed yet, as it is known at this very moment."""
        rows = self.connection.execute(
            select_columns(Company.id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(
                col(Company.id).in_(companies), col(Seat.network_id) == self.scope.id, col(Company.state) == CompanyState.NEW
            )
        )
        return frozenset(row.id for row in rows)

    def turn_away_company(self, company: Company, now: datetime) -> tuple[int, ...]:
        """It is not what it says it is: it leaves, and nothing of it is shown. The leads that end with it, by their keys."""
        self.session.flush()
        ended = departures.withdraw_company(self.session, company.id, now)
        self.session.expire_all()
        return ended

    def count_owners_by_activity(self, activities: Sequence[str]) -> int:
        """How many owners have a confirmed company of this network that does one of these activities. Sites of one SIREN
        are one owner's; a company without SIREN is its people's, whatever else is theirs."""
        return self._count_owners(
            *to_clauses(
                Seat.state == SeatState.IN, Company.state == CompanyState.CONFIRMED, col(Company.activity).in_(activities)
            )
        )

    def count_owners_among(self, companies: Collection[int]) -> int:
        """How many owners these companies of this network have, those that left included."""
        return self._count_owners(col(Company.id).in_(companies))

    def list_owned_sites(self) -> tuple[tuple[int, str | None, int | None], ...]:
        """All sites of this network, those that left included, as `count_owners` takes them."""
        return self._list_owned_sites()

    def _count_owners(self, *conditions: Any) -> int:
        return count_owners(self._list_owned_sites(*conditions, row_limit=_MOST_SITES))

    def _list_owned_sites(
        self, *conditions: Any, row_limit: int | None = None
    ) -> tuple[tuple[int, str | None, int | None], ...]:
        rows = self.connection.execute(
            select_columns(Company.id, Company.siren, Member.person_id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .outerjoin(Member, and_(*to_clauses(Member.company_id == Company.id, Member.state == MemberState.IN)))
            .where(*to_clauses(Seat.network_id == self.scope.id), *conditions)
            .order_by(col(Company.id))
            .limit(row_limit)
        )
        return tuple((row.id, row.siren, row.person_id) for row in rows)


def count_owners(sites: Iterable[tuple[int, str | None, int | None]]) -> int:
    """Distinct owners of sites, each given as often as it has people: by SIREN, else by the people they share."""
    people: dict[int, set[int]] = {}
    sirens: dict[int, str] = {}
    for site, siren, person in sites:
        people.setdefault(site, set()).update(() if person is None else (person,))
        if siren:
            sirens[site] = siren
    registered = set().union(*(people[site] for site in sirens)) if sirens else set()
    others: list[set[int]] = []
    alone = 0
    for theirs in (each for site, each in people.items() if site not in sirens):
        alone += not theirs
        joined = [each for each in others if each & theirs]
        others = [*(each for each in others if each not in joined), theirs.union(*joined)] if theirs else others
    return len(set(sirens.values())) + alone + sum(not each & registered for each in others)


@cache
def _select_company() -> SelectOfScalar[Company]:
    return (
        select(Company)
        .join(Seat, col(Seat.company_id) == Company.id)
        .where(Company.id == bindparam("company"), Seat.network_id == bindparam("network"))
    )


@cache
def _select_company_of_person() -> SelectOfScalar[Company]:
    # Asked at every turn, so it is put together once: that takes longer than the answer. The seat apart, for of a plain join
    # SQLite takes up all seats of the network first.
    seated = exists().where(
        *to_clauses(Seat.company_id == Company.id, Seat.network_id == bindparam("network"), Seat.state == SeatState.IN)
    )
    return (
        select(Company)
        .join(Member, col(Member.company_id) == Company.id)
        .where(*to_clauses(Member.person_id == bindparam("person"), Member.state == MemberState.IN), seated)
        .order_by(col(Member.last_used).desc())
    )
