"""Talks as rows: whoever comes back finds the question where it was left."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import String, cast, exists, literal, update
from sqlmodel import col, select

from storage import cached_queries
from storage.repository import Repository, to_clauses
from storage.tables.company import Member
from storage.tables.moves import match_movable, move
from storage.tables.note import Note
from storage.tables.person import Person, Reach
from storage.tables.talk import Talk, TalkState

_PARKED_DAYS = 7
_MOST_UNJOINED = 100


class Talks(Repository):
    """One open talk a person at most; parked ones are kept a week."""

    def find_open(self, person_id: int) -> Talk | None:
        """The talk this person is in."""
        return self.session.exec(cached_queries.select_open_talk(), params={"person": person_id}).first()

    def find_own_parked(self, person_id: int, talk_id: int) -> Talk | None:
        """A talk this person put aside, if it is theirs and still kept."""
        return self.session.exec(
            select(Talk).where(Talk.id == talk_id, Talk.person_id == person_id, Talk.state == TalkState.PARKED)
        ).first()

    def begin_talk(self, person_id: int, flow: str, answers: str, asked: int, now: datetime) -> Talk:
        """A talk begins; one that was open is parked, and taken up again when this one is over."""
        if (before := self.find_open(person_id)) is not None:
            self.park_talk(before)
        return self.add(
            Talk(
                person_id=person_id,
                flow=flow,
                answers=answers,
                asked=asked,
                touched=now,
                interrupted=before.id if before else None,
                network_id=self.scope.network,
            )
        )

    def find_last_parked(self, person_id: int) -> Talk | None:
        """The talk this person put aside last, if it is still kept."""
        return self.session.exec(
            select(Talk)
            .where(Talk.person_id == person_id, Talk.state == TalkState.PARKED)
            .order_by(col(Talk.touched).desc(), col(Talk.id).desc())
        ).first()

    def find_by_flow(self, person_id: int, flow: str) -> Talk | None:
        """The talk of that kind which this person is in or put aside, if it is still kept."""
        return self.session.exec(
            select(Talk)
            .where(Talk.person_id == person_id, Talk.flow == flow, col(Talk.state).in_((TalkState.OPEN, TalkState.PARKED)))
            .order_by(col(Talk.id).desc())
        ).first()

    def list_unjoined(
        self, flow_names: Collection[str], before: datetime, among: Collection[int] | None = None
    ) -> tuple[tuple[Person, Talk], ...]:
        """Who belongs to this network without a company, and left a talk of those kinds open before that moment; `among`:
        only these people."""
        those = () if among is None else to_clauses(col(Person.id).in_(among))
        rows = self.session.exec(
            select(Person, Talk)
            .join(Talk, col(Talk.person_id) == Person.id)
            .where(*self._match_unjoined(flow_names, before), *those)
            .order_by(col(Talk.touched), col(Talk.id))
            .limit(_MOST_UNJOINED)
        )
        return tuple((person, talk) for person, talk in rows)

    def find_unreminded(self, flow_names: Collection[str], before: datetime, reminder_key: str) -> tuple[int, ...]:
        """The same, by the keys of those people to whom nothing was promised under that key and their own."""
        reminded = exists().where(col(Note.once) == literal(reminder_key) + cast(Person.id, String))
        found = (
            select(Person.id)
            .join(Talk, col(Talk.person_id) == Person.id)
            .where(*self._match_unjoined(flow_names, before), Person.reach == Reach.HERE, ~reminded)
        )
        return tuple(self.session.exec(found.order_by(col(Talk.touched), col(Talk.id))))

    def _match_unjoined(self, flow_names: Collection[str], before: datetime) -> tuple[Any, ...]:
        member = exists().where(*to_clauses(Member.person_id == Person.id))
        return to_clauses(
            Person.network_id == self.scope.id,
            Talk.state == TalkState.OPEN,
            col(Talk.flow).in_(flow_names),
            col(Talk.touched) < before,
            ~member,
        )

    def take_along(self, person_id: int, left: int | None, network_id: int | None) -> None:
        """Somebody who belonged nowhere went to another network: what they had begun is about that one now."""
        self.connection.execute(
            update(Talk)
            .where(
                *to_clauses(
                    Talk.person_id == person_id,
                    Talk.network_id == left,
                    col(Talk.state).in_((TalkState.OPEN, TalkState.PARKED)),
                )
            )
            .values(network_id=network_id)
        )

    def park_talk(self, talk: Talk) -> None:
        """The person puts a talk aside; another may be opened from now on."""
        move(talk, TalkState.PARKED)
        self.session.flush()

    def unpark_talk(self, talk: Talk) -> Talk:
        """The person takes a talk up again; the one that was open is written as closed first, for there is only one."""
        self.session.flush()
        move(talk, TalkState.OPEN)
        self.session.flush()
        return talk

    def drop_old_talks(self, now: datetime) -> None:
        """What nobody took up for a week is dropped, with its answers."""
        self.connection.execute(
            update(Talk)
            .where(match_movable(Talk, TalkState.DROPPED), col(Talk.touched) < now - timedelta(days=_PARKED_DAYS))
            .values(state=TalkState.DROPPED, answers="{}")
        )
