"""Update → who, and what they did. No decision is taken here."""

from __future__ import annotations

import json

import structlog
from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted, Message, Update, User

from bot.context.group_context import TelegramGroup
from bot.context.origin import EventSource
from bot.conversation.model import Admitted, Amended, Barred, Event, Medium, Moved, Pinned, Reached, Said, Sent, Tapped
from bot.telegram.update_fields import MalformedUpdate, parse_update
from matching.understand.plain_text import strip_harmful_signs
from storage.tables.person import ChatKind

log = structlog.get_logger()
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member", "inline_query")
_LONGEST_TEXT = 4096
# What Telegram calls it, in the order in which a message is looked through: a GIF is a document too.
_MEDIUM_BY_FIELD = {
    "photo": Medium.PHOTO,
    "voice": Medium.VOICE,
    "audio": Medium.VOICE,
    "animation": Medium.STICKER,
    "video": Medium.VIDEO,
    "video_note": Medium.VIDEO,
    "document": Medium.FILE,
    "sticker": Medium.STICKER,
    "dice": Medium.STICKER,
    "poll": Medium.POLL,
    "game": Medium.OTHER,
    "story": Medium.OTHER,
    "paid_media": Medium.OTHER,
    "invoice": Medium.OTHER,
    "checklist": Medium.OTHER,
}


def read_update(payload: str) -> tuple[EventSource, Event] | None:
    """What one update says; None when it is nothing Boucle listens to (talk in a group, a bot, a service message such as
    « pinned »), or no update of the Bot API: fields that are missing or something else do not become right by trying again."""
    try:
        update = parse_update(json.loads(payload))
    except (MalformedUpdate, ValueError) as no:
        log.warning("an update is none of the Bot API's: it is passed over", why=type(no).__name__)
        return None
    return _read_valid_update(update) if update is not None else None


def _read_valid_update(update: Update) -> tuple[EventSource, Event] | None:
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return None
    if chat.type != "private":
        group = TelegramGroup(
            ChatKind.CHANNEL if chat.type == "channel" else ChatKind.GROUP,
            strip_harmful_signs(chat.title or ""),
            _is_anonymous(update.message),
            _find_topic(update),
        )
        happened = _read_group_event(update, user)
        return (EventSource(user.id, chat.id, _read_language(user), "", group), happened) if happened is not None else None
    event = _read_event(update, user) if not user.is_bot else None
    return (
        (EventSource(user.id, chat.id, _read_language(user), strip_harmful_signs(user.first_name)), event)
        if event is not None
        else None
    )


def _read_group_event(update: Update, user: User) -> Event | None:
    """Only what is meant for Boucle: commands, its own buttons, and whether it may be there and write."""
    if (change := update.my_chat_member) is not None:
        return Admitted(
            _is_member(change.new_chat_member), _may_write(change.new_chat_member), not _is_member(change.old_chat_member)
        )
    if update.message is not None and update.message.migrate_to_chat_id is not None:
        return Moved(update.message.migrate_to_chat_id)
    if user.is_bot and not _is_anonymous(update.message):
        return None
    if (query := update.callback_query) is not None:
        return Tapped((query.data or "")[:64], query.message.message_id if query.message else None)
    text = update.message.text if update.message is not None else None
    return Said(strip_harmful_signs(text)[:_LONGEST_TEXT]) if text is not None and text.startswith("/") else None


def _is_anonymous(message: Message | None) -> bool:
    """An administrator who hides behind the group: Telegram sends a bot of its own in their place."""
    return message is not None and message.sender_chat is not None and message.sender_chat.id == message.chat.id


def _find_topic(update: Update) -> int | None:
    """The thread of a forum in which it was said or tapped; elsewhere Telegram numbers chains of replies so, which are none."""
    tapped = update.callback_query.message if update.callback_query is not None else None
    message = update.message or (tapped if isinstance(tapped, Message) else None)
    return message.message_thread_id if message is not None and message.is_topic_message else None


def _is_member(member: ChatMember) -> bool:
    return member.status in ("member", "administrator") or (isinstance(member, ChatMemberRestricted) and member.is_member)


def _may_write(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.can_send_messages
    # Only channels say of an administrator whether it may post; in a group it may.
    return not isinstance(member, ChatMemberAdministrator) or member.can_post_messages is not False


def _read_event(update: Update, user: User) -> Event | None:
    if (query := update.callback_query) is not None:
        return Tapped((query.data or "")[:64], query.message.message_id if query.message else None)
    if (change := update.my_chat_member) is not None:
        return Barred(change.new_chat_member.status == "kicked")
    if (edited := update.edited_message) is not None:
        # A live position is "edited" every few seconds: that is no correction.
        return Amended(edited.message_id) if edited.location is None else None
    return _read_message(update.message, user) if update.message is not None else None


def _read_message(message: Message, user: User) -> Event | None:
    if (payload := _find_own_link(message)) is not None:
        return Said(f"/start {payload}")
    if message.text is not None:
        return Said(strip_harmful_signs(message.text)[:_LONGEST_TEXT])
    if message.location is not None:
        return Pinned(message.location.latitude, message.location.longitude)
    if message.contact is not None:
        return Reached(message.contact.phone_number, own=message.contact.user_id == user.id)
    medium = next((medium for name, medium in _MEDIUM_BY_FIELD.items() if getattr(message, name, None)), None)
    if medium is None:
        return None
    document = message.document if medium is Medium.FILE else None
    return Sent(
        medium,
        _find_file(medium, message),
        strip_harmful_signs(message.caption) if message.caption is not None else None,
        strip_harmful_signs(document.file_name or "") if document is not None else None,
        document.file_size if document is not None else None,
    )


def _find_own_link(message: Message) -> str | None:
    """What was found by « @boucle palettes » and put into Boucle's own chat is no sentence of anybody's: whoever does that
    wants to see it, as by the button under it."""
    if message.via_bot is None or message.reply_markup is None:
        return None
    links = (key.url or "" for row in message.reply_markup.inline_keyboard for key in row)
    start = f"https://t.me/{message.via_bot.username}?start="
    return next((url.removeprefix(start)[:64] for url in links if url.startswith(start)), None)


def _find_file(medium: Medium, message: Message) -> str | None:
    """What can be sent on: a photo, or a document."""
    if medium is Medium.PHOTO:
        return message.photo[-1].file_id
    return message.document.file_id if medium is Medium.FILE and message.document is not None else None


def read_language_code(code: object) -> str:
    """The language in which somebody is spoken to whose phone says this of itself, or nothing."""
    return "fr" if str(code or "fr").lower().startswith("fr") else "en"


def _read_language(user: User) -> str:
    return read_language_code(user.language_code)
