"""A phone never breaks a French line before a colon or inside a guillemet."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from tests.wire import all_texts


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Palettes : oui ?", "Palettes\u00a0: oui\u00a0?"),
        ("« bois »", "«\u00a0bois\u00a0»"),
        ("https://t.me/x?start=y", "https://t.me/x?start=y"),
    ],
)
def test_spaces_that_hold_together(knowledge: Knowledge, said: str, shown: str) -> None:
    texts, saying = all_texts(knowledge), Saying("broadcast", {"text": said})
    assert texts["fr"].render_message(saying).text == shown
    assert texts["en"].render_message(saying).text == said
