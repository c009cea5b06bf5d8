"""Every fact that names somebody carries their key: by that it is found when they are erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.naming import list_keyless_names
from tests.script import play
from tests.world import World

TALKS = Path(__file__).parent / "conversations"
# The talks in which people, companies and numbers are named most; all others are played where there is more time.
NAMING_MOST = ("appels", "deux_collegues", "equipe", "fiche_d_une_structure", "ma_structure", "mots_pour_ines", "tableau")
OTHERS = sorted({script.stem for script in TALKS.glob("*.md")} - set(NAMING_MOST))


@pytest.mark.anyio
@pytest.mark.parametrize("script", [*NAMING_MOST, *(pytest.param(each, marks=pytest.mark.slow) for each in OTHERS)])
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
async def test_every_fact_that_names_somebody_carries_a_key(script: str, knowledge: Knowledge, store: Store) -> None:
    await play(World(knowledge, store), (TALKS / f"{script}.md").read_text(encoding="utf-8"))
    assert list_keyless_names(store) == set()
