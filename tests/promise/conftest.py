"""The stage on which all promises are tried, set up once."""

from __future__ import annotations

import asyncio

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from tests.databases import hasten_store
from tests.promise.prelude import everybody
from tests.promise.stage import Stage, Still, still


@pytest.fixture(scope="session")
def ready(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> Still:
    """Two networks, the forty companies of the demo, and people with a lead between them."""
    file = tmp_path_factory.mktemp("promise") / "ready.sqlite3"
    stage = Stage(knowledge, hasten_store(Store(f"sqlite:///{file}")))
    stage.settle_territory()
    asyncio.run(everybody(stage))
    return still(stage, file)
