"""A long text costs no more than a short one: its first signs are read, its endless runs are cut, few things are looked up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import product
from pathlib import Path
from time import process_time

import pytest

import matching
from matching.knowledge import Knowledge
from matching.taxonomy.guess import Guess
from matching.understand import understand_message
from matching.understand.text import prepare_text

TODAY = date(2026, 11, 23)
MOST_READ = 600  # signs
MOST_LOOKED_UP = 250  # names of one message
MOST_SECONDS = 1.0  # of the processor, many times what it takes
LONGEST = 4096  # signs of a message
PIECES: Sequence[str] = (
    "a",
    "1",
    " ",
    "\n",
    "de ",
    "10 kg ",
    "palettes, ",
    "à Niort ",
    "sauf le lundi ",
    "ayant contenu ",
    "½",
)


@pytest.mark.parametrize("pair", list(product(PIECES, PIECES)))
def test_the_end_of_a_long_text_is_not_read(pair: tuple[str, str]) -> None:
    text = ("".join(pair) * LONGEST)[:LONGEST]
    prepared = prepare_text(text, "fr")
    assert prepared == prepare_text(text[:MOST_READ], "fr")
    assert len(prepared.said.folded) <= MOST_READ  # "½" is four signs
    assert max(map(len, prepared.said.folded.split()), default=0) <= 80


@pytest.mark.parametrize("pair", list(product(PIECES, PIECES[::2])))
def test_few_names_are_looked_up_however_long_it_is(pair: tuple[str, str], knowledge: Knowledge) -> None:
    looked_up: list[str] = []

    def search(words: str, limit: int, activity: str | None) -> tuple[Guess, ...]:
        looked_up.append(words)
        return ()

    understand_message(("".join(pair) * LONGEST)[:LONGEST], "fr", search, knowledge.gazetteer.spot, TODAY)
    assert len(looked_up) <= MOST_LOOKED_UP
    assert max(map(len, looked_up), default=0) <= MOST_READ


@pytest.mark.parametrize(
    "text",
    [
        "we have 10 kg et 10 kg et 10 kg et 10 kg et 10 kg et 10 kg et 10 kg xx",
        "it has 10 kg, 20 kg, 30 kg, 40 kg, 50 kg, 60 kg, 70 kg, 80 kg and then",
        "à partager entre 12345678901234567890 truc",
        "to share with 12345678901234567890 thing",
        "et 10 kg " * 400,
    ],
)
def test_many_figures_in_a_row_are_read_at_once(text: str, knowledge: Knowledge) -> None:
    begun = process_time()
    knowledge.understand_text(text, "fr", TODAY)
    assert process_time() - begun < MOST_SECONDS


def test_a_run_of_what_was_understood_is_never_cut_in_two() -> None:
    """« ¤+ » inside something repeated would be tried in every cut of the run, which doubles with every sign."""
    files = sorted(Path(matching.__file__).parent.rglob("*.toml"))
    assert not [file.name for file in files if re.search(r"¤\+(?!\+)", file.read_text(encoding="utf-8"))]
