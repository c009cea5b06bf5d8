"""Talks as rows: whoever comes back finds the question where it was left."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import update
from sqlmodel import col, select

from storage import cached_queries
from storage.repository import Repository
from storage.tables.moves import match_movable, move
from storage.tables.talk import Talk, TalkState

_PARKED_DAYS = 7


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
