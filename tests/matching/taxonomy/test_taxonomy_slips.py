"""A slip of the finger at the worst place of a word: the known words that may have been meant."""

from __future__ import annotations

import pytest

from matching.taxonomy.index.slips import SlipIndex

WORDS = SlipIndex.build(("", "cuivre", "sciure", "titan", "fruit", "gaz", "canvas", "big", "epal3", "panneau"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ciuvre", ("cuivre",)),  # swapped
        ("cuvre", ("cuivre",)),  # left out
        ("cuiivre", ("cuivre",)),  # doubled
        ("cuicre", ("cuivre",)),  # the key next to it
        ("ttian", ("titan",)),
        ("cavnas", ("canvas",)),
        ("epla3", ("epal3",)),
    ],
)
def test_one_slip(typed: str, meant: tuple[str, ...]) -> None:
    assert WORDS.find_intended_words(typed) == meant


@pytest.mark.parametrize("typed", ["ciuvrs", "gauz", "bog", "", "xyzxyz"])
def test_two_slips_or_a_short_word_are_another_word(typed: str) -> None:
    assert WORDS.find_intended_words(typed) == ()


def test_no_more_than_a_few() -> None:
    assert len(SlipIndex.build(tuple(f"panne{letter}" for letter in "abcdefgh")).find_intended_words("pannez")) == 4
