"""The page in a real browser: a person could do all this with a finger."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright, expect
from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    Update,
)

from bot.local_telegram import LocalTelegram

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
pytestmark = [pytest.mark.anyio, pytest.mark.browser, pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine")]
LEA, MARC, INES = 1001, 1002, 1003
expect.set_options(timeout=30_000)  # a busy machine draws late, and no test depends on when


class Bell:
    """Gives the bot's updates one by one."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._offset = 0

    async def next(self) -> Update:
        """Wait for the next update."""
        while True:
            for update in await self._bot.get_updates(offset=self._offset, limit=1, timeout=10):
                self._offset = update.update_id + 1
                return update


@pytest.fixture
async def page(server: LocalTelegram) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"]
        )
        page = await browser.new_page(viewport={"width": 1440, "height": 900})
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        await page.goto(server.page_url)
        yield page
        await browser.close()
        assert wrong == []


async def test_a_whole_talk(page: Page, bot: Bot, tmp_path: Path, picture: Callable[[int, int], bytes]) -> None:
    lea, bell = page.locator(f'section.phone[data-phone="{LEA}"]'), Bell(bot)
    await lea.get_by_role("button", name="Démarrer").click()
    start = (await bell.next()).message
    assert start is not None
    assert start.text == "/start perigny"

    labels = {"Oui": "y", "Non": "n"}
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data) for text, data in labels.items()]])
    await start.reply_text("<b>Bonjour</b> &lt;img src=x onerror=alert(1)&gt;", parse_mode="HTML", reply_markup=buttons)
    shown = lea.locator(".message.in").last
    await expect(shown.locator(".text b")).to_have_text("Bonjour")
    await expect(shown.locator("img")).to_have_count(0)
    await shown.locator(".inline button", has_text="Oui").click()
    tap = (await bell.next()).callback_query
    assert tap is not None
    assert tap.data == "y"
    await tap.answer("C’est noté")
    await expect(lea.locator(".toast")).to_have_text("C’est noté")
    await tap.edit_message_text("Oui, noté")
    await expect(shown.locator(".text")).to_contain_text("Oui, noté")
    await expect(shown.locator(".inline")).to_have_count(0)

    await lea.locator(".compose .writing").fill("600 kg de drêches")
    await lea.locator(".compose button.send").click()
    said = (await bell.next()).message
    assert said is not None
    assert said.text == "600 kg de drêches"
    keys = [[KeyboardButton("Position", request_location=True), KeyboardButton("Numéro", request_contact=True)]]
    await said.reply_text("Où ?", reply_markup=ReplyKeyboardMarkup(keys, one_time_keyboard=True))
    await lea.locator(".reply button", has_text="Position").click()
    place = (await bell.next()).message
    assert place is not None
    assert place.location is not None
    await expect(lea.locator(".reply button")).to_have_count(0)

    (tmp_path / "vue.png").write_bytes(picture(1000, 500))
    await lea.locator("input.picker").set_input_files(tmp_path / "vue.png")
    photo = (await bell.next()).message
    assert photo is not None
    assert [(size.width, size.height) for size in photo.photo] == [(90, 45), (320, 160), (800, 400), (1000, 500)]
    assert (await (await photo.photo[-1].get_file()).download_as_bytearray())[:3] == b"\xff\xd8\xff"
    await expect(lea.locator(".message.out .photo img")).to_have_count(1)

    before = await lea.locator(".message").count()
    await page.reload()
    await expect(lea.locator(".message")).to_have_count(before)


async def test_the_clock_and_the_small_menu(page: Page, bot: Bot) -> None:
    await expect(page.locator("#clock")).to_have_text("mardi 3 mars 2026 à 10:00")
    await page.locator("#pushes button", has_text="Une semaine plus tard").click()
    await expect(page.locator("#clock")).to_have_text("mardi 10 mars 2026 à 10:00")
    ines = page.locator(f'section.phone[data-phone="{INES}"]')
    await ines.locator(".more").click()
    await ines.get_by_role("button", name="Bloquer le robot").click()
    change = (await Bell(bot).next()).my_chat_member
    assert change is not None
    assert change.new_chat_member.status == "kicked"
    await expect(ines.locator(".compose")).to_be_hidden()
    await ines.get_by_role("button", name="Débloquer").first.click()
    await expect(ines.locator(".compose")).to_be_visible()


async def test_it_fits_a_narrow_window(page: Page, bot: Bot) -> None:
    await page.set_viewport_size({"width": 360, "height": 640})
    await expect(page.locator(".tab", has_text="Léa")).to_have_attribute("aria-pressed", "true")
    await bot.send_message(INES, "x" * 300)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    for phone in await page.locator("section.phone").all():
        box = await phone.bounding_box()
        assert box is not None
        assert box["width"] <= 360
    lea, ines = (page.locator(f'section.phone[data-phone="{each}"]') for each in (LEA, INES))
    await expect(lea).to_be_in_viewport()
    tab = page.locator(".tab", has_text="Inès")
    await expect(tab).to_contain_class("unseen")
    await tab.click()
    await expect(ines).to_be_in_viewport(ratio=0.9)
    await expect(tab).not_to_contain_class("unseen")


async def test_several_lines_a_copy_and_a_long_message_read_from_its_beginning(page: Page, bot: Bot) -> None:
    lea, bell = page.locator(f'section.phone[data-phone="{LEA}"]'), Bell(bot)
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await lea.get_by_role("button", name="Démarrer").click()
    start = (await bell.next()).message
    assert start is not None
    await lea.locator(".writing").fill("une ligne\nune autre")
    await lea.locator(".writing").press("Enter")
    said = (await bell.next()).message
    assert said is not None
    assert said.text == "une ligne\nune autre"

    copied = InlineKeyboardMarkup([[InlineKeyboardButton("Copier", copy_text=CopyTextButton("05 46 00 00 00"))]])
    await start.reply_text("Le numéro", reply_markup=copied)
    await lea.locator(".inline button", has_text="Copier").click()
    await expect(lea.locator(".toast")).to_have_text("Copié.")
    assert await page.evaluate("navigator.clipboard.readText()") == "05 46 00 00 00"

    await start.reply_text("Le début\n" + "une ligne\n" * 60 + "La fin")
    await expect(lea.locator(".down")).to_be_visible()
    await expect(lea.locator(".message").last).to_contain_text("La fin")
    top = await lea.locator(".message").last.evaluate("e => e.offsetTop - e.parentElement.scrollTop")
    assert 0 <= top < 40
    await lea.locator(".down").click()
    await expect(lea.locator(".down")).to_be_hidden()
    await lea.locator(".commands, .more").first.click()
    await page.keyboard.press("Escape")
    await expect(lea.locator(".sheet.open")).to_have_count(0)
