"""A slip of the finger at the worst place of a word: the known words that may have been meant."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from matching.taxonomy.index.near_ties import order_near_ties
from matching.taxonomy.index.slips import SlipIndex
from matching.taxonomy.index.sounds import spell_sound

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


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("eguille", "aiguille"),
        ("fosfate", "phosphate"),
        ("houce", "housse"),
        ("morso", "morceaux"),
        ("kagette", "cagettes"),
        ("sandre", "cendres"),
        ("materyel", "materiel"),
    ],
)
def test_what_is_written_as_it_sounds(written: str, meant: str) -> None:
    assert spell_sound(written) == spell_sound(meant)


@pytest.mark.parametrize(("one", "other"), [("sable", "table"), ("bois", "pois"), ("chaux", "chips"), ("lin", "lait")])
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert spell_sound(one) != spell_sound(other)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("meueles", "furniture"),  # "meubles", not the millstone "meule"
        ("lisizre", "fabric-offcuts"),  # "lisières", not "lisier"
        ("graisse d ooie", "rendered-fat"),
        ("kg cleaning", "keg-washing"),
        ("cartons ap lat", "cardboard-loose"),  # the blank came too late
        ("boisde classe c", "treated-wood"),  # and here it is missing
        ("ox hydrocarburees", "oily-water"),  # as it sounds
        ("chaaumes", "crop-residues"),
    ],
)
def test_of_names_about_as_near_the_fewest_slips_away_is_meant(knowledge: Knowledge, typed: str, meant: str) -> None:
    assert knowledge.index.search(typed)[0].resource == meant


def test_real_words_are_no_slips_of_others(knowledge: Knowledge) -> None:
    assert knowledge.index.search("cartons")[0].score == pytest.approx(1.0)
    assert order_near_ties(
        ("old", "old"), {1: [("oldbread", "oldbread")], 2: [("goldsmith", "goldsmith")]}, {1: 0.4, 2: 0.41}
    ) == {1: 0.4, 2: 0.41}
