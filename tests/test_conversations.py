"""Every script in tests/conversations is played, and says what the bot really says. Whatever names somebody in it carries
their key, by which it is found when they are erased; what commits or removes is coloured so."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.naming import list_keyless_names
from tests.script import agrees, play
from tests.tones import list_wrong_tones
from tests.world import World

SCRIPTS = sorted((Path(__file__).parent / "conversations").glob("*.md"))
LONG = {"une_saison", "elipse", "nisp"}  # weeks and months pass in it, day by day


@pytest.mark.anyio
@pytest.mark.parametrize(
    "script", [pytest.param(path, id=path.stem, marks=[pytest.mark.slow] * (path.stem in LONG)) for path in SCRIPTS]
)
async def test_conversation(script: Path, knowledge: Knowledge, store: Store, request: pytest.FixtureRequest) -> None:
    written = script.read_text(encoding="utf-8")
    world = World(knowledge, store)
    really = await play(world, written)
    assert not list_wrong_tones(message for _, message in world.log)
    assert list_keyless_names(store) == set()
    if request.config.getoption("--rewrite") and not agrees(written, really):
        script.write_text(really, encoding="utf-8")
        return
    assert agrees(written, really), really
