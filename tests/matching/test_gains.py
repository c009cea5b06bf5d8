"""What exchanges bring: two figures never mixed, three grades never added, nothing reckoned that nobody read or told."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from matching.consent.statements import Grade, StageVerdict
from matching.consent.states import Stage
from matching.gains.costs import compute_unit_cost
from matching.gains.factors import compute_spared_tonnes, convert_to_tonnes, find_spared_factor, load_factors
from matching.gains.model import CountedExchange, Measure
from matching.gains.totals import hide_few, keep_own_secrets, sum_gains
from matching.knowledge import Knowledge
from matching.vocabulary import CostBasis, Fate, FateWay

START = datetime(2026, 1, 1, tzinfo=UTC)
YEAR = timedelta(days=365.25)
LEA, MARC, NORA, PAUL = 1, 2, 3, 4


def exchange(
    grade: Grade = Grade.BOTH,
    yearly: float | None = 10.0,
    companies: tuple[int, ...] = (LEA, MARC),
    *,
    running: bool = True,
    once: bool = False,
    days: float = 365.25,
    euros: float | None = None,
    co2e: float | None = None,
    shared: bool = False,
) -> CountedExchange:
    """One that began at the start and counts for so many days."""
    verdict = StageVerdict(Stage.RUNNING, grade, yearly)
    base = None if shared else Measure.T
    until = START + timedelta(days=days)
    return CountedExchange(
        verdict, base, once, START, until, running, frozenset(companies), companies[0], euros, co2e, shared=shared
    )


def test_what_moved_and_the_pace_are_two_figures() -> None:
    gains = sum_gains([exchange(days=365.25 / 2)])
    assert gains.moved[Measure.T][Grade.BOTH].amount == pytest.approx(5.0)
    assert gains.pace[Measure.T][Grade.BOTH].amount == 10.0


def test_grades_stand_side_by_side() -> None:
    gains = sum_gains(
        [exchange(Grade.BOTH), exchange(Grade.ONE, 4.0), exchange(Grade.ESTIMATED, 1.0), exchange(Grade.ONE, 6.0)]
    )
    assert {grade: each.amount for grade, each in gains.pace[Measure.T].items()} == {
        Grade.BOTH: 10.0,
        Grade.ONE: 10.0,
        Grade.ESTIMATED: 1.0,
    }


def test_what_has_stopped_keeps_what_moved_and_loses_its_pace() -> None:
    gains = sum_gains([exchange(running=False, days=36.525)])
    assert gains.moved[Measure.T][Grade.BOTH].amount == pytest.approx(1.0)
    assert not gains.pace


def test_a_single_delivery_has_no_pace() -> None:
    gains = sum_gains([exchange(once=True)])
    assert gains.moved[Measure.T][Grade.BOTH].amount == 10.0
    assert not gains.pace


def test_a_year_counts_from_its_own_beginning() -> None:
    later = START + timedelta(days=365.25 / 2)
    assert sum_gains([exchange()], later).moved[Measure.T][Grade.BOTH].amount == pytest.approx(5.0)
    assert not sum_gains([exchange(once=True, days=10)], later).moved


def test_what_one_side_tells_is_never_said_by_both() -> None:
    gains = sum_gains([exchange(euros=90.0, co2e=0.045)])
    assert gains.pace[Measure.EURO] == {Grade.ONE: gains.pace[Measure.EURO][Grade.ONE]}
    assert gains.pace[Measure.EURO][Grade.ONE].amount == 900.0
    assert gains.pace[Measure.CO2E][Grade.ONE].amount == pytest.approx(0.45)
    estimated = sum_gains([exchange(Grade.ESTIMATED, euros=90.0)])
    assert list(estimated.pace[Measure.EURO]) == [Grade.ESTIMATED]


def test_what_it_spares_is_told_to_whoever_gave() -> None:
    known = [exchange(euros=90.0, co2e=0.045)]
    assert Measure.EURO in sum_gains(keep_own_secrets(known, LEA)).pace
    assert list(sum_gains(keep_own_secrets(known, MARC)).pace) == [Measure.T]


def test_no_figure_tells_of_fewer_than_three() -> None:
    two = [exchange(euros=90.0)]
    four = [*two, exchange(companies=(NORA, PAUL), euros=10.0)]
    assert not hide_few(sum_gains(two), len, 3).moved
    kept = hide_few(sum_gains(four), len, 3)
    assert Measure.T in kept.moved
    assert Measure.EURO not in kept.moved  # it is made of two givers only


def test_what_is_shared_is_counted_and_nothing_else() -> None:
    over = exchange(running=False, shared=True)
    gains = sum_gains([exchange(shared=True, yearly=None), exchange(Grade.ONE, None, shared=True), over])
    assert {grade: each.amount for grade, each in gains.shared.items()} == {Grade.BOTH: 1, Grade.ONE: 1}
    assert not gains.moved


@pytest.mark.parametrize(
    ("resource", "way", "process", "naf", "value"),
    [
        ("day-old-bread", FateWay.BIN, None, ("01",), 45),
        ("day-old-bread", FateWay.LANDFILL, None, ("01",), 692),
        ("day-old-bread", FateWay.LANDFILL, "composting", ("01",), 552),
        ("day-old-bread", FateWay.BIN, "composting", ("01",), None),  # nothing would be left
        ("day-old-bread", FateWay.LANDFILL, "drying", ("01",), None),  # nobody read what drying gives off
        ("day-old-bread", FateWay.BIN, None, ("38",), None),  # what a recycler makes of it is not known
        ("day-old-bread", FateWay.COLLECTOR, None, ("01",), None),
        ("day-old-bread", FateWay.UNKNOWN, None, ("01",), None),
        ("day-old-bread", FateWay.SOLD, None, ("01",), None),
        ("day-old-bread", None, None, ("01",), None),
        ("euro-pallet", FateWay.BIN, None, (), 69),
        ("plastic-pallet", FateWay.BIN, None, (), None),
        ("bricks", FateWay.TIP, None, (), 13),
        ("scrap-metal", FateWay.BIN, None, (), None),
        ("never-was", FateWay.BIN, None, (), None),
    ],
)
def test_co2e_only_by_figures_that_were_read(
    knowledge: Knowledge, resource: str, way: FateWay | None, process: str | None, naf: tuple[str, ...], value: float | None
) -> None:
    found = find_spared_factor(knowledge.taxonomy, resource, way, process, naf)
    assert (found.value if found is not None else None) == value


def test_every_factor_has_a_source_and_a_year_and_names_what_is_known(knowledge: Knowledge) -> None:
    factors = load_factors()
    for each in factors.spared:
        assert each.factor.source
        assert each.factor.year >= 2020
        assert each.factor.fr
        assert each.factor.en
        assert (each.resources | each.but) <= set(knowledge.taxonomy.resources)
    assert set(factors.given_off) <= set(knowledge.taxonomy.processes)


def test_pieces_are_weighed(knowledge: Knowledge) -> None:
    pallet, furniture = (knowledge.taxonomy.resources[id] for id in ("euro-pallet", "furniture"))
    assert convert_to_tonnes(pallet) == 1.0
    found = find_spared_factor(knowledge.taxonomy, "furniture", FateWay.TIP, None, ())
    assert found is not None
    weight = convert_to_tonnes(furniture)
    assert compute_spared_tonnes(found, furniture) == (None if weight is None else pytest.approx(0.531 * weight))


@pytest.mark.parametrize(
    ("fate", "yearly", "euros"),
    [
        (Fate(FateWay.TIP, 90, CostBasis.T), None, 90.0),
        (Fate(FateWay.TIP, 0.1, CostBasis.KG), None, 100.0),
        (Fate(FateWay.COLLECTOR, 300, CostBasis.MONTH), 36.0, 100.0),
        (Fate(FateWay.COLLECTOR, 300, CostBasis.MONTH), None, None),
        (Fate(FateWay.COLLECTOR, 50, CostBasis.UNIT), 36.0, None),  # « à chaque fois »: nobody said how often
        (Fate(FateWay.COLLECTOR, 300), 36.0, None),
        (Fate(FateWay.BIN), 36.0, None),
        (None, 36.0, None),
    ],
)
def test_what_being_rid_of_it_costs(knowledge: Knowledge, fate: Fate | None, yearly: float | None, euros: float | None) -> None:
    found = compute_unit_cost(fate, knowledge.taxonomy.resources["day-old-bread"], yearly)
    assert (found if found is None else round(found, 6)) == euros
