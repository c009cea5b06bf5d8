"""How well sentences of all trades are understood by all that Boucle knows: so many of a table, and every one that was right
must be found again. A table's score at first sight stands in its first line."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from tests.matching.understand.fresh import FOLDER, TODAY, judge, rows

LEAST = {"act": 0.97, "kind": 0.92, "resource": 0.88, "quantity": 0.90}
OWN = {"shared_things": {"kind": 0.87, "resource": 0.95}}  # who lends and who looks for is left unsaid more often than not
TABLES = sorted(file.stem for file in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("table", TABLES)
def test_enough_of_a_table_is_understood(table: str, knowledge: Knowledge) -> None:
    judged = [(row.text, judge(row, knowledge).verdicts) for row in rows(table)]
    for sort, least in (LEAST | OWN.get(table, {})).items():
        right = {text: verdicts[sort] for text, verdicts in judged if sort in verdicts}
        wrong = [text for text, found in right.items() if not found]
        assert len(wrong) <= (1 - least) * len(right) + 1e-9, (sort, wrong)


def test_what_is_shared_comes_first_and_is_hardly_ever_taken_wrongly(knowledge: Knowledge) -> None:
    read = [(row, judge(row, knowledge).reading) for row in rows("shared_things")]
    first = [row.text for row, said in read if not said.guesses or said.guesses[0].resource not in row.resources]
    assert len(first) <= 0.09 * len(read), first
    assert len([text for text in first for row, said in read if row.text == text and said.sure]) <= 0.04 * len(read)


def test_whose_it_is_is_read_of_what_is_shared(knowledge: Knowledge) -> None:
    judged = [
        (row.text, judge(row, knowledge).verdicts["kind"])
        for row in rows("shared_things")
        if all(meant.startswith("share:") for meant in row.meant)
    ]
    wrong = [text for text, right in judged if not right]
    assert len(wrong) <= 0.13 * len(judged), wrong


@pytest.mark.parametrize("fact", ["price", "place", "season", "until"])
def test_price_place_season_and_end_are_read(fact: str, knowledge: Knowledge) -> None:
    found = {row.text: judge(row, knowledge).verdicts[fact] for table in TABLES for row in rows(table) if fact in row.facts}
    assert len(found) >= 5
    assert [text for text, right in found.items() if not right] == []


KNOWN_ONCE = {
    "jai pas mal de sciure": "sawdust",
    "j'ai pas mal de caisses à vin si ça intéresse quelqu'un": "wine-cases",
    "on se retrouve avec de la sciure chaque semaine": "sawdust",
    "we throw out spent grain every week, thanks": "brewers-spent-grain",
    "liquide de refroidissement": "coolant-waste",
    "Issues de céréales": "silo-screenings",
    "vieux bureaux": "desk",
    "je cherche des bocaux en verre propres": "clean-glass-jars",
    "j'ai des bocaux lavés": "clean-glass-jars",
    "cherche sciure pas trop loin d'ici": "sawdust",
    "500 L d'huile de friture": "used-cooking-oil",
    "Terres et cailloux ne contenant pas de goudron": "excavated-soil",
    "des palettes cassées": "broken-pallet",
    "j'ai de la chaleur à 60 °C": "waste-heat",
    "Four électrique": "kitchen-equipment-used",
}


@pytest.mark.parametrize(("text", "resource"), KNOWN_ONCE.items())
def test_what_names_something_known_is_never_swallowed(text: str, resource: str, knowledge: Knowledge) -> None:
    said = knowledge.understand_text(text, "fr", TODAY)
    assert said.act.value == "declare"
    assert said.guesses[0].resource == resource
    assert said.more == ()


def test_mowing_is_work_or_grass(knowledge: Knowledge) -> None:
    said = knowledge.understand_text("Tonte de pelouse", "fr", TODAY)
    assert not said.sure
    assert {guess.resource for guess in said.guesses[:2]} == {"lawn-clippings", "green-space-maintenance"}


def test_english_thousands_have_no_blank(knowledge: Knowledge) -> None:
    said = knowledge.understand_text("10 200 L drums", "en", TODAY)
    assert said.quantity is not None
    assert said.quantity.middle == 10
