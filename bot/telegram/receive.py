"""Update → who, and what they did. No decision is taken here."""
from __future__ import annotations

import json

from telegram import Message, Update, User

from bot.conversation.model import Barred, Event, Medium, Pinned, Reached, Said, Sent, Tapped
from bot.front import Who

GERMANE = ("message", "callback_query", "my_chat_member")
LONGEST = 4096


def lane(update: Update) -> int:
    """What keeps a person's updates in order: their Telegram id, else the chat's."""
    user, chat = update.effective_user, update.effective_chat
    return user.id if user else chat.id if chat else 0


def read(payload: str) -> tuple[Who, Event] | None:
    """What one update says; None when it is nothing Boucle listens to (a group, an edit, a bot)."""
    update = Update.de_json(json.loads(payload), None)
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None or chat.type != "private" or user.is_bot:
        return None
    event = _event(update, user)
    return (Who(user.id, chat.id, _language(user), whole(user.first_name)), event) if event is not None else None


def _event(update: Update, user: User) -> Event | None:
    if (query := update.callback_query) is not None:
        return Tapped((query.data or "")[:64], query.message.message_id if query.message else None)
    if (change := update.my_chat_member) is not None:
        return Barred(change.new_chat_member.status == "kicked")
    return _message(update.message, user) if update.message is not None else None


def _message(message: Message, user: User) -> Event:
    if message.text is not None:
        return Said(whole(message.text)[:LONGEST])
    if message.location is not None:
        return Pinned(message.location.latitude, message.location.longitude)
    if message.contact is not None:
        return Reached(message.contact.phone_number, own=message.contact.user_id == user.id)
    if message.photo:
        return Sent(Medium.PHOTO, message.photo[-1].file_id, message.caption)
    return Sent(Medium.VOICE if message.voice is not None else Medium.OTHER, caption=message.caption)


def whole(text: str) -> str:
    """Without what no database keeps: halves of signs, and the sign of nothing."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")


def _language(user: User) -> str:
    code = (user.language_code or "fr").lower()
    return "fr" if code.startswith("fr") else "en"
