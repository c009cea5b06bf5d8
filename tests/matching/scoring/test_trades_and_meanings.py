"""What a company does, what its trade usually takes, and what words that say little may mean."""

from __future__ import annotations

from datetime import date

import pytest

from matching.activities.trades import TradeReader, is_vague_name
from matching.knowledge import Knowledge
from matching.scoring.scorer import Scorer
from matching.scoring.telling import LEAD_THRESHOLD
from matching.synergies.listed_line import ListedLine, ListedLineReader
from matching.synergies.meanings import share_doubt
from matching.vocabulary import Kind, Rhythm, Side
from tests.matching.scoring.said import has, wants

TODAY = date(2026, 3, 3)


@pytest.fixture(scope="module")
def trades(knowledge: Knowledge) -> TradeReader:
    return TradeReader(knowledge.activities)


@pytest.mark.parametrize(
    ("said", "activity", "naf"),
    [
        ("23.51Z", "cement-works", ("23.51Z",)),
        ("2351", "cement-works", ("23.51",)),
        ("10.83", "coffee-roaster", ("10.83",)),
        ("011 / 012", "farm", ("01.1", "01.2")),
        ("35", "energy-business", ("35",)),
        ("pig-farm", "pig-farm", ("01.46",)),
        ("Cement production", "cement-works", None),
        ("fabrication de ciment", "cement-works", None),
        ("Beer brewery", "brewery", None),
        ("Paper manufacturing", "paper-mill", None),
        ("menuiserie", "joinery", None),
        ("élevage de porcs", "pig-farm", None),
        ("zorglub", None, ()),
        ("", None, ()),
        (None, None, ()),
    ],
)
def test_trades(trades: TradeReader, said: str | None, activity: str | None, naf: tuple[str, ...] | None) -> None:
    trade = trades.read(said)
    assert trade.activity == activity
    assert naf is None or trade.naf == naf


@pytest.mark.parametrize(
    ("said", "is_vague"),
    [
        ("raw material", True),
        ("matières premières", True),
        ("process material", True),
        ("leftovers", True),
        ("raw milk", False),
        ("wood", False),
        ("chaleur", False),
    ],
)
def test_words_that_name_nothing(said: str, is_vague: bool) -> None:
    assert is_vague_name(said) is is_vague


@pytest.mark.parametrize(
    ("activity", "usual", "not_usual"),
    [
        ("cement-works", "coal-fly-ash", "whey"),
        ("pig-farm", "whey", "coal-fly-ash"),
        ("greenhouse", "co2", "ferrous-scrap"),
        ("plasterboard-factory", "fgd-gypsum", "whey"),
        ("biogas-plant", "kitchen-waste", "glass-jars"),
        ("steelworks", "ferrous-scrap", "hay"),
    ],
)
def test_what_a_trade_takes(scorer: Scorer, knowledge: Knowledge, activity: str, usual: str, not_usual: str) -> None:
    naf = knowledge.activities[activity].naf
    assert scorer.usual.rate_intake(usual, activity, naf) > 0.4 > scorer.usual.rate_intake(not_usual, activity, naf)


def test_a_trade_alone_is_a_guess_and_never_told(scorer: Scorer) -> None:
    ash, works, bakery = has("coal-fly-ash"), wants(None, activity="cement-works"), wants(None, activity="bakery")
    guess = scorer.compare_by_trade(ash, works)
    assert guess is not None
    assert guess.score < LEAD_THRESHOLD
    assert scorer.compare(ash, works) is scorer.compare_by_trade(ash, bakery) is None


def test_a_trade_says_nothing_where_the_need_is_clear(scorer: Scorer) -> None:
    assert scorer.compare_by_trade(has("coal-fly-ash"), wants("fuel-purchase", activity="cement-works")) is None


def test_a_closer_trade_is_a_better_guess(scorer: Scorer) -> None:
    ash, named, wide = has("coal-fly-ash"), wants(None, naf=("23.51",)), wants(None, naf=("23",))
    close, far = scorer.compare_by_trade(ash, named), scorer.compare_by_trade(ash, wide)
    assert close is not None
    assert far is not None
    assert close.score > far.score


@pytest.mark.parametrize(
    ("scores", "first", "sure"),
    [({"a": 0.9}, "a", 0.9), ({"a": 0.9, "b": 0.9}, "a", 0.45), ({"a": 0.9, "b": 0.3}, "a", 0.9), ({}, None, 0.0)],
)
def test_guesses_share_the_doubt(scores: dict[str, float], first: str | None, sure: float) -> None:
    meant = share_doubt(scores)
    assert (meant[0].resource if meant else None) == first
    assert (meant[0].sure if meant else 0.0) == pytest.approx(sure, abs=0.01)
    assert sum(one.sure for one in meant) <= 1


def test_a_line_of_a_list(knowledge: Knowledge) -> None:
    lister = ListedLineReader(knowledge, TODAY)
    [entry] = lister.read_entries(
        ListedLine(4, Kind.NEED, "nous proposons 600 kg de drêches par semaine à La Rochelle", "01.46"), 11
    )
    assert (entry.id, entry.company, entry.resource) == (11, 4, "brewers-spent-grain")
    assert entry.kind is Kind.NEED  # the given kind wins
    assert (entry.rhythm, entry.activity, entry.naf) == (Rhythm.WEEK, "pig-farm", ("01.46",))
    assert entry.left == pytest.approx(31.2)
    assert entry.has_position


@pytest.mark.parametrize(
    ("text", "side"), [("nous avons une camionnette libre le mardi", Side.HAS), ("nous cherchons une camionnette", Side.SEEKS)]
)
def test_the_side_of_a_share(knowledge: Knowledge, text: str, side: Side) -> None:
    [entry] = ListedLineReader(knowledge, TODAY).read_entries(ListedLine(1, Kind.SHARE, text), 0)
    assert (entry.side, entry.has_position) == (side, False)


def test_unsure_words_keep_their_guesses(knowledge: Knowledge) -> None:
    lister = ListedLineReader(knowledge, TODAY)
    [vague_need] = lister.read_entries(ListedLine(1, Kind.NEED, "raw material", "Cement production"), 0)
    assert vague_need.resource == "cement-raw-material"
    assert vague_need.likely_meanings[0].sure < 0.9
    [nothing] = lister.read_entries(ListedLine(1, Kind.NEED, "raw material"), 0)
    assert nothing.likely_meanings == ()
