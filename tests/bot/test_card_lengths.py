"""A card with a photo: Telegram takes 1,024 signs under a picture, and the longest second-yes card has its buttons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.delivery.attachments import attach_document
from bot.rendering.text_renderer import Document, RenderedMessage
from bot.telegram.captions import LONGEST_CAPTION, fits_caption, shorten_caption
from bot.views.leads.lead_cards import build_card_buttons
from matching.knowledge import Knowledge
from storage.notes.saying import Fact, Saying
from storage.tables import Synergy
from tests.wire import all_texts

LONGEST_NOTE_WORDS = "a" * 160


def longest_card(knowledge: Knowledge, language: str) -> RenderedMessage:
    """The card on which the other has said yes, with the longest name, kind of company, note and figures there are."""
    by_name = "en" if language == "en" else "fr"
    resource = max(knowledge.taxonomy.resources.values(), key=lambda each: len(getattr(each, by_name))).id
    trade = max(knowledge.activities.values(), key=lambda each: len(getattr(each, by_name))).id
    facts: dict[str, Fact] = {
        **{"resource": resource, "activity": trade, "near": "beyond", "kind": "together", "price": "discuss"},
        **{"low": 99000, "high": 120000, "unit": "kwh", "rhythm": "week", "every": 4},
        **{"first": 10, "last": 9, "degrees": 120, "bars": 12},
    }
    parts = (
        Saying("card-note", {"note": LONGEST_NOTE_WORDS}),
        Saying("synergy-wanted-ask", {**facts, "carrier": "together", "figure": "yes"}),
    )
    synergy = Synergy(id=1)
    return all_texts(knowledge)[language].render_message(
        Saying("synergy-wanted", facts, parts=parts, buttons=build_card_buttons(synergy, "synergy-wanted"))
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_longest_second_yes_card_fits_under_its_photo(knowledge: Knowledge, language: str) -> None:
    card = longest_card(knowledge, language)
    three_reasons = 3 * 120  # signs: the longest reason of the scripts has 60
    assert len(card.text) + three_reasons <= LONGEST_CAPTION
    assert len([label for row in card.rows for label in row]) == 3


@pytest.mark.parametrize(
    ("text", "fits"),
    [("é" * 1024, True), ("é" * 1025, False), ("<b>" + "a" * 1024 + "</b>", True), ("&amp;" * 1024, True), ("🌍" * 513, False)],
)
def test_signs_are_counted_as_telegram_counts_them(text: str, fits: bool) -> None:
    assert fits_caption(text) is fits


@pytest.mark.parametrize("text", ["court", "\n".join(["une ligne de plus, <b>longue</b>"] * 60), "mot " * 600])
def test_what_cannot_become_two_messages_loses_its_last_lines(text: str) -> None:
    short = shorten_caption(text)
    assert fits_caption(short)
    assert short == text or short.endswith("…")
    assert short.count("<b>") == short.count("</b>")


def test_under_a_picture_stand_as_many_lines_as_a_phone_shows() -> None:
    long = RenderedMessage("\n".join(f"ligne {n}" for n in range(30)))
    picture, paper = (Document("carte", b"", picture=shown) for shown in (True, False))
    lines = attach_document(long, picture).text.split("\n")
    assert (len(lines), lines[0], lines[-1]) == (12, "ligne 0", "…")
    assert attach_document(long, paper).text == long.text
    pressed = replace(long, text=f"{long.text}\n☑ Carte")
    assert attach_document(pressed, picture).text.split("\n")[-2:] == ["…", "☑ Carte"]
