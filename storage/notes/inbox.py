"""Updates as they arrive: kept before Telegram is told so, handled one at a time for each person, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, bindparam, exists, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.inbox import Inbox
from storage.tables.network import DEFAULT_ZONE, Network
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person

MOST_UPDATE_TRIES = 3
MOST_WAITING_UPDATES = 30  # in one lane: more is no conversation
MOST_OWED_ANSWERS = 6  # to one person: who is owed so many is listened to again once some of them are out


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as Telegram sent it; `lane` is the person's Telegram id, else the chat's."""

    update_id: int
    lane: int
    payload: str


@dataclass(frozen=True, slots=True)
class IntakeResult:
    """What became of a handful of updates: how many were new, and which lanes held too many already."""

    new: int
    flooded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class WaitingUpdate:
    """An update that is next in its lane; `time_zone` is that of the network in which its speaker stands."""

    seq: int
    payload: str
    arrived: datetime
    time_zone: str


class InboxQueue(Repository):
    """The inbox, by its own order of arrival: Telegram's ids may jump back after a silent week."""

    def keep_arrivals(self, bot_id: int, arrivals: Sequence[Arrival], now: datetime) -> IntakeResult:
        """Keep what is new; what was heard already is dropped. Beyond thirty waiting in a lane, updates are kept as
        handled and without words: whoever floods the bot holds nobody up, themselves included."""
        waiting = self._count_waiting({each.lane for each in arrivals})
        rows, flooded = [], []
        for each in self._select_new(bot_id, arrivals):
            too_many = waiting[each.lane] >= MOST_WAITING_UPDATES
            waiting[each.lane] += not too_many
            if too_many:
                flooded.append(each.lane)
            rows.append(
                {
                    "bot_id": bot_id,
                    "update_id": each.update_id,
                    "lane": each.lane,
                    "arrived": now,
                    "tries": 0,
                    "payload": None if too_many else each.payload,
                    "handled": now if too_many else None,
                    "aside": False,
                }
            )
        return IntakeResult(len(self.insert_new(Inbox, rows)), tuple(dict.fromkeys(flooded)))

    def _select_new(self, bot_id: int, arrivals: Sequence[Arrival]) -> list[Arrival]:
        ids = [each.update_id for each in arrivals]
        known = set(self.connection.execute(_select_known(), {"bot": bot_id, "ids": ids}).scalars())
        return [each for each in arrivals if each.update_id not in known]

    def _count_waiting(self, lanes: Collection[int]) -> Counter[int]:
        rows = self.connection.execute(_select_queues(), {"lanes": tuple(lanes)})
        return Counter({row.lane: row.waiting for row in rows})

    def list_heads(self, limit: int, after: int = 0) -> tuple[WaitingUpdate, ...]:
        """The oldest waiting update of each person, oldest first; those behind number `after`. Who is owed many answers
        writes faster than answers can go out, and waits here."""
        rows = self.connection.execute(_select_heads(), {"most": limit, "after": after})
        return tuple(WaitingUpdate(seq, payload or "", arrived, zone or DEFAULT_ZONE) for seq, payload, arrived, zone in rows)

    def claim_updates(self, seqs: Collection[int]) -> frozenset[int]:
        """Claim updates until the end of this unit of work; those that no other process has or had."""
        return frozenset(self.connection.execute(_select_claimable(), {"seqs": tuple(seqs)}).scalars())

    def find_lane(self, seq: int) -> int:
        """Whose update that is: a person's Telegram id, else a chat's."""
        return self.session.exec(select(Inbox.lane).where(Inbox.seq == seq)).one()

    def mark_handled(self, seqs: Collection[int], now: datetime) -> None:
        """Handled: a stone without words stays behind of each."""
        self.connection.execute(_update_handled(), {"seqs": tuple(seqs), "now": now})

    def mark_failed(self, seq: int, now: datetime) -> bool:
        """One more try was lost; True when it was the last one and the update is set aside."""
        tries = (self.session.exec(select(Inbox.tries).where(Inbox.seq == seq)).one()) + 1
        aside = tries >= MOST_UPDATE_TRIES
        self._set_values(seq, tries=tries, aside=aside, handled=now if aside else None)
        return aside

    def count_restart(self) -> None:
        """The process starts anew: whatever waits may be what killed the last one, so it counts as a try."""
        self.connection.execute(
            update(Inbox)
            .where(col(Inbox.handled).is_(None), col(Inbox.tries) < MOST_UPDATE_TRIES - 1)
            .values(tries=Inbox.tries + 1)
        )

    def _set_values(self, seq: int, **values: object) -> None:
        self.connection.execute(update(Inbox).where(col(Inbox.seq) == seq).values(**values))


def _match_heads() -> tuple[Any, ...]:
    older = aliased(Inbox)
    earlier = exists().where(*to_clauses(older.lane == Inbox.lane, col(older.handled).is_(None), older.seq < Inbox.seq))
    return to_clauses(col(Inbox.handled).is_(None), ~earlier)


# What is asked at every turn is put together once: that takes longer than the answer.
@cache
def _select_heads() -> Select[Any]:
    return (
        select_columns(Inbox.seq, Inbox.payload, Inbox.arrived, func.coalesce(Network.time_zone, _select_only_zone()))
        .outerjoin(Person, col(Person.telegram_id) == Inbox.lane)
        .outerjoin(Network, col(Network.id) == Person.network_id)
        .where(*_match_heads(), col(Inbox.seq) > bindparam("after"), col(Inbox.lane).not_in(_select_patient_lanes()))
        .order_by(col(Inbox.seq))
        .limit(bindparam("most", type_=Integer))
    )


def _select_only_zone() -> Any:
    """Where all networks of the bot lie in one time zone, it is a newcomer's too."""
    first, last = func.min(Network.time_zone), func.max(Network.time_zone)
    return select_columns(first).having(first == last).scalar_subquery()


def _select_patient_lanes() -> Select[Any]:
    return (
        select_columns(Chat.telegram_id)
        .join(Note, col(Note.chat_id) == Chat.id)
        .where(*to_clauses(Note.state == NoteState.OWED, Note.rank == 0))
        .group_by(col(Chat.telegram_id))
        .having(func.count() >= MOST_OWED_ANSWERS)
    )


@cache
def _select_claimable() -> Select[Any]:
    return (
        select_columns(Inbox.seq)
        .where(col(Inbox.seq).in_(bindparam("seqs", expanding=True)), *_match_heads())
        .with_for_update(skip_locked=True)
    )


@cache
def _update_handled() -> Update:
    return (
        update(Inbox)
        .where(col(Inbox.seq).in_(bindparam("seqs", expanding=True)))
        .values(handled=bindparam("now"), payload=None)
    )


@cache
def _select_known() -> Select[Any]:
    return select_columns(Inbox.update_id).where(
        col(Inbox.bot_id) == bindparam("bot"), col(Inbox.update_id).in_(bindparam("ids", expanding=True))
    )


@cache
def _select_queues() -> Select[Any]:
    return (
        select_columns(Inbox.lane, func.count().label("waiting"))
        .where(col(Inbox.lane).in_(bindparam("lanes", expanding=True)), col(Inbox.handled).is_(None))
        .group_by(col(Inbox.lane))
    )
