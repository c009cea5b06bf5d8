"""Message → Telegram call; Telegram's noes → ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from html import unescape
from typing import Any

from telegram import (
    Bot,
    CopyTextButton,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram import Message as Kept
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.delivery.channel import Delivered, Undeliverable, UndeliverableReason
from bot.rendering.text_renderer import Label, RenderedMessage
from bot.telegram.captions import fits_caption, shorten_caption
from bot.telegram.wire import UnansweredCall
from storage.notes.saying import Press

TelegramMarkup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
_HTML = "HTML"
# A thread that was deleted or closed: the group still reads it, outside of it.
_LOST_TOPICS = ("message thread not found", "topic_closed", "topic_deleted", "topic closed", "topic deleted")
_LONGEST_NAME = 64  # letters on a contact card


class TelegramChannel:
    """Speaks to Telegram through one `Bot`."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def send(self, chat: int, message: RenderedMessage, edits: int | None, kind: str | None) -> Delivered:
        """Send a message or change an older one; a message that is gone is sent anew. Raises Undeliverable."""
        try:
            if edits is not None:
                return await self._edit_message(chat, message, edits, kind)
            return await self._send_new(chat, message)
        except RetryAfter as no:
            raise Undeliverable(str(no), retry_after=read_retry_seconds(no)) from no
        except ChatMigrated as no:
            raise Undeliverable(str(no), moved_to=no.new_chat_id) from no
        except (Forbidden, BadRequest) as no:
            raise Undeliverable(str(no), never=_classify_refusal(no)) from no
        except TelegramError as no:
            raise Undeliverable(str(no), unanswered=isinstance(no, UnansweredCall)) from no

    async def fetch_file(self, file_id: str) -> bytes:
        """What is in a file that somebody sent; Telegram hands over up to 20 MB. Raises Undeliverable."""
        try:
            return bytes(await (await self._bot.get_file(file_id)).download_as_bytearray())
        except RetryAfter as no:
            raise Undeliverable(str(no), retry_after=read_retry_seconds(no)) from no
        except (Forbidden, BadRequest) as no:
            raise Undeliverable(str(no), never=UndeliverableReason.REFUSED) from no
        except TelegramError as no:
            raise Undeliverable(str(no), unanswered=True) from no

    async def _send_new(self, chat: int, message: RenderedMessage) -> Delivered:
        try:
            return await self._send_in_thread(chat, message)
        except BadRequest as no:
            if message.topic is None or not _has_words(no, *_LOST_TOPICS):
                raise
            return await self._send_in_thread(chat, replace(message, topic=None))

    async def _send_in_thread(self, chat: int, message: RenderedMessage) -> Delivered:
        topic, keys = message.topic, _build_markup(message)
        if message.phone is not None:
            name = unescape(message.text)[:_LONGEST_NAME]
            sent = await self._bot.send_contact(chat, message.phone, name, message_thread_id=topic, reply_markup=keys)
            return Delivered(sent.message_id, "contact")
        if not message.carries_file:
            sent = await self._bot.send_message(
                chat, message.text, parse_mode=_HTML, message_thread_id=topic, reply_markup=keys
            )
            return Delivered(sent.message_id, "text")
        if not fits_caption(message.text):  # what it shows is said below it, with the buttons
            await self._send_file(chat, replace(message, text="", rows=()), None)
            return await self._send_in_thread(chat, message.without_file())
        sent, kind = await self._send_file(chat, message, keys if message.picture is not None else build_inline_markup(message))
        return Delivered(sent.message_id, kind)

    async def _send_file(self, chat: int, message: RenderedMessage, shown_keys: TelegramMarkup | None) -> tuple[Kept, str]:
        made = message.document
        said: dict[str, Any] = {
            "caption": message.text or None,
            "parse_mode": _HTML,
            "message_thread_id": message.topic,
            "reply_markup": shown_keys,
        }
        if message.picture is not None:
            return await self._bot.send_photo(chat, message.picture, **said), "photo"
        if made is None:
            return await self._bot.send_document(chat, message.attached or "", **said), "document"
        if made.picture:
            return await self._bot.send_photo(chat, made.content, filename=made.name, **said), "photo"
        return await self._bot.send_document(chat, made.content, filename=made.name, **said), "document"

    async def _edit_message(self, chat: int, message: RenderedMessage, edits: int, kind: str | None) -> Delivered:
        markup = build_inline_markup(message)
        done: Kept | bool
        try:
            if kind == "photo" and message.picture is not None:
                media = InputMediaPhoto(message.picture, caption=shorten_caption(message.text), parse_mode=_HTML)
                done = await self._bot.edit_message_media(media, chat, edits, reply_markup=markup)
            elif kind in ("photo", "document"):
                done = await self._bot.edit_message_caption(
                    chat, edits, caption=shorten_caption(message.text), parse_mode=_HTML, reply_markup=markup
                )
            else:
                done = await self._bot.edit_message_text(message.text, chat, edits, parse_mode=_HTML, reply_markup=markup)
        except BadRequest as no:
            if _has_words(no, "message is not modified"):
                return Delivered(edits, kind or "text")
            if _has_words(no, "message to edit not found", "message can't be edited"):
                return await self._send_new(chat, message)
            raise
        return Delivered(done.message_id if isinstance(done, Kept) else edits, kind or "text")


def read_retry_seconds(no: RetryAfter) -> float:
    """For how long Telegram asks for silence."""
    wait = no.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _has_words(no: TelegramError, *words: str) -> bool:
    # The library writes the first letter large, Telegram does not.
    return any(each in str(no).casefold() for each in words)


def _classify_refusal(no: TelegramError) -> UndeliverableReason:
    if _has_words(no, "bot was blocked", "bot was kicked", "bot is not a member"):
        return UndeliverableReason.BLOCKED
    return UndeliverableReason.GONE if _has_words(no, "user is deactivated", "chat not found") else UndeliverableReason.REFUSED


def _build_markup(message: RenderedMessage) -> TelegramMarkup:
    if message.has_keyboard:
        rows = [[_build_key(label) for label in row] for row in message.rows]
        return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)
    return build_inline_markup(message) or ReplyKeyboardRemove()


def build_inline_markup(message: RenderedMessage) -> InlineKeyboardMarkup | None:
    """The buttons under a message; None where it has none, or has them in place of the phone's keyboard."""
    if not message.rows or message.has_keyboard:
        return None
    return InlineKeyboardMarkup([[_build_button(label) for label in row] for row in message.rows])


def _build_button(label: Label) -> InlineKeyboardButton:
    if label.press is Press.LINK:
        return InlineKeyboardButton(label.text, url=label.token)
    if label.press is Press.COPY:
        return InlineKeyboardButton(label.text, copy_text=CopyTextButton(label.token))
    return InlineKeyboardButton(label.text, callback_data=label.token, style=label.tone)


def _build_key(label: Label) -> KeyboardButton:
    return KeyboardButton(
        label.text, request_contact=label.press is Press.CONTACT or None, request_location=label.press is Press.LOCATION or None
    )
