"""« Demain » is tomorrow where somebody lives, not in Paris."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.conversation.model import Event
from bot.runtime.router import Router
from matching.knowledge import Knowledge
from storage.store import Store
from tests.script import play
from tests.world import World

EVENING = datetime(2027, 3, 3, 6, tzinfo=UTC)  # in Tahiti it is still the evening of the 2nd


@pytest.fixture
def days(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days by which sentences are understood."""
    seen: list[date] = []
    understand = Router.understand_event

    def noted(self: Router, event: Event, language: str, today: date) -> Any:
        seen.append(today)
        return understand(self, event, language, today)

    monkeypatch.setattr(Router, "understand_event", noted)
    return seen


@pytest.mark.anyio
@pytest.mark.parametrize(("zone", "day"), [("Pacific/Tahiti", 2), ("Europe/Paris", 3)])
async def test_a_sentence_is_understood_by_the_day_of_its_network(
    zone: str, day: int, days: list[date], knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    with store.work(world.network) as work:
        work.networks.find_current().time_zone = zone
    world.clock.push_to(EVENING)
    await play(world, "Léa : merci\n")  # nobody knows her yet
    await play(world, "Léa : merci\n")
    assert days == [date(2027, 3, day)] * 2


@pytest.mark.anyio
async def test_somebody_of_two_networks_lives_by_the_one_they_stand_in(
    days: list[date], knowledge: Knowledge, store: Store
) -> None:
    world = World(knowledge, store)
    await play(world, "(L'éco-réseau rennes est là, autour de 35000 Rennes, animé par Yves)\nZoé : /start rennes\n")
    with store.work(world.network) as work:
        work.networks.find_current().time_zone = "Pacific/Tahiti"
    world.clock.push_to(EVENING)
    await play(world, "Zoé : merci\nZoé : /start perigny\nZoé : merci\n")
    assert days == [date(2027, 3, 3), date(2027, 3, 2)]
