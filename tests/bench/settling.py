"""Settles a crowd in a network at once: each person speaks for a company of their own, in the same town."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from matching.vocabulary import Place
from storage.tables import Chat, Company, Person
from storage.tables.company import CompanyState, Member, Seat


def settle_crowd(
    session: Any, network: int, numbers: Iterable[int], place: Place, activity: str, since: datetime, **person: Any
) -> None:
    """Person, chat, company, seat and membership of every number, which is the key of each; `person`: what else is kept of
    the people."""
    numbers = tuple(numbers)
    session.add_all(Person(id=n, telegram_id=n, name=f"P{n}", network_id=network, **person) for n in numbers)
    session.add_all(
        Company(
            id=n,
            name=f"C{n}",
            activity=activity,
            place=place.name,
            postcode=place.postcode,
            department=place.department,
            lat=place.lat,
            lon=place.lon,
            state=CompanyState.CONFIRMED,
        )
        for n in numbers
    )
    session.flush()
    session.add_all(Chat(id=n, telegram_id=n, person_id=n) for n in numbers)
    session.add_all(Seat(company_id=n, network_id=network) for n in numbers)
    session.add_all(Member(person_id=n, company_id=n, since=since, last_used=since) for n in numbers)
