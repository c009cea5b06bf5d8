"""What in somebody's words tells who is speaking is seen, however it is written; and a plain question is let through."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.privacy.telltales import Identity, Telltale, drop_telling_clauses, find_telltale

MARC = Identity(
    names=("Ferme des Aubiers", "Marc", "Léa", "EDF"), places=("Thairé", "17290"), figures=("623",), common=("ferme", "porcs")
)
ONES = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf")
TEENS = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
TENS = ("vingt", "trente", "quarante", "cinquante", "soixante")

TELLS = (
    ("appelez-moi au 06 12 34 56 78", Telltale.PHONE),
    ("06.12.34.56.78", Telltale.PHONE),
    ("0612345678", Telltale.PHONE),
    ("０６ １２ ３４ ５６ ７８", Telltale.PHONE),
    ("06\u200b12\u200b34\u200b56\u200b78", Telltale.PHONE),
    ("+32 477 12 34 56", Telltale.PHONE),
    ("+352 621 123 456", Telltale.PHONE),
    ("zéro six douze trente-quatre cinquante-six soixante-dix-huit", Telltale.PHONE),
    ("appelez moi au zero six douze trente quatre", Telltale.PHONE),
    ("zéro sept quarante-deux, la suite au prochain message", Telltale.PHONE),
    ("06 douze 34 cinquante-six 78", Telltale.PHONE),
    ("zero six, puis douze, trente quatre, cinquante six, et soixante dix huit", Telltale.PHONE),
    ("oh six one two three four five six seven eight", Telltale.PHONE),
    ("SIRET 901 555 222 00019", Telltale.SIRET),
    ("siren 901555222", Telltale.SIRET),
    ("marc@aubiers.example", Telltale.EMAIL),
    ("marc arobase aubiers point fr", Telltale.EMAIL),
    ("marc at aubiers dot com", Telltale.EMAIL),
    ("marc (at) aubiers", Telltale.EMAIL),
    ("www.aubiers.example", Telltale.LINK),
    ("https://t.me/marc", Telltale.LINK),
    ("aubiers point fr", Telltale.LINK),
    ("cherchez @marc_aubiers", Telltale.ACCOUNT),
    ("je suis sur WhatsApp", Telltale.ACCOUNT),
    ("au 12 bis, rue des Lilas", Telltale.ADDRESS),
    ("46.1068, -0.7521", Telltale.ADDRESS),
    ("c'est pour la ferme des Aubiers", Telltale.NAME),
    ("c'est AUBIERS", Telltale.NAME),
    ("demandez Léa", Telltale.NAME),
    ("c'est edf qui demande", Telltale.NAME),
    ("à Thairé le matin", Telltale.PLACE),
    ("17290", Telltale.PLACE),
    ("j'en prends 623 kg", Telltale.FIGURE),
)
PLAIN = (
    "Elles sont livrées en fûts ?",
    "non en vrac dans un bac de 1000 l à rendre",
    "oui, trois jours, avec une bâche",
    "quarante palettes de 120 x 80, ça ira ?",
    "on peut passer le 12/03/2026 à 14h30 ?",
    "dix-sept mille huit cent quarante-deux kilos par an",
    "une ferme peut les prendre ?",
    "par la route ou par le quai ?",
    "600 kg par semaine, 3 jours sur 7, de 8 h à 12 h",
    "Do you deliver, at noon or on Friday?",
    "1 200,50 € la tonne ?",
)


@pytest.mark.parametrize(("text", "what"), TELLS)
def test_what_tells_who_speaks_is_seen(text: str, what: Telltale) -> None:
    assert find_telltale(text, MARC) is what
    assert find_telltale(f"bonjour ! {text}, merci", MARC) is what


@pytest.mark.parametrize("text", PLAIN)
def test_a_plain_question_is_let_through(text: str) -> None:
    assert find_telltale(text, MARC) is None
    assert drop_telling_clauses(text, MARC) == text


@given(st.text("0123456789", min_size=9, max_size=9), st.sampled_from(["", " ", ".", "-", " / ", "_"]), st.integers(1, 3))
def test_a_telephone_number_is_seen_however_it_is_cut(digits: str, gap: str, size: int) -> None:
    number = f"0{digits}"
    cut = gap.join(number[at : at + size] for at in range(0, len(number), size))
    assert find_telltale(f"voici {cut} merci") in (Telltale.PHONE, Telltale.SIRET)


def in_words(pair: int) -> str:
    """A pair of digits as it is read out in French."""
    if pair < 10:
        return f"zéro {ONES[pair]}"
    if pair < 20:
        return TEENS[pair - 10]
    if pair < 70:
        ten, one = divmod(pair, 10)
        return TENS[ten - 2] + ("" if not one else " et un" if one == 1 else f"-{ONES[one]}")
    if pair < 80:
        return f"soixante-{TEENS[pair - 70]}"
    rest = pair - 80
    return "quatre-vingt" + ("" if not rest else f"-{ONES[rest]}" if rest < 10 else f"-{TEENS[rest - 10]}")


@given(st.lists(st.integers(0, 99), min_size=4, max_size=4), st.sampled_from([" ", ", ", " - ", " puis "]), st.integers(0, 15))
def test_a_telephone_number_in_words_is_seen(pairs: list[int], gap: str, spoken: int) -> None:
    """Some pairs in words, the others in figures."""
    read = [in_words(pair) if spoken >> at & 1 else f"{pair:02d}" for at, pair in enumerate(pairs)]
    assert find_telltale(gap.join(("zéro six", *read))) is Telltale.PHONE


@given(
    st.lists(st.sampled_from([text for text, _ in TELLS] + [*PLAIN]), min_size=1, max_size=4),
    st.sampled_from([" ! ", ". ", " ? ", "\n"]),
)
def test_what_is_left_tells_nothing(clauses: list[str], end: str) -> None:
    left = drop_telling_clauses(end.join(clauses), MARC)
    assert find_telltale(left, MARC) is None
    said = re.sub(r"\s+", " ", end.join(clauses))
    assert all(word in said for word in left.split())
