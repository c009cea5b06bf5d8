"""« Notre année »: a picture that says what its message says, and a network's that tells of nobody."""

from __future__ import annotations

import pytest

from bot.views.gains.year_picture import draw_year
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.store import Store
from tests.script import play
from tests.wire import all_texts
from tests.world import World

COUNTS = {"discussing": 1, "trial": 0, "running": 2, "from": "2025-03-03", "to": "2026-03-03"}
FIGURES = (
    Saying("gain-year", {"base": "t", "both": 31.0, "one": 4.5, "estimated": 2.0}),
    Saying("gain-year", {"base": "euro", "both": 0, "one": 2800.0, "estimated": 0}),
    Saying("gain-pace", {"base": "co2e", "both": 0, "one": 1.4, "estimated": 0}),
    Saying("gain-shared", {"both": 1, "one": 0, "estimated": 0}),
    Saying("gain-source", {"source": "ADEME Base Empreinte", "year": "2026"}),
)
MET = """
(Membre : Léa – Brasserie du Marais, brasserie, Périgny)
(Membre : Marc – Ferme des Aubiers, élevage de porcs, Thairé)
Léa : j'ai 600 kg de drêches par semaine à donner
Léa touche [Publier]
Marc : je cherche des drêches, 600 kg par semaine
Marc touche [Publier]
Léa touche [Ça m'intéresse]
Léa touche [Eux]
Léa donne son numéro : +33639980001
Marc touche [Oui]
Marc donne son numéro : +33546000000
(4 jours plus tard)
"""


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    ("key", "named"), [("year-own", {"company": "Brasserie & Fils <du Marais>"}), ("year-network", {"network": "Périgny"})]
)
def test_it_is_drawn_in_both_languages(knowledge: Knowledge, language: str, key: str, named: dict[str, str]) -> None:
    drawn = draw_year(Saying(key, {**named, **COUNTS}, parts=FIGURES, document="year"), all_texts(knowledge)[language])
    assert drawn.picture
    assert drawn.content.startswith(b"\x89PNG")
    width = int.from_bytes(drawn.content[16:20], "big")
    assert 1000 <= width <= 1200  # a phone shows it without making it smaller


def test_it_is_drawn_where_nothing_has_moved_yet(knowledge: Knowledge) -> None:
    drawn = draw_year(Saying("year-own", {"company": "Cave", **COUNTS}, document="year"), all_texts(knowledge)["fr"])
    assert drawn.content.startswith(b"\x89PNG")


@pytest.mark.anyio
async def test_a_networks_year_tells_of_nobody(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(world, MET + "Inès : /tableau\nInès touche [📊 Où en est-on ?]\nInès touche [📈 Notre année]\n")
    assert "aucun chiffre ne parle de moins de trois structures" in told
    assert "year.png" not in told


@pytest.mark.anyio
async def test_how_one_turns_up_is_for_the_animator_only(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    told = await play(
        world, MET + "Inès : /tableau\nInès touche [📊 Où en est-on ?]\nInès touche [🤝 Échanges · 1]\nInès touche [1 · Voir]\n"
    )
    assert "Ferme des Aubiers · pistes avec réponse : 1 sur 1 · présentations suivies d'un essai : 0 sur 1" in told
    assert "présentations suivies" not in await play(
        world, "Léa : /mes\nLéa touche [🤝 Échanges · 1]\nLéa touche [1 · Voir]\nLéa : /moi\n"
    )


@pytest.mark.anyio
async def test_nobody_else_opens_the_networks_year(knowledge: Knowledge, store: Store) -> None:
    world = World(knowledge, store)
    await play(world, MET)
    assert "year.png" not in str(await world.taps("Léa", "a.year.0.network"))
