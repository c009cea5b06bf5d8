"""The whole road as a newcomer walks it: `boucle demo`, the page in a real browser, two phones, one introduction."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.demo.run import INES, LEA, MARC
from tests.edges.browsing import Phone, demo, in_a_browser, shot


@pytest.mark.browser
@pytest.mark.anyio
@in_a_browser
async def test_two_phones_one_introduction(tmp_path: Path) -> None:
    async with demo(tmp_path, 1440) as page:
        lea, marc, ines = (Phone(page, each.telegram_id) for each in (LEA, MARC, INES))
        await brewery(lea)
        await farm(marc)
        await confirms(ines)
        await lea.reads("Une exploitation agricole, à environ 5 km")
        assert "Aubiers" not in await lea.shows()
        assert "Brasserie du Marais" not in await marc.shows()
        await lea.touches("Ça m'intéresse")
        await lea.touches("Eux")
        await lea.touches("Donner mon numéro")
        await marc.reads("On vous présente")
        await marc.touches("Oui")
        await marc.touches("Donner mon numéro")
        await marc.reads("🤝 Brasserie du Marais, à Aigrefeuille-d'Aunis, Léa : 06 39 98 00 01")
        await lea.reads("🤝 Ferme des Aubiers, à Thairé, Marc : 05 46 00 00 00")
        await shot(page, "road")
        await ines.writes("/start")
        await ines.reads("Bonjour, je suis Boucle")
        await page.locator("#pushes button").first.click()
        await page.set_viewport_size({"width": 390, "height": 800})
        await shot(page, "road-narrow")


async def brewery(lea: Phone) -> None:
    """Léa declares step by step, then says who she is."""
    await lea.begins()
    await lea.touches("C'est parti")
    await lea.touches("J'ai en trop")
    for question, answer in (("De quoi s'agit-il", "drêches"), ("Combien", "600 kg par semaine")):
        await lea.reads(question)
        await lea.writes(answer)
    await lea.touches("À donner")
    for question, answer in (("comment s'appelle votre structure", "Brasserie du Marais"), ("Où êtes-vous", "aigrefeuille")):
        await lea.reads(question)
        await lea.writes(answer)
    await lea.touches("Aigrefeuille-d'Aunis (17)")
    await lea.touches("C'est ça")
    await lea.reads("Les autres verront")
    await lea.touches("Publier")
    await lea.reads("Visible, sans votre nom")


async def confirms(ines: Phone) -> None:
    """Inès knows both of them."""
    for company in ("Ferme des Aubiers", "Brasserie du Marais"):
        await ines.reads(f"Nouvelle structure : {company}")
        await ines.touches("C'est bon")
        await ines.reads(f"{company} fait partie de l'éco-réseau")


async def farm(marc: Phone) -> None:
    """Marc says in one sentence what he looks for."""
    await marc.begins()
    await marc.writes("je cherche des drêches, 600 kg par semaine")
    for question, answer in (
        ("comment s'appelle votre structure", "Ferme des Aubiers"),
        ("Où êtes-vous", "Thairé"),
        ("Votre activité", "élevage de porcs"),
    ):
        await marc.reads(question)
        await marc.writes(answer)
    await marc.reads("Les autres verront")
    await marc.touches("Publier")
    await marc.reads("J'ai déjà")
