"""Several shares noted in one go: never more than there is, whoever notes them."""

from __future__ import annotations

import pytest

from bot.actions.follow_up.shared_out import record_shared_out
from bot.conversation.flows.follow_up import SharedPace
from bot.rules.companies import meant_placing, placements
from bot.rules.leads import brokered_leads
from matching.consent.states import Answer, Stage, SynergyState
from matching.knowledge import Knowledge
from matching.understand.placed_shares import read_placed_shares
from matching.vocabulary import Quantity, Unit
from storage.tables import Company, Person
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


def companies(yard: Yard) -> list[Company]:
    return [yard.work.companies.get(row.company_id or 0) for row in yard.rows[1:]]


@pytest.mark.parametrize(
    ("wishes", "kilos"),
    [([200, 600], [200, 400]), ([600, 600], [300, 300]), ([None, None], [300, 300]), ([100, 50], [100, 50])],
)
def test_where_nobody_said_how_much_each_has_what_it_wishes(
    work: Work, knowledge: Knowledge, wishes: list[float | None], kilos: list[float]
) -> None:
    yard = build_yard(work, knowledge, wishes)
    for farm in (1, 2):
        yard.offered(farm)
    shares = placements.share_fairly(yard.context(0), yard.rows[0], companies(yard))
    assert [each.yearly for each in shares] == [pytest.approx(each * WEEKLY) for each in kilos]


def test_nothing_is_left_to_share_once_all_is_promised(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    yard.agree(1)
    assert placements.share_fairly(yard.context(0), yard.rows[0], companies(yard)[1:]) == ()


def test_what_nobody_measured_is_agreed_without_an_amount(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [None, None], offer=None)
    shares = placements.share_fairly(yard.context(0), yard.rows[0], companies(yard))
    assert [each.quantity for each in shares] == [None, None]
    leads = placements.record_placements(yard.context(0), yard.rows[0], shares, Means.PHONE)
    assert {lead.state for lead in leads} == {SynergyState.AGREED}


def test_who_knows_each_other_may_have_another_share_of_what_is_wholly_placed(work: Work, knowledge: Knowledge) -> None:
    """No second introduction, and nobody is asked for the same yes again."""
    yard = build_yard(work, knowledge, [600, 600])
    firms = companies(yard)
    placements.record_placements(yard.context(0), yard.rows[0], weigh(yard, 400, 200), Means.PHONE)
    assert yard.rows[0].state is DeclarationState.SERVED
    assert placements.are_introduced(yard.context(0), yard.rows[0], firms)
    assert placements.find_placing_obstacle(yard.context(0), yard.rows[0], firms) == ("", "")
    placements.record_placements(yard.context(0), yard.rows[0], weigh(yard, 300, 100), Means.PHONE)
    assert yard.left() == pytest.approx(200 * WEEKLY)
    assert len(yard.work.introductions.list_all()) == 2


def test_of_which_thing_they_speak_is_known_by_whom_it_was_put_to(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    ids = [firm.id for firm in companies(yard)]
    assert meant_placing.find_shared_things(yard.context(0), ids[:2]) == ()
    for farm in (1, 2):
        yard.offered(farm)
    assert meant_placing.find_shared_things(yard.context(0), ids[:2]) == (yard.rows[0],)
    assert meant_placing.find_shared_things(yard.context(0), ids) == (), "one of them was never asked"
    assert meant_placing.find_things_asked_of(yard.context(0), 2) == (yard.rows[0],)
    assert meant_placing.find_things_asked_of(yard.context(0), 3) == ()


def test_each_of_many_is_asked_by_itself_three_at_a_time(work: Work, knowledge: Knowledge) -> None:
    """The one who gives is asked nothing before somebody says yes."""
    yard = build_yard(work, knowledge, [600, 600, 600, 600])
    yard.rows[0].resource = "sawdust"
    made = brokered_leads.broker_each(yard.context(0), yard.rows[0], companies(yard), "pour la litière")
    assert [lead.told for _, lead in made] == [*["broker-asked"] * 3, "broker-waits"]
    assert [yard.party(lead.synergy, 0).answer for _, lead in made if lead.synergy is not None] == [Answer.UNASKED] * 4
