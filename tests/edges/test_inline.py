"""« @bot mots » through the wire: asked on a phone, answered by the running bot, put into a chat, and tapped there."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.demo.run import DEMO_GROUP, INES, MARC
from tests.edges.browsing import Phone, demo, in_a_browser, playwright, shot
from tests.edges.conftest import LEA, Live, until


@pytest.mark.anyio
async def test_a_stranger_reads_what_boucle_is(live: Live) -> None:
    async with live.awake():
        query = await live.telegram.ask_inline(LEA.telegram_id, "palettes")
        await until(lambda: live.telegram.list_found(query) is not None, "an answer")
        [told] = live.telegram.list_found(query) or []
        assert "Boucle" in told["title"]
        message = await live.telegram.choose(LEA.telegram_id, query, told["id"])
        assert message["via_bot"]["username"] == "boucle_test_bot"
        # In Boucle's own chat it is as good as a tap on its button: never a sentence that somebody said.
        await until(lambda: len(live.telegram.list_messages(LEA.telegram_id)) > 1, "the first words")
        with pytest.raises(ValueError, match="not found"):
            await live.telegram.choose(LEA.telegram_id, query, "forged")


@pytest.mark.browser
@pytest.mark.anyio
@in_a_browser
async def test_looking_up_from_the_group(tmp_path: Path) -> None:
    async with demo(tmp_path, 1880) as page:
        marc, group = (Phone(page, each) for each in (MARC.telegram_id, DEMO_GROUP.telegram_id))
        await marc.begins()
        await marc.reads("Bonjour, je suis Boucle")
        await group.box.locator(".speaker", has_text=MARC.first_name).click()
        await group.begins()
        await group.reads("Relier")
        await group.box.locator(".compose .writing").first.fill("@boucle_demo_bot palettes")
        await group.box.locator(".found .result").first.wait_for(timeout=30_000)
        await shot(page, "inline")
        listed, speakers = [await group.box.locator(each).bounding_box() for each in (".found", ".speakers")]
        assert listed is not None
        assert speakers is not None
        assert listed["y"] + listed["height"] <= speakers["y"]
        await group.box.locator(".found .result").first.click()
        await playwright.expect(group.box.locator(".found")).to_be_hidden()
        await playwright.expect(group.box.locator(".compose button.send")).to_be_hidden()
        await group.counts(".message.out", 1)
        await playwright.expect(group.box.locator(".message.out")).to_contain_text("quelque chose")


@pytest.mark.browser
@pytest.mark.anyio
@in_a_browser
async def test_a_long_list_goes_on_and_ends_above_the_buttons(tmp_path: Path) -> None:
    async with demo(tmp_path, 1880) as page:
        ines, group = (Phone(page, each) for each in (INES.telegram_id, DEMO_GROUP.telegram_id))
        await group.box.locator(".speaker", has_text=INES.first_name).click()
        await group.box.locator(".compose .writing").first.fill("@boucle_demo_bot ")
        results = group.box.locator(".found .result")
        await results.first.wait_for(timeout=30_000)
        before = await results.count()
        await group.box.locator(".found").evaluate("list => { list.scrollTop = list.scrollHeight; }")
        await playwright.expect(results.nth(before)).to_be_attached(timeout=30_000)
        # Put into a group where Boucle is not: it stands there, and nobody else hears of it.
        await results.first.click()
        await group.counts(".message.out", 1)
        await ines.counts(".message", 0)
