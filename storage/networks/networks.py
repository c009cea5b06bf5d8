"""Networks: found by the slug of an invitation, or because there is only one."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from sqlalchemy import or_
from sqlmodel import col, func, select

from storage.networks.moving import NetworkMoves
from storage.repository import to_clauses
from storage.tables.company import Seat, SeatState
from storage.tables.network import Network


class Networks(NetworkMoves):
    """The éco-réseaux of this bot: found, taken out and in, deleted."""

    _current: Network | None = None  # a session forgets what nobody holds

    def find_by_words(self, words: str) -> Network | None:
        """The network of that public name or four-letter code, however it was typed."""
        said = words.strip().casefold()
        return self.session.exec(
            select(Network).where(or_(*to_clauses(Network.slug == said, Network.code == said.upper())))
        ).first()

    def get(self, network_id: int) -> Network | None:
        """That network."""
        return self.session.get(Network, network_id)

    def list_all(self) -> tuple[Network, ...]:
        """All networks of this bot."""
        return tuple(self.session.exec(select(Network).order_by(col(Network.id))))

    def find_by_slug(self, slug: str) -> Network | None:
        """The network of that public name."""
        return self.session.exec(select(Network).where(Network.slug == slug)).first()

    def find_only_one(self) -> Network | None:
        """The network, when this bot serves a single one."""
        found = self.session.exec(select(Network).order_by(col(Network.id)).limit(2)).all()
        return found[0] if len(found) == 1 else None

    def list_ids(self) -> tuple[int, ...]:
        """The keys of all networks, for what is done in each of them every so often."""
        return tuple(self.session.exec(select(Network.id).order_by(col(Network.id))))

    def find_current(self) -> Network:
        """The network of this unit of work, read once in it. Raises LookupError where it was deleted."""
        self._current = self.session.get(Network, self.scope.id)
        if self._current is None:
            raise LookupError(f"no network {self.scope.id}")
        return self._current

    def zone(self) -> ZoneInfo:
        """The time zone that the days and hours of this network are counted in."""
        return ZoneInfo(self.find_current().time_zone)

    def count_companies(self) -> int:
        """How many companies sit in this network."""
        return self.session.exec(
            select(func.count()).select_from(Seat).where(Seat.network_id == self.scope.id, Seat.state == SeatState.IN)
        ).one()
