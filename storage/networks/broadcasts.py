"""What animators announce: drafts, what waits for its date, what is being sent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import or_, update
from sqlmodel import col, func, select

from storage.repository import Repository, to_clauses
from storage.tables.broadcast import Audience, Broadcast, BroadcastState, Content
from storage.tables.moves import match_movable

_DRAFT_LIFETIME = timedelta(days=7)
_ACTIVE_STATES = (BroadcastState.PLANNED, BroadcastState.RUNNING, BroadcastState.STOPPED)


class Broadcasts(Repository):
    """The broadcasts of this network."""

    def begin_draft(self, by: int, content: Content, now: datetime) -> Broadcast:
        """Somebody writes one."""
        return self.add(Broadcast(network_id=self.scope.id, by=by, content=content, audience=Audience(), made=now))

    def get(self, broadcast_id: int) -> Broadcast | None:
        """That one, if it is this network's; of two who want to change it the second waits."""
        return self.session.exec(self.select_own(Broadcast).where(Broadcast.id == broadcast_id).with_for_update()).first()

    def list_for_author(self, by: int) -> tuple[Broadcast, ...]:
        """What is planned or under way in this network, and the drafts of one person; the next to leave first."""
        return tuple(
            self.session.exec(
                self.select_own(Broadcast)
                .where(
                    or_(
                        *to_clauses(
                            col(Broadcast.state).in_(_ACTIVE_STATES),
                            (col(Broadcast.state) == BroadcastState.DRAFT) & (col(Broadcast.by) == by),
                        )
                    )
                )
                .order_by(col(Broadcast.due), col(Broadcast.id))
            )
        )

    def find_last_sent(self) -> Broadcast | None:
        """The last that left in this network."""
        left = self.select_own(Broadcast).where(col(Broadcast.started).is_not(None))
        return self.session.exec(left.order_by(col(Broadcast.started).desc(), col(Broadcast.id).desc()).limit(1)).first()

    def list_due(self, now: datetime) -> tuple[Broadcast, ...]:
        """Planned, and their hour has come."""
        return tuple(
            self.session.exec(
                self.select_own(Broadcast)
                .where(Broadcast.state == BroadcastState.PLANNED, col(Broadcast.due) <= now)
                .order_by(col(Broadcast.due))
            )
        )

    def list_to_show(self, before: datetime) -> tuple[Broadcast, ...]:
        """Those under way whose progress was last shown before that moment; a stopped one until it has come to rest."""
        return tuple(
            self.session.exec(
                self.select_own(Broadcast).where(
                    or_(
                        *to_clauses(
                            (col(Broadcast.state) == BroadcastState.RUNNING) & (col(Broadcast.shown) <= before),
                            (col(Broadcast.state) == BroadcastState.STOPPED) & col(Broadcast.shown).is_(None),
                        )
                    )
                )
            )
        )

    def count_others(self, since: datetime, until: datetime, but: int) -> int:
        """How many others left or will leave in that time; urgent ones do not count."""
        leaves = func.coalesce(Broadcast.started, Broadcast.due)
        return self.session.exec(
            select(func.count())
            .select_from(Broadcast)
            .where(
                Broadcast.network_id == self.scope.id,
                Broadcast.id != but,
                leaves >= since,
                leaves < until,
                col(Broadcast.urgent).is_(False),
                or_(*to_clauses(col(Broadcast.state).in_(_ACTIVE_STATES), col(Broadcast.started).is_not(None))),
            )
        ).one()

    def find_next_due(self, networks: Sequence[int]) -> datetime | None:
        """When the next planned one of these networks leaves."""
        return self.session.exec(
            select(func.min(Broadcast.due)).where(
                col(Broadcast.network_id).in_(networks), Broadcast.state == BroadcastState.PLANNED
            )
        ).one()

    def forget_drafts(self, now: datetime) -> None:
        """Drafts that nobody sent within a week go."""
        self.connection.execute(
            update(Broadcast)
            .where(
                *to_clauses(
                    Broadcast.network_id == self.scope.id,
                    match_movable(Broadcast, BroadcastState.DONE, BroadcastState.DRAFT),
                    col(Broadcast.made) < now - _DRAFT_LIFETIME,
                )
            )
            .values(state=BroadcastState.DONE, ended=now, content=Content())
        )
