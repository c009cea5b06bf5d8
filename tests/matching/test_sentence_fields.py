"""Sentences of the kinds that once were misread, field by field: a town without a word of place, sizes, lists, money in
everyday words, denials, waste codes. They were written after the kinds were mended, by others of the same kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.commands.said_fields import LabelledSentence, judge_sentence, read_labelled_sentences
from matching.knowledge import Knowledge
from matching.understand.reading import Act

TODAY = date(2026, 11, 21)
ROWS = read_labelled_sentences(Path(__file__).parent / "labelled" / "sentences.tsv")


@pytest.mark.parametrize("row", ROWS, ids=[row.text for row in ROWS])
def test_every_field_is_read(row: LabelledSentence, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(row.text, row.language, TODAY)
    assert all(judge_sentence(row, reading, knowledge).values())


@pytest.mark.parametrize(
    "text",
    ["le contenu est à donner", "je serais heureux de donner ça", "midi", "on a un truc à donner", "happy to give it away"],
)
def test_common_language_names_no_thing(text: str, knowledge: Knowledge) -> None:
    reading = knowledge.understand_text(text, "fr", TODAY)
    assert not reading.sure
    assert all(one.score < 0.5 for one in reading.guesses)


@pytest.mark.parametrize(
    "text",
    [
        "rien à donner",
        "je ne cherche pas de palettes",
        "on a le droit de brûler du bois ?",
        "is it allowed to give away waste oil?",
    ],
)
def test_what_is_denied_or_asked_declares_nothing(text: str, knowledge: Knowledge) -> None:
    assert knowledge.understand_text(text, "fr", TODAY).act is Act.OTHER


def test_a_given_code_is_believed_and_checked(knowledge: Knowledge) -> None:
    oil = knowledge.understand_text("13 02 05* huile", "fr", TODAY)
    assert (oil.guesses[0].resource, oil.facts.code) == ("engine-oil-waste", "130205")
    assert knowledge.guess_waste_codes(oil)[0].code == "130205"
    assert not knowledge.understand_text("cartons code 17 05 04", "fr", TODAY).sure
    assert knowledge.must_be_held("cartons 15 01 10*", "cardboard-boxes")


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("palettes et cartons, 2 m3 par mois", [("pallet", 2), ("cardboard-boxes", 2)]),
        ("à donner :\n10 palettes\n5 fûts", [("pallet", 10), ("drum", 5)]),
        ("Palettes EUR, 15 - caisses bois, 8", [("euro-pallet", 15), ("wooden-crates", 8)]),
        ("1 t each of sawdust and shavings", [("sawdust", 1), ("wood-shavings", 1)]),
    ],
)
def test_a_list_loses_nothing(text: str, things: list[tuple[str, float]], knowledge: Knowledge) -> None:
    first = knowledge.understand_text(text, "fr", TODAY)
    read = [(one.guesses[0].resource, one.quantity.middle if one.quantity else 0) for one in (first, *first.more)]
    assert read == things
