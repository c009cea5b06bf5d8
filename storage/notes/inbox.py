"""Updates as they arrive: kept before Telegram is told so, handled one at a time for each person, once."""
from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Integer, Select, Update, bindparam, delete, exists, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from storage.repository import Noun, core, fits
from storage.tables.inbox import Inbox

STONE_DAYS = 3
MAX_TRIES = 3
MOST_WAITING = 30  # in one lane: more is no conversation


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update as Telegram sent it; `lane` is the person's Telegram id, else the chat's."""

    update_id: int
    lane: int
    payload: str


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a handful of updates: how many were new, and which lanes held too many already."""

    new: int
    flooded: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """An update that is next in its lane."""

    seq: int
    payload: str
    arrived: datetime


class InboxOf(Noun):
    """The inbox, by its own order of arrival: Telegram's ids may jump back after a silent week."""

    def arrived(self, bot_id: int, arrivals: Sequence[Arrival], now: datetime) -> Kept:
        """Keep what is new; what was heard already is dropped. Beyond thirty waiting in a lane, updates are kept as
        handled and without words: whoever floods the bot holds nobody up, themselves included."""
        waiting = self._waiting({each.lane for each in arrivals})
        rows, flooded = [], []
        for each in self._new(bot_id, arrivals):
            too_many = waiting[each.lane] >= MOST_WAITING
            waiting[each.lane] += not too_many
            if too_many:
                flooded.append(each.lane)
            rows.append({"bot_id": bot_id, "update_id": each.update_id, "lane": each.lane, "arrived": now, "tries": 0,
                         "payload": None if too_many else each.payload, "handled": now if too_many else None, "aside": False})
        return Kept(len(self.insert_new(Inbox, rows)), tuple(dict.fromkeys(flooded)))

    def _new(self, bot_id: int, arrivals: Sequence[Arrival]) -> list[Arrival]:
        ids = [each.update_id for each in arrivals]
        known = set(self.connection.execute(_known(), {"bot": bot_id, "ids": ids}).scalars())
        return [each for each in arrivals if each.update_id not in known]

    def _waiting(self, lanes: Collection[int]) -> Counter[int]:
        rows = self.connection.execute(_queues(), {"lanes": tuple(lanes)})
        return Counter({row.lane: row.waiting for row in rows})

    def heads(self, limit: int, after: int = 0) -> tuple[Waiting, ...]:
        """The oldest waiting update of each person, oldest first; those behind number `after`."""
        rows = self.connection.execute(_heads(), {"most": limit, "after": after})
        return tuple(Waiting(seq, payload or "", arrived) for seq, payload, arrived in rows)

    def take(self, seqs: Collection[int]) -> frozenset[int]:
        """Claim updates until the end of this unit of work; those that no other process has or had."""
        return frozenset(self.connection.execute(_taken(), {"seqs": tuple(seqs)}).scalars())

    def lane(self, seq: int) -> int:
        """Whose update that is: a person's Telegram id, else a chat's."""
        return self.session.exec(select(Inbox.lane).where(Inbox.seq == seq)).one()

    def done(self, seqs: Collection[int], now: datetime) -> None:
        """Handled: a stone without words stays behind of each."""
        self.connection.execute(_handled(), {"seqs": tuple(seqs), "now": now})

    def failed(self, seq: int, now: datetime) -> bool:
        """One more try was lost; True when it was the last one and the update is set aside."""
        tries = (self.session.exec(select(Inbox.tries).where(Inbox.seq == seq)).one()) + 1
        aside = tries >= MAX_TRIES
        self._set(seq, tries=tries, aside=aside, handled=now if aside else None)
        return aside

    def restarted(self) -> None:
        """The process starts anew: whatever waits may be what killed the last one, so it counts as a try."""
        self.connection.execute(
            update(Inbox).where(col(Inbox.handled).is_(None), col(Inbox.tries) < MAX_TRIES - 1)
            .values(tries=Inbox.tries + 1))

    def sweep(self, now: datetime) -> None:
        """Forget stones older than three days."""
        self.connection.execute(
            delete(Inbox).where(col(Inbox.handled) < now - timedelta(days=STONE_DAYS)))

    def _set(self, seq: int, **values: object) -> None:
        self.connection.execute(update(Inbox).where(col(Inbox.seq) == seq).values(**values))


def _is_head() -> tuple[Any, ...]:
    older = aliased(Inbox)
    earlier = exists().where(*fits(older.lane == Inbox.lane, col(older.handled).is_(None), older.seq < Inbox.seq))
    return fits(col(Inbox.handled).is_(None), ~earlier)


# What is asked at every turn is put together once: that takes longer than the answer.
@cache
def _heads() -> Select[Any]:
    return (core(Inbox.seq, Inbox.payload, Inbox.arrived).where(*_is_head(), col(Inbox.seq) > bindparam("after"))
            .order_by(col(Inbox.seq)).limit(bindparam("most", type_=Integer)))


@cache
def _taken() -> Select[Any]:
    return (core(Inbox.seq).where(col(Inbox.seq).in_(bindparam("seqs", expanding=True)), *_is_head())
            .with_for_update(skip_locked=True))


@cache
def _handled() -> Update:
    return (update(Inbox).where(col(Inbox.seq).in_(bindparam("seqs", expanding=True)))
            .values(handled=bindparam("now"), payload=None))


@cache
def _known() -> Select[Any]:
    return core(Inbox.update_id).where(col(Inbox.bot_id) == bindparam("bot"),
                                       col(Inbox.update_id).in_(bindparam("ids", expanding=True)))


@cache
def _queues() -> Select[Any]:
    return (core(Inbox.lane, func.count().label("waiting")).where(col(Inbox.lane).in_(bindparam("lanes", expanding=True)),
                                                 col(Inbox.handled).is_(None)).group_by(col(Inbox.lane)))
