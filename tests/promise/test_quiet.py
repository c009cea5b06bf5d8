"""What an author keeps quiet stays quiet, and what a text gives away is seen: the leaks that were found, one by one."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.rendering.text_renderer import RenderedMessage
from matching.privacy.anonymous import may_reveal_author
from tests.promise.stage import Stage, Still

PHOTO = {"photo": [{"file_id": "the-photo", "file_unique_id": "u", "width": 9, "height": 9}]}


async def offers(stage: Stage, *hidden: str) -> None:
    """Corentin offers sawdust with a photo, keeps these quiet, and publishes."""
    await stage.touches("Corentin", "Add a photo")
    await stage.sends("Corentin", PHOTO)
    for what in hidden:
        await stage.touches("Corentin", "More discreet")
        await stage.touches("Corentin", what)
    await stage.touches("Corentin", "Publish")


async def seeks(stage: Stage) -> None:
    """Berthilde looks for it."""
    await stage.writes("Berthilde", "je cherche de la sciure, 500 kg par mois")
    await stage.touches("Berthilde", "Publier")


def read(stage: Stage, *talks: Coroutine[Any, Any, None]) -> list[RenderedMessage]:
    """What Berthilde reads while these things happen."""
    stage.log.clear()
    for talk in talks:
        asyncio.run(talk)
    return [message for phone, message in stage.log if phone.name == "Berthilde"]


def test_how_much_is_not_told_in_another_way(ready: Still) -> None:
    with ready.played() as stage:
        said = " ".join(message.text for message in read(stage, offers(stage), seeks(stage)))
    with ready.played() as stage:
        quiet = " ".join(message.text for message in read(stage, offers(stage, "The quantity"), seeks(stage)))
    assert said.count("même ressource") == quiet.count("même ressource")
    assert said.count("couvre") == quiet.count("couvre") + 1


@pytest.mark.parametrize(("hidden", "seen"), [((), "the-photo"), (("The picture",), None)])
def test_a_hidden_photo_is_not_sent(ready: Still, hidden: tuple[str, ...], seen: str | None) -> None:
    with ready.played() as stage:
        asyncio.run(seeks(stage))
        cards = [message for message in read(stage, offers(stage, *hidden)) if message.rows]
        assert [card.picture for card in cards] == [seen]


def test_a_company_of_no_kind_can_keep_its_kind_quiet(ready: Still) -> None:
    async def hides(stage: Stage) -> None:
        for text in ("/start perigny", "j'ai des palettes à donner, 20 par mois", "Zzyzx", "Périgny", "qsdfgh"):
            await stage.writes("Ilduara", text)
        await stage.touches("Ilduara", "Plus discret")
        await stage.touches("Ilduara", "Mon activité")

    with ready.played() as stage, capture_logs() as logs:
        asyncio.run(hides(stage))
        assert "une structure" in stage.log[-1][1].text
    assert not [line for line in logs if line["log_level"] == "error"]


NAMES = ("Brasserie Korrigan", "Zoé", "Le Bon Pain", "EDF")
SAYS = (
    "appelez Zoé",
    "chez edf",
    "au bon pain de la place : le bon pain",
    "06  39--98 71 17",
    "0 6.3 9.9 8.7 1.1 7",
    "０６ ３９ ９８ ７１ １７",
    "06\u200b39\u200b98\u200b71\u200b17",
    "x AROBASE y",
    "(@korri_gan)",
    "k\u00adorrigan",
    "46.1068, -0.7521",
)
SILENT = ("du bon pain", "12 kg de pain", "2 à 3 palettes de 120 x 80", "le matin", "20 palettes 80x120 par mois")


@pytest.mark.parametrize("text", SAYS)
def test_a_text_that_tells(text: str) -> None:
    assert may_reveal_author(text, NAMES)


@pytest.mark.parametrize("text", SILENT)
def test_a_text_that_does_not(text: str) -> None:
    assert not may_reveal_author(text, ("Zoé", "EDF"))
