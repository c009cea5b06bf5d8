"""Several shares noted in one go: never more than there is, whoever notes them."""

from __future__ import annotations

import pytest

from bot.actions.follow_up.shared_out import record_shared_out
from bot.conversation.flows.follow_up import SharedPace
from bot.rules.companies import placements
from matching.consent.states import Stage, SynergyState
from matching.knowledge import Knowledge
from matching.understand.placed_shares import read_placed_shares
from matching.vocabulary import Quantity, Unit
from storage.tables import Person
from storage.tables.call import Means
from storage.tables.declaration import DeclarationState
from storage.work import Work
from tests.bot.test_portions import WEEKLY, Yard, build_yard, work

__all__ = ("work",)


def weigh(yard: Yard, *kilos: float | None) -> tuple[placements.Placement, ...]:
    firms = [yard.work.companies.get(row.company_id or 0) for row in yard.rows[1:]]
    shares = [None if each is None else Quantity(each, each, Unit.KG) for each in kilos]
    return placements.weigh_placements(yard.context(0), yard.rows[0], list(zip(firms, shares, strict=False)))


@pytest.mark.parametrize("kilos", [(300, 301), (601,), (600, None), (0.1, 600, 0.1)])
def test_more_than_there_is_is_no_share(work: Work, knowledge: Knowledge, kilos: tuple[float | None, ...]) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    placed = weigh(yard, *kilos)
    assert sum(each.yearly or 0 for each in placed) <= 600 * WEEKLY * 1.02


def test_what_was_promised_before_is_no_longer_there(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [400, 600, 600])
    yard.agree(1)
    firms = [yard.work.companies.get(row.company_id or 0) for row in yard.rows[2:]]
    shares = [(firm, Quantity(150, 150, Unit.KG)) for firm in firms]
    assert placements.weigh_placements(yard.context(0), yard.rows[0], shares) == ()
    assert len(weigh(yard, 300, 150, 150)) == 3, "whoever has some may have less"


def test_all_are_introduced_and_who_has_none_waits(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    waits = yard.offered(3)
    leads = placements.record_placements(yard.context(0), yard.rows[0], weigh(yard, 400, 200), Means.PHONE)
    assert [lead.state for lead in leads] == [SynergyState.AGREED, SynergyState.AGREED]
    assert yard.rows[0].state is DeclarationState.SERVED
    assert yard.left() == pytest.approx(0, abs=1e-6)
    assert waits.state is SynergyState.VOID
    assert yard.work.portions.list_waiting(yard.rows[0].id) == (yard.rows[3].id,)
    assert len(yard.work.calls.list_agreements()) == 4


def test_noted_twice_it_is_the_same(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    for _ in range(2):
        placements.record_placements(yard.context(0), yard.rows[0], weigh(yard, 200, 200), Means.PHONE)
    assert yard.left() == pytest.approx(200 * WEEKLY)
    assert len(yard.work.introductions.list_all()) == 2


def test_a_giver_learns_of_no_company_by_its_name(work: Work, knowledge: Knowledge) -> None:
    """Nobody was introduced: a name that is right and one that is wrong read the same."""
    yard = build_yard(work, knowledge, [600, 600])
    yard.offered(1)
    yard.work.companies.get(yard.rows[1].company_id or 0).name = right = "Emmaüs"
    assert record_shared_out(yard.context(0), read_placed_shares(f"on a donné 3 kg à {right}").shares) is None
    yard.agree(2)
    told = record_shared_out(yard.context(0), read_placed_shares(f"on a donné 3 kg à {right}").shares)
    assert told is not None
    assert [saying.key for saying in told.say] == ["shared-unknown"]


def test_too_much_changes_nothing(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600])
    lead = yard.agree(1)
    name = yard.work.companies.get(yard.rows[1].company_id or 0).name
    told = record_shared_out(yard.context(0), read_placed_shares(f"on a donné 700 kg par semaine à {name}").shares)
    assert told is not None
    assert [saying.key for saying in told.say] == ["shared-too-much"]
    introduction = yard.work.introductions.find_by_synergy(lead.id)
    assert introduction is not None
    assert introduction.stage is Stage.DISCUSSING


def test_one_delivery_changes_nothing_of_what_comes_each_week(work: Work, knowledge: Knowledge) -> None:
    """It counts as a trial; how much it is each time is asked again once it runs."""
    yard = build_yard(work, knowledge, [600, 400])
    lead = yard.agree(1)
    name, free = yard.work.companies.get(yard.rows[1].company_id or 0).name, yard.left()
    said = read_placed_shares(f"on a donné 300 kg à {name}").shares
    asked = record_shared_out(yard.context(0), said)
    assert asked is not None
    assert asked.begin is not None
    assert asked.begin.flow == "shared"
    record_shared_out(yard.context(0), said, SharedPace.ONCE)
    introduction = yard.work.introductions.find_by_synergy(lead.id)
    assert introduction is not None
    assert introduction.stage is Stage.TRIAL
    assert yard.left() == free
    record_shared_out(yard.context(0), said, SharedPace.EACH)
    assert introduction.stage is Stage.RUNNING
    assert yard.left() == pytest.approx(300 * WEEKLY)
    record_shared_out(yard.context(0), read_placed_shares(f"on a donné 50 kg à {name}").shares, SharedPace.ONCE)
    assert introduction.stage is Stage.RUNNING, "what runs is no trial again"
    assert yard.left() == pytest.approx(300 * WEEKLY)


def test_the_noter_is_on_record(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    person: Person = yard.people[0]
    placements.record_placements(yard.context(0), yard.rows[0], weigh(yard, 200), Means.MEETING)
    assert {(each.means, each.noted_by) for each in yard.work.calls.list_agreements()} == {(Means.MEETING, person.name)}
