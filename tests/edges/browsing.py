"""The demo in a real browser: `boucle demo` runs, its page is open, and phones are used as people use them."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.edges.conftest import ROOT, running, until
from tests.edges.oracle import faultless, written
from tests.ports import free_port

playwright = pytest.importorskip("playwright.async_api")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
SHOTS = Path(os.environ.get("BOUCLE_SHOTS", ROOT / "shots"))
PATIENCE = 30_000
playwright.expect.set_options(timeout=PATIENCE)
in_a_browser = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")


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
        await self.box.locator(".compose .writing").first.fill(text)
        await self.box.locator(".compose button.send").click()

    async def touches(self, label: str) -> None:
        await self.box.locator(".inline button, .reply button").filter(has_text=label).last.click()

    async def reads(self, text: str) -> None:
        await playwright.expect(self.box.locator(".message.in").filter(has_text=text).last).to_be_visible(timeout=PATIENCE)

    async def shows(self) -> str:
        """Everything that stands on the phone."""
        return "\n".join(await self.box.locator(".message").all_inner_texts())

    async def counts(self, what: str, many: int) -> None:
        """So many of these parts of the phone are to be seen."""
        await playwright.expect(self.box.locator(what)).to_have_count(many, timeout=PATIENCE)


@asynccontextmanager
async def demo(folder: Path, width: int) -> AsyncIterator[playwright.Page]:
    """The demo's page, `width` pixels wide; afterwards no script of it has failed, and every call and update was faultless."""
    port, report = free_port(), folder / "report"
    environment = {**os.environ, "BOUCLE_CACHE": str(ROOT / ".cache"), "PYTHONPATH": str(ROOT)}
    complaints: list[str] = []
    with running(environment, str(Path(__file__).parent / "watched.py"), str(report), "demo", "--port", str(port)):
        await until(lambda: listens(port), "the demo's page")
        async with playwright.async_playwright() as p:
            browser = await p.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
            page = await browser.new_page(viewport={"width": width, "height": 900})
            page.on("pageerror", lambda error: complaints.append(str(error)))
            await page.goto(f"http://127.0.0.1:{port}/")
            yield page
            await browser.close()
    assert not complaints
    faultless(written(report))


async def shot(page: playwright.Page, name: str) -> None:
    """A picture to look at."""
    SHOTS.mkdir(exist_ok=True)
    await page.screenshot(path=SHOTS / f"{name}.png")
