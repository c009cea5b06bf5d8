"""Every script in tests/conversations is played, and says what the bot really says."""
from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import agrees, play
from tests.world import World

SCRIPTS = sorted((Path(__file__).parent / "conversations").glob("*.md"))


@pytest.mark.anyio
@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
async def test_conversation(script: Path, knowledge: Knowledge, store: Store, request: pytest.FixtureRequest) -> None:
    written = script.read_text(encoding="utf-8")
    really = await play(World(knowledge, store), written)
    if request.config.getoption("--rewrite") and not agrees(written, really):
        script.write_text(really, encoding="utf-8")
        return
    assert agrees(written, really), really
