"""The network's group as people use it: added, linked, a digest a week later, and a button that opens the private talk."""
from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.demo.run import INES, MARC, NEIGHBOURS
from tests.edges.conftest import ROOT, running, until
from tests.edges.oracle import faultless, written
from tests.edges.test_road_browser import ARGUMENTS, CHROMIUM, PATIENCE, SHOTS, Phone, free_port, listens, playwright


@pytest.mark.browser
@pytest.mark.anyio
@pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")
async def test_the_group_reads_what_is_new(tmp_path: Path) -> None:
    port, report = free_port(), tmp_path / "report"
    environment = {**os.environ, "BOUCLE_CACHE": str(ROOT / ".cache"), "PYTHONPATH": str(ROOT)}
    with running(environment, str(Path(__file__).parent / "watched.py"), str(report), "demo", "--port", str(port)):
        await until(lambda: listens(port), "the demo's page")
        async with playwright.async_playwright() as p:
            browser = await p.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": 1880, "height": 900})
            complaints: list[str] = []
            page.on("pageerror", lambda error: complaints.append(str(error)))
            await page.goto(f"http://127.0.0.1:{port}/")
            marc, group = (Phone(page, each) for each in (MARC.telegram_id, NEIGHBOURS.telegram_id))
            await group.box.locator(".speaker", has_text=INES.first_name).click()
            await group.begins()
            await group.reads("Si vous animez l'éco-réseau")
            await group.touches("Relier")
            await group.reads("Ce groupe est relié à l'éco-réseau Périgny")
            await group.writes("bonjour à tous")
            await page.locator("#pushes button", has_text="Dans une semaine").click()
            await group.reads("L'éco-réseau Périgny, cette semaine")
            await group.box.locator(".speaker", has_text=MARC.first_name).click()
            await group.touches("1 · Voir")
            await marc.reads("Bonjour, je suis Boucle")
            await marc.touches("Ça m'intéresse")
            await marc.reads("comment s'appelle votre structure")
            SHOTS.mkdir(exist_ok=True)
            await page.screenshot(path=SHOTS / "group.png")
            await playwright.expect(group.box.locator(".message.out")).to_have_count(1, timeout=PATIENCE)
            await browser.close()
    assert not complaints
    faultless(written(report))
