"""What companies may take: it holds until its day, and no longer once it was taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Authorisation
from storage.tables.animation.authorisation import AuthorisationKind
from tests.world import World

NOW = datetime(2026, 3, 3, 8, tzinfo=UTC)


def test_it_holds_until_its_end_and_until_it_is_taken_back(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.join("Hugo", "Huiles Ouest", "17180 Périgny", "collecteur de déchets", confirmed=True)
    with store.work() as work:
        work.enter(1)
        [(company, name)] = work.authorisations.list_company_names()
        assert name == "Huiles Ouest"
        kept = [
            work.authorisations.add(
                Authorisation(network_id=1, company_id=company, kind=kind, number=number, until=until, checked=NOW)
            )
            for kind, number, until in (
                (AuthorisationKind.COLLECTION, "1", None),
                (AuthorisationKind.FACILITY, "2", NOW + timedelta(days=1)),
                (AuthorisationKind.ANIMAL, "3", NOW),
            )
        ]
        assert [each.number for each in work.authorisations.list_valid(NOW)] == ["1", "2"]
        assert [each.number for each in work.authorisations.list_valid(NOW, (AuthorisationKind.FACILITY,))] == ["2"]
        kept[0].ended = NOW
        assert [each.number for each in work.authorisations.list_valid(NOW)] == ["2"]
        assert [each.number for each in work.authorisations.list_of_company(company)] == ["2", "3"]
