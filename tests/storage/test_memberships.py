"""Who asks to belong sees nothing until somebody of that company says yes; one person may speak for several."""

from __future__ import annotations

from datetime import timedelta

from matching.vocabulary import Place
from storage.store import Store
from storage.tables.company import MemberState
from tests.storage.test_barriers import NOW, PLACE, company, network


def test_asking_is_not_belonging(store: Store) -> None:
    with store.work() as work:
        network(work)
        paul, lea = (work.people.welcome_person(id, id, "fr", name).id for id, name in ((5, "Paul"), (6, "Léa")))
        brewery = company(work, "Brasserie du Marais")
        work.companies.add_member(brewery, paul, NOW)
        work.memberships.ask_to_join(brewery, lea, NOW)
        assert work.companies.find_of_person(lea) is None
        assert work.memberships.list_companies(lea) == ()
        assert [one.name for one in work.memberships.list_people(brewery.id)] == ["Paul"]
        assert not work.memberships.switch_company(brewery.id, lea, NOW)
        speaking = work.people.find_spokesperson(brewery.id, keeper_id=lea)
        assert speaking is not None
        assert speaking.id == paul
        asking = work.memberships.find_request(brewery.id, lea)
        assert asking is not None
        work.memberships.accept_request(asking, NOW + timedelta(hours=1))
        assert [one.name for one in work.memberships.list_people(brewery.id)] == ["Léa", "Paul"]
        assert work.memberships.find_request(brewery.id, lea) is None


def test_the_site_used_last_comes_first(store: Store) -> None:
    with store.work() as work:
        network(work)
        paul = work.people.welcome_person(5, 5, "fr", "Paul").id
        first, second = company(work, "Brasserie"), company(work, "Cave")
        for hours, each in enumerate((first, second)):
            work.companies.add_member(each, paul, NOW + timedelta(hours=hours))
        assert [one.name for one in work.memberships.list_companies(paul)] == ["Cave", "Brasserie"]
        assert work.memberships.switch_company(first.id, paul, NOW + timedelta(hours=3))
        assert [one.name for one in work.memberships.list_companies(paul)] == ["Brasserie", "Cave"]
        assert work.memberships.list_companies(paul, MemberState.ASKED) == ()


def test_a_name_spelt_nearly_so_is_found_in_its_town_only(store: Store) -> None:
    with store.work() as work:
        network(work)
        brewery = company(work, "Brasserie du Marais")
        elsewhere = Place("Surgères", "17700", "17", 46.1, -0.75)
        for name in ("Brasserie du Marais", "brasserie marais", "SARL Brasserie du marrais"):
            assert work.memberships.find_likely_company(name, PLACE) is brewery
            assert work.memberships.find_likely_company(name, elsewhere) is None
        assert work.memberships.find_likely_company("Brasserie du Port", PLACE) is None
