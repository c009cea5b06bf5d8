"""The network's group, forum and channel as people use them: added, linked, a digest a week later, and a button that opens
the private talk."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from bot.demo.run import DEMO_CHANNEL, DEMO_FORUM, DEMO_GROUP, INES, MARC
from bot.rehearsal.territory import DEMO_TERRITORY
from tests.edges.browsing import Phone, demo, in_a_browser, playwright, shot


@pytest.mark.browser
@pytest.mark.anyio
@in_a_browser
async def test_the_group_reads_what_is_new(tmp_path: Path) -> None:
    async with demo(tmp_path, 1880) as page:
        marc, group = (Phone(page, each) for each in (MARC.telegram_id, DEMO_GROUP.telegram_id))
        await group.box.locator(".speaker", has_text=INES.first_name).click()
        await group.begins()
        await group.reads("Si vous animez l'éco-réseau")
        await group.touches("Relier")
        await group.reads("Ce groupe est relié à l'éco-réseau de Périgny")
        await group.writes("bonjour à tous")
        await page.locator("#pushes button", has_text="Dans une semaine").click()
        await group.reads("L'éco-réseau de Périgny, cette semaine")
        await group.box.locator(".speaker", has_text=MARC.first_name).click()
        await group.touches("1 · Voir")
        await marc.reads("Bonjour, je suis Boucle")
        await marc.touches("Ça m'intéresse")
        await marc.reads("comment s'appelle votre structure")
        told = await group.shows()
        assert not [name for name in named() if name in told]
        await shot(page, "group")
        await group.counts(".message.out", 1)


@pytest.mark.browser
@pytest.mark.anyio
@in_a_browser
async def test_a_forum_reads_it_in_its_topic_and_a_channel_takes_no_replies(tmp_path: Path) -> None:
    async with demo(tmp_path, 1880) as page:
        ines, forum, channel = (Phone(page, each.telegram_id) for each in (INES, DEMO_FORUM, DEMO_CHANNEL))
        switch = page.locator(".phone:visible .kind")
        await switch.filter(has_text="Forum").click()
        await forum.begins()
        await forum.reads("Si vous animez l'éco-réseau")
        await forum.box.locator(".speaker", has_text=INES.first_name).click()
        await forum.box.locator(".topic", has_text="Opportunités").click()
        await forum.counts(".message", 0)
        await forum.writes("/lier")
        await forum.reads("dans ce sujet")
        await switch.filter(has_text="Canal").click()
        await channel.box.locator(".speaker", has_text=MARC.first_name).click()
        await channel.begins()
        await playwright.expect(channel.box.locator(".toast")).to_contain_text("Seul un administrateur")
        await channel.box.locator(".speaker", has_text=INES.first_name).click()
        await channel.begins()
        await ines.reads("Relier le canal")
        await ines.touches("Oui")
        await ines.reads("est relié")
        await page.locator("#pushes button", has_text="Dans une semaine").click()
        await channel.reads("L'éco-réseau de Périgny, cette semaine")
        await playwright.expect(channel.box.locator(".compose")).to_be_hidden()
        await shot(page, "channel")
        await switch.filter(has_text="Forum").click()
        await forum.reads("L'éco-réseau de Périgny, cette semaine")
        await shot(page, "forum")
        await forum.box.locator(".topic", has_text="Général").click()
        await forum.counts(".message", 1)


def named() -> set[str]:
    """The names of the demo's companies and of the people there."""
    with DEMO_TERRITORY.open(encoding="utf-8") as lines:
        return {row[what] for row in csv.DictReader(lines) for what in ("structure", "contact") if row[what]}
