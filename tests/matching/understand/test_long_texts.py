"""A long text costs no more than a short one: its first signs are read, its endless runs are cut, few things are looked up."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import product

import pytest

from matching.knowledge import Knowledge
from matching.taxonomy.guess import Guess
from matching.understand import understand_message
from matching.understand.text import prepare_text

TODAY = date(2026, 11, 23)
MOST_READ = 600  # signs
MOST_LOOKED_UP = 250  # names of one message
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
