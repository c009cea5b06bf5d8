"""Every fact that names somebody is known to do so: by that it is found when they are erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.naming import list_unlisted_facts
from tests.script import play
from tests.world import World

# The talks in which people, companies and numbers are named most.
SCRIPTS = ("appels", "deux_collegues", "equipe", "fiche_d_une_structure", "ma_structure", "mots_pour_ines", "tableau")


@pytest.mark.anyio
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_every_fact_that_names_somebody_is_listed(script: str, knowledge: Knowledge, store: Store) -> None:
    written = (Path(__file__).parent / "conversations" / f"{script}.md").read_text(encoding="utf-8")
    await play(World(knowledge, store), written)
    assert list_unlisted_facts(store) == set()
