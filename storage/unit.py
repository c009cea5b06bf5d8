"""What a unit of work stands on: a session that nobody outside the store sees, and the network it is in."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, Self, TypeVar

from sqlalchemy.exc import DBAPIError, OperationalError
from sqlmodel import Session

from storage.outages import Contended, DatabaseAway, is_outage
from storage.repository import Repository, Scope

N = TypeVar("N", bound=Repository)
_threads = threading.local()


@contextmanager
def mark_unit_open() -> Iterator[None]:
    """While this thread keeps the database to itself."""
    _threads.open = True
    try:
        yield
    finally:
        _threads.open = False


def is_unit_open() -> bool:
    """Does this thread keep the database to itself just now? What takes long is not to be done then."""
    return getattr(_threads, "open", False)


class ScopedUnit:
    """One transaction in the network whose rows it may see: entered once, or not known yet."""

    def __init__(self, session: Session, network: int | None) -> None:
        self._session, self._scope = session, Scope(network)

    @property
    def network_id(self) -> int:
        """The network this unit is in. Raises NoNetwork where nobody said which."""
        return self._scope.id

    @property
    def has_network(self) -> bool:
        """Is it known which network this unit is in?"""
        return self._scope.network is not None

    def enter(self, network_id: int | None) -> None:
        """From now on in that network; None: in none."""
        self._scope.network = network_id

    @contextmanager
    def inside(self, network_id: int | None) -> Iterator[None]:
        """In that network for a while; whatever happens there, in the former one afterwards."""
        before = self._scope.network
        self.enter(network_id)
        try:
            yield
        finally:
            self.enter(before)

    @contextmanager
    def open_savepoint(self) -> Iterator[Self]:
        """A part of this unit that is kept whole or undone alone, whatever becomes of the other parts; nothing of it lasts
        before the unit does. Raises Contended where the whole unit had better be given up."""
        try:
            # A session of its own: what is undone here leaves nothing behind in the memory of the others.
            with (
                Session(
                    self._session.connection(), expire_on_commit=False, join_transaction_mode="create_savepoint"
                ) as session,
                session.begin(),
            ):
                yield type(self)(session, None)
        except DBAPIError as no:
            if is_outage(no):
                raise DatabaseAway(type(no.orig).__name__) from no
            if isinstance(no, OperationalError):
                raise Contended(type(no.orig).__name__) from no
            raise


class LazyRepository(Generic[N]):
    """A repository of a unit of work, made when it is first asked: no turn needs more than a few of them."""

    def __init__(self, kind: type[N]) -> None:
        self._kind = kind

    def __set_name__(self, owner: type[ScopedUnit], name: str) -> None:
        self._name = name

    def __get__(self, unit: ScopedUnit, owner: type[ScopedUnit]) -> N:
        made = unit.__dict__[self._name] = self._kind(unit._session, unit._scope)
        return made
