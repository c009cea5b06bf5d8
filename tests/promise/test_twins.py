"""No sequence of moves narrows a company below its town: where two worlds differ only in what is not told, whoever tries
around reads the same in both."""

from __future__ import annotations

import asyncio
import os
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from matching.knowledge import Knowledge
from storage.store import Store
from tests.databases import hasten_store
from tests.promise.moves import Move, goes_along, presses_any, presses_newest, waits
from tests.promise.people import ALDEMAR, BASILE, CORENTIN, INES, Persona
from tests.promise.prelude import joins, offer
from tests.promise.stage import Stage, Still, still

LONG = os.environ.get("BOUCLE_PROMISE") == "long"
CURIOUS = tuple(
    Persona(name, 7_301_884_200 + number, "perigny", f"Structure {name}", activity=what, phone=f"06 39 98 90 0{number}", at=at)
    for number, (name, what, at) in enumerate(
        (
            ("Un", "maraîchage", (46.107, -0.751)),
            ("Deux", "commerce", (46.162, -1.151)),
            ("Trois", "commerce", (46.188, -1.065)),
        )
    )
)
ZENOBE = replace(
    ALDEMAR,
    name="Zénobe",
    id=8_555_000_777,
    company="Bières Falaquet",
    phone="07 56 00 11 22",
    mail="z@f.example",
    family="Quirin",
    user="zenobe_q",
    at=(46.1162, -0.7391),
    figure=622,
)
TOWNS = ("Surgères", "Périgny", "Marans", "Saint-Jean-d'Angély", "Niort", "La Rochelle", "Rochefort", "Courçon", "Aytré")


# Figures at which a reason would change its words if it hung on the exact quantity: 620 covers 617, not 622, and so on.
FIGURES = (620, 688, 1032, 1548, 3105, 300, 250, 155)


async def asks(stage: Stage, name: str, n: int) -> None:
    """One quantity after the other, published at once, as somebody would who wants to know exactly."""
    kind = ("je cherche des drêches", "j'ai de la sciure à donner")[n % 2]
    await stage.writes(name, f"{kind}, {FIGURES[n // 2 % len(FIGURES)]} kg par semaine")
    await presses_newest(stage, name, 1)


async def wanders(stage: Stage, name: str, n: int) -> None:
    """A town."""
    await stage.writes(name, TOWNS[n % len(TOWNS)])


MOVES: tuple[Move, ...] = (*[goes_along] * 4, *[asks] * 5, *[wanders] * 2, *[presses_newest] * 4, presses_any, waits)


async def ready(stage: Stage) -> None:
    """One offers, another looks for something and keeps quantity, activity and photo quiet; three are curious."""
    await joins(stage, "Aldemar", offer(stage.cast["Aldemar"]), "Publier")
    await joins(stage, "Corentin", f"je cherche de la sciure, {stage.cast['Corentin'].figure} kg par semaine")
    await stage.touches("Corentin", "Ajouter une photo")
    photo = {"file_id": f"photo-{stage.cast['Corentin'].id}", "file_unique_id": "u", "width": 9, "height": 9}
    await stage.sends("Corentin", {"photo": [photo]})
    for what in ("La quantité", "Mon activité", "La photo"):
        await stage.touches("Corentin", "Plus discret")
        await stage.touches("Corentin", what)
    await stage.touches("Corentin", "Publier")
    for each in CURIOUS:
        await joins(stage, each.name, "j'ai 20 palettes par mois à donner")


QUIET = replace(CORENTIN, language="fr", activity="élevage de porcs", figure=617)
OTHERWISE = replace(QUIET, activity="garage", figure=9130, id=8_555_000_778)
WORLDS = ({"Aldemar": ALDEMAR, "Corentin": QUIET}, {"Aldemar": ZENOBE, "Corentin": OTHERWISE})


@pytest.fixture(scope="module")
def twins(knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory) -> tuple[Still, Still]:
    """Two worlds that nobody but the animator may be able to tell apart."""
    folder = tmp_path_factory.mktemp("twins")

    def made(number: int) -> Still:
        cast = {each.name: each for each in (INES, BASILE, *CURIOUS)} | WORLDS[number]
        stage = Stage(knowledge, hasten_store(Store(f"sqlite:///{folder / f'{number}.sqlite3'}")), cast)
        stage.settle_territory()
        asyncio.run(ready(stage))
        return still(stage, folder / f"{number}.sqlite3")

    return made(0), made(1)


_DRAWN = re.compile(r"start=p_[\w-]{16,}")
HIDDEN = ("Aldemar", "Corentin", "Inès", "Basile")


def read(stage: Stage) -> list[tuple[str, Any]]:
    """What everybody reads but those who differ, and the animators; the drawn part of a link tells of nobody."""
    return [
        (phone.name, replace(message, text=_DRAWN.sub("start=", message.text)))
        for phone, message in stage.log
        if phone.name not in HIDDEN
    ]


@settings(
    max_examples=20 if LONG else 2,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.generate, Phase.shrink] if LONG else [Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(
    moves=some.lists(
        some.tuples(some.sampled_from(("Un", "Deux", "Trois")), some.sampled_from(MOVES), some.integers(0, 400)),
        min_size=10,
        max_size=24,
    )
)
def test_nobody_can_tell_the_two_worlds_apart(twins: tuple[Still, Still], moves: list[tuple[str, Move, int]]) -> None:
    one, other = twins
    with one.played() as here, other.played() as there:

        async def tried() -> None:
            for name, move, n in moves:
                await move(here, name, n)
                await move(there, name, n)
                assert read(here) == read(there)

        asyncio.run(tried())


def test_the_two_worlds_are_not_the_same(twins: tuple[Still, Still]) -> None:
    """The animator, who sees names, could tell them apart; so does the database."""
    one, other = twins
    with one.played() as here, other.played() as there, here.store.read() as work, there.store.read() as others:
        first, second = work.people.find_person(here.cast["Aldemar"].id), others.people.find_person(there.cast["Aldemar"].id)
        assert first is not None
        assert second is not None
        assert first.id == second.id
        assert first.telegram_id != second.telegram_id
