"""Who rests and comes back finds their announcements as the calendar says: open in their season, asleep outside of it."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables.declaration import DeclarationState
from tests.script import play
from tests.world import World

STORY = """
(Membre : Léa – Chai des Vignes, domaine viticole, Périgny)
(29 semaines plus tard)
Léa : j'ai 2 tonnes de marc de raisin à donner en septembre et octobre
Léa touche [Publier]
Léa touche [Rien pour l'instant]
Léa : j'ai 20 palettes par mois à donner
Léa touche [Publier]
Léa : /effacer
Léa touche [Mettre en pause]
"""


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.parametrize(("weeks", "season"), [(2, DeclarationState.OPEN), (20, DeclarationState.ASLEEP)])
async def test_what_is_out_of_season_after_a_rest_sleeps(
    knowledge: Knowledge, store: Store, weeks: int, season: DeclarationState
) -> None:
    world = World(knowledge, store)
    told = await play(world, f"{STORY}({weeks} semaines plus tard)\nLéa : bonjour\nLéa touche [Les proposer à nouveau]\n")
    with store.read(world.network) as work:
        pallets, pomace = work.declarations.list_of_company(1)
        assert (pomace.state, pallets.state) == (season, DeclarationState.OPEN), told
        assert ("Une autre dort jusqu'à sa saison." in told) == (season is DeclarationState.ASLEEP)
        assert pallets.expires is not None
        assert pallets.expires > world.clock()  # it counts from today on: nobody is asked again at once
