"""Commands load what Boucle knows at each start; tests of one process need it read only once."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.commands import match, understand
from matching import knowledge as known
from matching.knowledge import Knowledge
from tests.wire import all_texts


@pytest.fixture(autouse=True)
def read_once(knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    """The knowledge of all other tests, handed out instead of read again."""

    def handed_out(cache: Path, meaning: bool = False) -> Knowledge:
        return knowledge

    monkeypatch.setattr(known, "load_knowledge", handed_out)
    for command in (understand, match):
        monkeypatch.setattr(command, "build_renderers", all_texts)
