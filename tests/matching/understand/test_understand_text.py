"""Folding keeps track of where everything was typed; whatever is typed, a reading comes back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matching.understand import Act, Reading
from matching.understand.plain_text import Text, fold_text, split_tokens
from matching.understand.text.repair import repair_typos

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Œufs  cassés", "oeufs casses"),
        ("L’été à Périgny", "l'ete a perigny"),
        ("1\u202f200 m³", "1 200 m3"),
        ("½ tonne", "1/2 tonne"),
        ("10–15", "10-15"),
        ("60 ºC", "60 °c"),
        ("e\u0301te\u0301", "ete"),
        ("👍", "ok"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold_text(text) == folded


@pytest.mark.parametrize(
    ("text", "word", "typed"),
    [("Des Œufs cassés", "casses", "cassés"), ("½ tonne d’été", "ete", "été"), ("1\u202f200 m³ de béton", "beton", "béton")],
)
def test_said_gives_back_what_was_typed(text: str, word: str, typed: str) -> None:
    said = Text.from_original(text)
    (token,) = [one for one in split_tokens(said.folded) if one.word == word]
    assert said.quote_span(token.start, token.end) == typed


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("je cherhce du bois", "je cherche du bois"),
        ("2 t par semiane", "2 t par semaine"),
        ("jai besion de bois", "j'ai besoin de bois"),
        ("jcherche", "je cherche"),
        ("cendre et tonneaux", "cendre et tonneaux"),
        ("on récupère tout", "on recupere tout"),
        ("des pommes", "des pommes"),
    ],
)
def test_small_words_are_mended_and_names_are_not(text: str, folded: str) -> None:
    said = repair_typos(Text.from_original(text))
    assert said.folded == folded
    assert said.original == text


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80))
def test_any_text_can_be_read(read: Read, text: str) -> None:
    assert read(text).act in Act


_BITS = st.sampled_from(
    [
        "j'ai",
        "je cherche",
        "20",
        "2,5",
        "t",
        "kg",
        "palettes",
        "de",
        "d'",
        "par mois",
        "à",
        "Niort",
        "60 °C",
        "le",
        "15/12",
        "jusqu'à",
        "fin",
        "mars",
        "et",
        ",",
        ".",
        "?",
        "pour",
        "sans",
        "PVC",
        "gratuit",
        "une",
        "vingtaine",
        "entre",
        "10 et",
        "m3",
        "½",
        "x",
        "8h",
        "1/",
        "-",
        "10/",
        "du 31 au 15 février",
        "€",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_BITS, max_size=9).map(" ".join))
def test_any_shuffle_of_a_sentence_can_be_read(read: Read, text: str) -> None:
    said = read(text)
    assert said.quantity is None or said.quantity.low <= said.quantity.high
