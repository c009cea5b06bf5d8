"""The whole road as a newcomer walks it: `boucle demo`, the page in a real browser, two phones, one introduction."""
from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from bot.demo.run import INES, LEA, MARC
from tests.edges.conftest import ROOT, running, until
from tests.edges.oracle import faultless, written

playwright = pytest.importorskip("playwright.async_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
SHOTS = Path(os.environ.get("BOUCLE_SHOTS", ROOT / "shots"))
PATIENCE = 30_000


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    """Does anybody answer there?"""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


class Phone:
    """One phone of the page, used as a person uses it."""

    def __init__(self, page: playwright.Page, id: int) -> None:
        self.box = page.locator(f'section.phone[data-phone="{id}"]')

    async def begins(self) -> None:
        await self.box.locator(".begin").click()

    async def writes(self, text: str) -> None:
        await self.box.locator(".compose input").first.fill(text)
        await self.box.locator(".compose button.send").click()

    async def touches(self, label: str) -> None:
        await self.box.locator(".inline button, .reply button").filter(has_text=label).last.click()

    async def reads(self, text: str) -> None:
        await playwright.expect(self.box.locator(".message.in").filter(has_text=text).last).to_be_visible(timeout=PATIENCE)


@pytest.mark.browser
@pytest.mark.anyio
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
async def test_two_phones_one_introduction(tmp_path: Path) -> None:
    port, report = free_port(), tmp_path / "report"
    environment = {**os.environ, "BOUCLE_CACHE": str(ROOT / ".cache"), "PYTHONPATH": str(ROOT)}
    with running(environment, str(Path(__file__).parent / "watched.py"), str(report), "demo", "--port", str(port)):
        await until(lambda: listens(port), "the demo's page")
        async with playwright.async_playwright() as p:
            browser = await p.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": 1440, "height": 900})
            complaints: list[str] = []
            page.on("pageerror", lambda error: complaints.append(str(error)))
            await page.goto(f"http://127.0.0.1:{port}/")
            lea, marc, ines = (Phone(page, each.telegram_id) for each in (LEA, MARC, INES))
            await brewery(lea)
            await farm(marc)
            await confirms(ines)
            await lea.reads("Une exploitation agricole, à environ 5 km")
            await lea.touches("Ça m'intéresse")
            await lea.touches("Eux")
            await lea.touches("Donner mon numéro")
            await marc.reads("dit oui pour")
            await marc.touches("Oui")
            await marc.touches("Donner mon numéro")
            await marc.reads("🤝 Brasserie du Marais, à Aigrefeuille-d'Aunis, Léa : 06 39 98 00 01")
            await lea.reads("🤝 Ferme des Aubiers, à Thairé, Marc : 05 46 00 00 00")
            SHOTS.mkdir(exist_ok=True)
            await page.screenshot(path=SHOTS / "road.png")
            await ines.writes("/start")
            await ines.reads("Bonjour, je suis Boucle")
            await page.locator("#pushes button").first.click()
            await page.set_viewport_size({"width": 390, "height": 800})
            await page.screenshot(path=SHOTS / "road-narrow.png")
            await browser.close()
    assert not complaints
    faultless(written(report))


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
    for question, answer in (("comment s'appelle votre structure", "Ferme des Aubiers"), ("Où êtes-vous", "Thairé"),
                             ("Votre activité", "élevage de porcs")):
        await marc.reads(question)
        await marc.writes(answer)
    await marc.reads("Les autres verront")
    await marc.touches("Publier")
    await marc.reads("J'ai déjà")
