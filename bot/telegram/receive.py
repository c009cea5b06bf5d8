"""Update → who, and what they did. No decision is taken here."""
from __future__ import annotations

import json

from telegram import ChatMember, ChatMemberAdministrator, ChatMemberRestricted, Message, Update, User

from bot.context.group_context import Group
from bot.context.origin import Who
from bot.conversation.model import Admitted, Amended, Barred, Event, Medium, Moved, Pinned, Reached, Said, Sent, Tapped
from storage.tables.person import ChatKind

GERMANE = ("message", "edited_message", "callback_query", "my_chat_member")
LONGEST = 4096
# What Telegram calls it, in the order in which a message is looked through: a GIF is a document too.
MEDIA = {
    "photo": Medium.PHOTO, "voice": Medium.VOICE, "audio": Medium.VOICE, "animation": Medium.STICKER,
    "video": Medium.VIDEO, "video_note": Medium.VIDEO, "document": Medium.FILE, "sticker": Medium.STICKER,
    "dice": Medium.STICKER, "poll": Medium.POLL, "game": Medium.OTHER, "story": Medium.OTHER, "paid_media": Medium.OTHER,
    "invoice": Medium.OTHER, "checklist": Medium.OTHER,
}


def read(payload: str) -> tuple[Who, Event] | None:
    """What one update says; None when it is nothing Boucle listens to (talk in a group, a bot, a service message such as
    « pinned »)."""
    update = Update.de_json(json.loads(payload), None)
    user, chat = update.effective_user, update.effective_chat
    if user is None or chat is None:
        return None
    if chat.type != "private":
        group = Group(ChatKind.CHANNEL if chat.type == "channel" else ChatKind.GROUP, whole(chat.title or ""))
        happened = _in_group(update, user)
        return (Who(user.id, chat.id, _language(user), "", group), happened) if happened is not None else None
    event = _event(update, user) if not user.is_bot else None
    return (Who(user.id, chat.id, _language(user), whole(user.first_name)), event) if event is not None else None


def _in_group(update: Update, user: User) -> Event | None:
    """Only what is meant for Boucle: commands, its own buttons, and whether it may be there and write."""
    if (change := update.my_chat_member) is not None:
        return Admitted(_here(change.new_chat_member), _writes(change.new_chat_member), not _here(change.old_chat_member))
    if update.message is not None and update.message.migrate_to_chat_id is not None:
        return Moved(update.message.migrate_to_chat_id)
    if user.is_bot:
        return None
    if (query := update.callback_query) is not None:
        return Tapped((query.data or "")[:64], query.message.message_id if query.message else None)
    text = update.message.text if update.message is not None else None
    return Said(whole(text)[:LONGEST]) if text is not None and text.startswith("/") else None


def _here(member: ChatMember) -> bool:
    return member.status in ("member", "administrator") or (isinstance(member, ChatMemberRestricted) and member.is_member)


def _writes(member: ChatMember) -> bool:
    if isinstance(member, ChatMemberRestricted):
        return member.can_send_messages
    # Only channels say of an administrator whether it may post; in a group it may.
    return not isinstance(member, ChatMemberAdministrator) or member.can_post_messages is not False


def _event(update: Update, user: User) -> Event | None:
    if (query := update.callback_query) is not None:
        return Tapped((query.data or "")[:64], query.message.message_id if query.message else None)
    if (change := update.my_chat_member) is not None:
        return Barred(change.new_chat_member.status == "kicked")
    if (edited := update.edited_message) is not None:
        # A live position is "edited" every few seconds: that is no correction.
        return Amended(edited.message_id) if edited.location is None else None
    return _message(update.message, user) if update.message is not None else None


def _message(message: Message, user: User) -> Event | None:
    if message.text is not None:
        return Said(whole(message.text)[:LONGEST])
    if message.location is not None:
        return Pinned(message.location.latitude, message.location.longitude)
    if message.contact is not None:
        return Reached(message.contact.phone_number, own=message.contact.user_id == user.id)
    medium = next((medium for name, medium in MEDIA.items() if getattr(message, name, None)), None)
    if medium is None:
        return None
    return Sent(medium, _file(medium, message), whole(message.caption) if message.caption is not None else None)


def _file(medium: Medium, message: Message) -> str | None:
    """What can be sent on: a photo, or a document."""
    if medium is Medium.PHOTO:
        return message.photo[-1].file_id
    return message.document.file_id if medium is Medium.FILE and message.document is not None else None


def whole(text: str) -> str:
    """Without what no database keeps: halves of signs, and the sign of nothing."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "")


def _language(user: User) -> str:
    code = (user.language_code or "fr").lower()
    return "fr" if code.startswith("fr") else "en"
