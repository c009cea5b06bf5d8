"""What sorts partners and what tells companies: two sums, of the same reasons."""

from __future__ import annotations

from datetime import date

import pytest

from matching.knowledge import Knowledge
from matching.scoring.entry import Meaning
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import Scorer
from matching.scoring.telling import LEAD_THRESHOLD, rate_telling
from matching.synergies.finder import find_synergies
from matching.synergies.found_order import rate_found
from matching.synergies.listed_line import ListedLine, ListedLineReader
from matching.vocabulary import Kind
from tests.matching.scoring.said import has, wants

TODAY = date(2026, 11, 21)
TIE = Evidence("kinship-same", 0.58)


def test_a_habit_goes_before_a_stronger_tie_but_tells_nobody(scorer: Scorer) -> None:
    ash = has("coal-fly-ash")
    habitual, closer = wants("cement-raw-material", activity="cement-works"), wants("cement-additive", activity="bakery")
    first, second = scorer.compare(ash, habitual), scorer.compare(ash, closer)
    assert first is not None
    assert second is not None
    assert first.score > second.score
    assert rate_telling(first.evidence) < rate_telling(second.evidence)


@pytest.mark.parametrize(
    ("sorting", "told"),
    [
        ((), 0.58),
        ((Evidence("taker-usual", 0.67),), 0.60),  # a habit counts for a fiftieth
        ((Evidence("meets", 0.56),), 0.58),
        ((Evidence("meets-rarely", -0.22),), 0.58),
        ((Evidence("meets-rarely", -0.28),), 0.0),  # such a thing does not meet such a need
    ],
)
def test_companies_are_told_by_the_tie(sorting: tuple[Evidence, ...], told: float) -> None:
    assert rate_telling((TIE, *sorting)) == pytest.approx(told)


@pytest.mark.parametrize(
    ("offered", "need", "odds"),
    [
        ("steam", wants("heat-for-process"), 1.5),
        ("waste-hot-water", wants("cleaning-water"), 2.0),  # heat and water at once: the better one
        ("coal-fly-ash", wants(None, said="matières premières", activity="cement-works"), 0.4),
        ("steam", wants(None, said="raw material"), -1.0),
        ("steam", wants("heat-need", said="énergie", meanings=(Meaning("heat-need", 0.25), Meaning("fuel", 0.25))), 1.0),
        ("steam", wants(None, said="zorglub"), -0.5),  # words that nobody understood
        ("van", wants("van"), None),  # the table knows nothing of services, rooms and machines
    ],
)
def test_which_kinds_meet(scorer: Scorer, offered: str, need: object, odds: float | None) -> None:
    assert scorer.odds.rate(has(offered), need) == (None if odds is None else pytest.approx(odds))  # type: ignore[arg-type]


def test_what_is_told_around_is_sorted_by_what_serves_best(scorer: Scorer) -> None:
    def rate(found: str, activity: str | None = None, kind: Kind = Kind.OFFER) -> float:
        return rate_found(scorer, "cattle-feed", found, kind, None, activity)

    assert rate("brewers-spent-grain") > rate("sawdust")
    assert rate("brewers-spent-grain", "cattle-farm") > rate("brewers-spent-grain", "bakery")
    # of a need nothing is said by the other's trade, nor by one's own
    assert rate("cattle-feed", "cattle-farm", Kind.NEED) == rate("cattle-feed", "bakery", Kind.NEED)


@pytest.mark.parametrize("words", ["énergie", "process energy", "eau", "water", "fuel", "gaz"])
def test_a_class_of_things_is_several_with_equal_parts_and_never_sure(knowledge: Knowledge, words: str) -> None:
    reading = knowledge.understand_text(words, "fr", TODAY)
    assert not reading.sure
    generic = knowledge.taxonomy.find_generic_need(words)
    assert generic is not None
    assert {guess.resource for guess in reading.guesses[: len(generic.may_be)]} <= set(generic.may_be)
    [entry] = ListedLineReader(knowledge, TODAY).read_entries(ListedLine(1, Kind.NEED, words), 0)
    assert {one.resource for one in entry.meanings} == set(generic.may_be)
    assert len({one.sure for one in entry.meanings}) == 1


def test_what_is_offered_is_nothing_that_people_only_look_for(knowledge: Knowledge) -> None:
    [entry] = ListedLineReader(knowledge, TODAY).read_entries(ListedLine(1, Kind.OFFER, "electricity"), 0)
    assert entry.meanings
    assert not any(knowledge.find_resource(one.resource).wanted for one in entry.meanings)


def test_whoever_looks_for_energy_is_sorted_but_not_told_of_heat_alone(knowledge: Knowledge) -> None:
    reader = ListedLineReader(knowledge, TODAY)
    lines = (
        ListedLine(1, Kind.OFFER, "vapeur", "centrale électrique", 46.15, -1.1),
        ListedLine(2, Kind.NEED, "énergie", "papeterie", 46.15, -1.1),
        ListedLine(3, Kind.NEED, "matières premières", "papeterie", 46.15, -1.1),
    )
    steam, energy, vague = (entry for n, line in enumerate(lines) for entry in reader.read_entries(line, n))
    found = find_synergies(knowledge.scorer, [steam, energy, vague], least=0.03)
    assert [one.members for one in found][:1] == [(steam.id, energy.id)]
    assert all(rate_telling(one.evidence) < LEAD_THRESHOLD for one in found)
