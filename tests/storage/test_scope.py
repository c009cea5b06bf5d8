"""A unit of work is in one network at a time: without one nothing of a network can be asked, and a visit ends."""

from __future__ import annotations

import pytest

from storage.repository import NoNetwork
from storage.store import Store


def test_without_a_network_nothing_of_one_is_seen(store: Store) -> None:
    with store.read() as work:
        assert not work.has_network
        for ask in (
            lambda: work.declarations.get(1),
            lambda: work.networks.find_current(),
            lambda: work.calls.list_owed(),
            lambda: work.network_id,
        ):
            with pytest.raises(NoNetwork):
                ask()


def test_inside_another_network_for_a_while(store: Store) -> None:
    with store.read(1) as work:
        with work.inside(2):
            assert work.network_id == 2
            with work.inside(3):
                assert work.network_id == 3
            assert work.network_id == 2
        assert work.network_id == 1
        with pytest.raises(ValueError, match="broken"), work.inside(2):
            raise ValueError("broken")
        assert work.network_id == 1


def test_what_is_asked_before_the_network_is_known_is_asked_of_it_later(store: Store) -> None:
    with store.read() as work:
        declarations = work.declarations
        work.enter(7)
        assert work.network_id == 7
        assert declarations.get(1) is None
        work.enter(None)
        with pytest.raises(NoNetwork):
            declarations.get(1)
