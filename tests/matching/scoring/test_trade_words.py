"""What people write for what a company does leads to its division, or to none: never to an absurd one."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.activities.trades import TradeReader
from matching.knowledge import Knowledge

ROWS = Path(__file__).parents[1] / "labelled" / "trades.tsv"
LEAST_RIGHT, MOST_WRONG = 0.9, 0.06


@pytest.fixture(scope="module")
def trades(knowledge: Knowledge) -> TradeReader:
    return TradeReader(knowledge.activities)


def test_the_division_of_an_activity(trades: TradeReader) -> None:
    rows = [line.split("\t") for line in ROWS.read_text(encoding="utf-8").splitlines() if not line.startswith(("#", "words"))]
    read = [({naf[:2] for naf in trades.read(words).naf[:1]}, set(divisions.split()), words) for words, divisions in rows]
    unknown = [words for found, _, words in read if not found]
    wrong = [words for found, wanted, words in read if found and not found & wanted]
    right = len(read) - len(unknown) - len(wrong)
    assert right / len(read) >= LEAST_RIGHT, f"unknown: {unknown}, wrong: {wrong}"
    assert len(wrong) / len(read) <= MOST_WRONG, f"wrong: {wrong}"


def test_every_class_is_found_by_its_names(trades: TradeReader, knowledge: Knowledge) -> None:
    names = [(name, code[:2]) for code, said in knowledge.activities.classes.names.items() for name in said if " " in name]
    assert not [(name, code) for name, code in names if code not in {naf[:2] for naf in trades.read(name).naf}]


def test_every_class_has_names_in_both_languages(knowledge: Knowledge) -> None:
    assert len(knowledge.activities.classes.names) == 482
    assert all(len(said) >= 2 for said in knowledge.activities.classes.names.values())


@pytest.mark.parametrize(
    ("said", "activity"),
    [
        ("fabrique de panneaux de plâtre", "plasterboard-factory"),
        ("usine de fonte", "steelworks"),
        ("pig iron works", "steelworks"),
        ("recyclage de pneus", "tyre-recycler"),
        ("fabrication de pneus", "tyre-retreader"),
        ("STEP de la ville", "sewage-works"),
        ("UVE", "incinerator"),
        ("CHP", "cogeneration-plant"),
        ("entreprise du BTP", "construction"),
        ("four à chaux", "lime-kiln"),
        ("mairie", "town-hall"),
        ("84.11Z", "town-hall"),
        ("82.30Z", "event-organiser"),
        ("10.92Z", "pet-food-maker"),
        ("compagnie de spectacle", "theatre"),
        ("restaurateur de meubles", "repair-shop"),
        ("cold store", "logistics-warehouse"),
        ("ferilizer plant", "fertiliser-plant"),
        ("usine de zorglub", None),
        ("fabrique de trucs", None),
    ],
)
def test_the_product_word_decides(trades: TradeReader, said: str, activity: str | None) -> None:
    assert trades.read(said).activity == activity


@pytest.mark.parametrize(
    ("code", "naf"),
    [
        ("25.53Y", "25.62"),  # machining moved
        ("25.62Y", "25.72"),  # locks took its number
        ("25.62B", "25.62B"),
        ("01.48G", "01.49"),
        ("38.32Y", "38.21"),
        ("23.52Y", "23.52"),
    ],
)
def test_codes_of_naf_2025(trades: TradeReader, code: str, naf: str) -> None:
    assert trades.read(code).naf == (naf,)
