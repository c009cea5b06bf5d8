"""Those who run a network are told something: the one way there is."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Person
from storage.work import Work


def tell_animators(
    work: Work,
    saying: Saying,
    once: str,
    now: datetime,
    *,
    anew: str = "",
    rank: Rank = Rank.INTRODUCTION,
    subject: str | None = None,
    expires: datetime | None = None,
    but: Collection[int] = (),
) -> None:
    """Each of those who run this network, `but` these people, reads it once for all time: `once` names it; where it is
    said again another day or at another moment, `anew` names that."""
    people = (animator for animator in work.people.list_animators() if animator.id not in but)
    tell_people(work, people, saying, once, now, anew=anew, rank=rank, subject=subject, expires=expires)


def tell_people(
    work: Work,
    people: Iterable[Person],
    saying: Saying,
    once: str,
    now: datetime,
    *,
    anew: str = "",
    rank: Rank = Rank.INTRODUCTION,
    subject: str | None = None,
    expires: datetime | None = None,
) -> None:
    """The same to people who answer in their stead, such as the colleagues of somebody new."""
    for person in people:
        work.outbox.owe(
            person, saying, once=build_notice_key(once, person.id, anew), due=now, rank=rank, subject=subject, expires=expires
        )


def build_notice_key(once: str, person_id: int, anew: str = "") -> str:
    """Under which key one of them is told."""
    return f"{once}:{person_id}:{anew}" if anew else f"{once}:{person_id}"
