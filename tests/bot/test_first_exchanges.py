"""What the demo's network has behind it: every exchange of its list comes about through the product's rules, and nobody is
rung or written to for it."""

from __future__ import annotations

import csv

from bot.rehearsal.first_exchanges import FIRST_EXCHANGES, settle_first_exchanges
from bot.rehearsal.territory import DEMO_SLUG
from matching.knowledge import Knowledge
from storage.store import Store
from tests.world import World


def test_the_demo_begins_with_exchanges_at_every_stage(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    world.settle_territory()
    lines = list(csv.DictReader(FIRST_EXCHANGES.open(encoding="utf-8")))
    animator = world.phone("Inès").id
    assert settle_first_exchanges(store, knowledge, world.clock(), animator, DEMO_SLUG) == len(lines)
    with store.read(world.network) as work:
        stages = [each.stage.value for each in work.introductions.list_all()]
        assert sorted(stages) == sorted(line["stage"] for line in lines)
        assert work.calls.count_owed() == 0
