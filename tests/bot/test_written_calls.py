"""What is said on the telephone can be written: only to numbers that receive messages, and exactly the same words."""

from __future__ import annotations

import pytest

from bot.conversation.asks.contact import FRENCH_DIALLING, find_mobile_number
from bot.rendering.deep_links import WORDS_PREFIX, build_write_token
from bot.rendering.text_renderer import TextRenderer
from matching.knowledge import Knowledge
from storage.notes.saying import Button, Press, Saying


@pytest.mark.parametrize(
    ("contact", "mobile"),
    [("06 39 98 00 01", "33639980001"), ("07 00 00 00 00", "33700000000"), ("05 46 00 00 00", None), ("a@b.fr", None)],
)
def test_only_mobile_numbers_are_written_to(contact: str, mobile: str | None) -> None:
    assert find_mobile_number(contact, FRENCH_DIALLING) == mobile


def test_a_button_carries_the_text_of_its_key(knowledge: Knowledge) -> None:
    text = TextRenderer("fr", knowledge)
    words = text.render_plain("calls-boxes")
    saying = Saying(
        "calls-same",
        buttons=(
            Button("call-whom.whatsapp", build_write_token("33639980001", "calls-boxes"), press=Press.LINK),
            Button("call-whom.words", f"{WORDS_PREFIX}calls-boxes", press=Press.COPY),
        ),
    )
    link, copied = (label.token for row in text.render_message(saying).rows for label in row)
    assert link.startswith("https://wa.me/33639980001?text=%E2%98%90%20oui")
    assert " ".join(words.split()) == copied
