"""No cell and no arrow of a report tells of fewer than three owners, and none is lost on the way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from matching.consent.states import Answer, PartyRole, Stage, SynergyKind, SynergyState
from matching.reports.flows import MapPoint, Stream, gather_spots, merge_arrows, merge_streams
from matching.reports.merging import merge_few, merge_forward
from matching.reports.model import REST, Advance, Cell, ReportedSide, ReportedSynergy, ReportedWord
from matching.reports.progress import find_cause, find_progress, is_in_period

MARCH = datetime(2026, 3, 3, tzinfo=UTC)
COMPANIES = st.frozensets(st.integers(1, 8), min_size=1, max_size=3)
CELLS = st.lists(
    st.builds(Cell, st.sampled_from("abcdef"), st.integers(1, 4), COMPANIES), max_size=6, unique_by=lambda each: each.key
)
STREAMS = st.lists(
    st.builds(Stream, st.sampled_from("abc"), st.sampled_from("xyz"), st.sampled_from("abc"), COMPANIES), max_size=12
)


def fits(companies: frozenset[int]) -> bool:
    """Each company is an owner of its own here."""
    return len(companies) >= 3


@given(CELLS)
def test_small_cells_are_put_together(cells: list[Cell]) -> None:
    told = merge_few(cells, fits)
    assert all(fits(cell.companies) for cell in told)
    if told:
        assert sum(cell.count for cell in told) == sum(cell.count for cell in cells)


@given(CELLS)
def test_a_small_month_counts_with_its_neighbour(cells: list[Cell]) -> None:
    told = merge_forward(cells, fits)
    assert [cell.key for cell in told] == [cell.key for cell in cells]
    assert all(not cell.count or fits(cell.companies) for cell in told)
    assert sum(cell.count for cell in told) in (0, sum(cell.count for cell in cells))


@given(STREAMS)
def test_streams_and_arrows_tell_of_three(streams: list[Stream]) -> None:
    arrows, loose = merge_arrows(streams, fits)
    assert all(fits(arrow.companies) for arrow in arrows)
    assert sum(arrow.count for arrow in arrows) + loose == len(streams)
    merged = merge_streams(streams, fits)
    for end in ("source", "target"):
        links: dict[tuple[str, str], frozenset[int]] = {}
        for each in merged:
            key = (getattr(each, end), each.what)
            links[key] = links.get(key, frozenset()) | each.companies
        assert all(fits(companies) for companies in links.values())


def test_a_small_town_stands_with_its_neighbour() -> None:
    big, near = MapPoint("Périgny", 46.15, -1.09, frozenset({1, 2, 3})), MapPoint("Aytré", 46.13, -1.11, frozenset({4}))
    home = gather_spots((big, near), fits)
    assert home["Aytré"].name == "Périgny"
    assert home["Aytré"].around
    assert gather_spots((near,), fits) == {}


def test_towns_that_would_cover_each_other_on_the_map_are_one_point() -> None:
    here = [
        MapPoint("Périgny", 46.15, -1.09, frozenset({1, 2, 3, 4})),
        MapPoint("Aytré", 46.13, -1.11, frozenset({5, 6, 7})),
        MapPoint("Rochefort", 45.94, -0.96, frozenset({8, 9, 10})),
    ]
    assert {town: spot.name for town, spot in gather_spots(here, fits, 1.0).items()} == {each.name: each.name for each in here}
    home = gather_spots(here, fits, 5.0)
    assert home["Aytré"].name == "Périgny"
    assert home["Aytré"].companies == frozenset(range(1, 8))
    assert home["Rochefort"].name == "Rochefort"
    assert len({spot.name for spot in gather_spots(here, fits, 500.0).values()}) == 1


def synergy(state: SynergyState, *words: ReportedWord, agreed: bool = False, closed: datetime | None = None) -> ReportedSynergy:
    """A lead of March between two, the second of whom may have said no."""
    no = state is SynergyState.REFUSED
    answer = MARCH + timedelta(days=1)
    return ReportedSynergy(
        1,
        SynergyKind.EXCHANGE,
        state,
        MARCH,
        MARCH + timedelta(days=30),
        answer if agreed else None,
        closed,
        "pallet",
        (
            ReportedSide(1, PartyRole.GIVER, Answer.YES, answer, None, "bakery", "Périgny", 46.1, -1.0),
            ReportedSide(
                2,
                PartyRole.TAKER,
                Answer.NO if no else Answer.YES,
                answer,
                "price" if no else None,
                "bakery",
                "Aytré",
                46.1,
                -1.0,
            ),
        ),
        words,
    )


def test_a_lead_is_told_as_it_stood_on_the_day() -> None:
    running = ReportedWord(Stage.RUNNING, None, MARCH + timedelta(days=40))
    lead = synergy(SynergyState.AGREED, running, agreed=True)
    assert find_progress(lead, MARCH - timedelta(days=1)) is None
    assert find_progress(lead, MARCH + timedelta(hours=1)) is Advance.POTENTIAL
    assert find_progress(lead, MARCH + timedelta(days=10)) is Advance.STUDY
    assert find_progress(lead, MARCH + timedelta(days=50)) is Advance.RUNNING
    over = synergy(SynergyState.AGREED, running, agreed=True, closed=MARCH + timedelta(days=60))
    assert find_progress(over, MARCH + timedelta(days=70)) is Advance.STOPPED
    assert not is_in_period(over, MARCH + timedelta(days=65), MARCH + timedelta(days=90))


def test_a_lead_given_up_has_its_cause() -> None:
    late = MARCH + timedelta(days=90)
    refused, silent = synergy(SynergyState.REFUSED), synergy(SynergyState.LAPSED)
    assert (find_progress(refused, late), find_cause(refused, late)) == (Advance.ABANDONED, "price")
    assert (find_progress(silent, late), find_cause(silent, late)) == (Advance.ABANDONED, "silence")
    assert find_progress(silent, MARCH + timedelta(days=5)) is Advance.POTENTIAL
    assert merge_few((Cell(REST, 1, frozenset({1})),), fits) == ()
