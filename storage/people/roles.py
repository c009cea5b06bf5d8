"""Roles: who runs which network, given and taken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import col, select

from storage.people.menus import Menus
from storage.tables.network import Network, Role
from storage.tables.person import Person


@dataclass(frozen=True, slots=True)
class NetworkAnimator:
    """Somebody who runs the network, and since when."""

    person: Person
    since: datetime


class Roles(Menus):
    """Who runs this network; and which networks somebody runs."""

    def list_team(self) -> tuple[NetworkAnimator, ...]:
        """Those who run this network, the longest-serving first."""
        rows = self.session.exec(
            select(Person, Role.since)
            .join(Role, col(Role.person_id) == Person.id)
            .where(Role.network_id == self.scope.id)
            .order_by(col(Role.since), col(Person.id))
        )
        return tuple(NetworkAnimator(person, since) for person, since in rows)

    def holds_role(self, person_id: int, network_id: int | None) -> bool:
        """Does this person run that network?"""
        return network_id is not None and self.session.get(Role, (person_id, network_id)) is not None

    def lock_network(self) -> None:
        """Until the end of this unit nobody else gives or takes a role here: two who leave at once see each other."""
        self.session.exec(select(Network).where(Network.id == self.scope.id).with_for_update()).one()

    def give_role(self, person: Person, by: int | None, now: datetime, *, undertaken: bool) -> None:
        """From now on this person runs this network."""
        self.add(
            Role(person_id=person.id, network_id=self.scope.id, given_by=by, since=now, undertaken=now if undertaken else None)
        )

    def take_role(self, person_id: int) -> None:
        """This person runs this network no more."""
        self.session.delete(
            self.session.exec(select(Role).where(Role.person_id == person_id, Role.network_id == self.scope.id)).one()
        )
        self.session.flush()

    def list_networks(self, person_id: int) -> tuple[Network, ...]:
        """The networks this person runs, in a lasting order."""
        return tuple(
            self.session.exec(
                select(Network)
                .join(Role, col(Role.network_id) == Network.id)
                .where(Role.person_id == person_id)
                .order_by(col(Network.id))
            )
        )

    def lock_sole_networks(self, person_id: int) -> tuple[Network, ...]:
        """The networks that would be left without anybody if this person went; locked as `lock_network` does."""
        mine = self.session.exec(
            select(Network)
            .join(Role, col(Role.network_id) == Network.id)
            .where(Role.person_id == person_id)
            .order_by(col(Network.id))
            .with_for_update(of=Network)
        ).all()
        shared = set(self.session.exec(select(Role.network_id).where(Role.person_id != person_id)))
        return tuple(network for network in mine if network.id not in shared)
