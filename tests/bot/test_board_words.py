"""Whatever an animator types under a screen of the board is said of that screen: it never becomes an announcement of theirs."""

from __future__ import annotations

import pytest
from sqlmodel import func, select

from bot.views.board.overview import BOARD_SCREENS
from matching.knowledge import Knowledge
from matching.understand.board_words import announces_openly
from storage.store import Store
from storage.tables import Declaration
from tests.bot.test_board import FARM, OIL, ZIRGOLINS
from tests.script import play
from tests.world import World

WORDS = (
    "laisse tomber celle-là",
    "il faut relancer Martin",
    "c'est une brasserie",
    "on a déjà travaillé avec eux",
    "ils cherchent un autre",
    "je cherche leur numéro",
    "à donner à la recyclerie",
    "c'est de la ferraille",
    "on verra demain",
)


@pytest.mark.anyio
@pytest.mark.parametrize("company", [False, True], ids=["animates-only", "has-a-company"])
async def test_what_is_typed_under_a_screen_announces_nothing(company: bool, knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    if company:
        world.join("Inès", "Recyclerie du Port", "Aytré", "ressourcerie")
    await play(world, "Nora : /start perigny\nPaul : /start perigny\nMarc : /start perigny" + ZIRGOLINS + OIL + FARM)
    before = count_announcements(world)
    for number, screen in enumerate(BOARD_SCREENS):
        await world.writes("Inès", "/tableau")
        await world.tap_token("Inès", f"a.board.0.{screen}", max(world.phone("Inès").shown))
        await world.writes("Inès", WORDS[number % len(WORDS)])
        assert count_announcements(world) == before, (screen, WORDS[number % len(WORDS)])


@pytest.mark.parametrize("text", ["j'ai des palettes à donner", "bonjour, je cherche du carton", "we have pallets"])
def test_an_announcement_is_still_heard(text: str) -> None:
    assert announces_openly(text)


def count_announcements(world: World) -> int:
    with world.store.engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(Declaration)).scalar_one())
