"""One chat with the bot, a phone's or a group's: its messages, its keyboard, and whether the bot may write to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.local_telegram.cards import GroupCard, Json, Phone

LONGEST_HISTORY = 2000
"""Messages kept of one chat: a demo never gets there, a broadcast repeated for hours does."""


@dataclass(slots=True)
class ChatLine:
    """The chat between one phone and the bot, as Telegram's servers hold it; of a `group`, `wrote` says that the bot is
    in it."""

    phone: Phone
    wrote: bool = False
    blocked: bool = False
    keyboard: Json | None = None
    pinned: int | None = None
    chat: Json = field(default_factory=dict)
    user: Json = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)
    group: GroupCard | None = None

    @classmethod
    def open_for_phone(cls, phone: Phone) -> ChatLine:
        """Open the line of a phone; the bot may write to it only if the person wrote before."""
        return cls(phone, wrote=phone.known, chat=phone.to_chat(), user=phone.to_user())

    @classmethod
    def open_for_group(cls, group: GroupCard) -> ChatLine:
        """Open the line of a group, which the bot is not in yet."""
        return cls(Phone(group.telegram_id, group.title, "Groupe"), chat=group.to_chat(), group=group)

    def keep_message(self, message: Json) -> None:
        """Add a message to the chat, or put its edited form in its place."""
        self.messages[message["message_id"]] = message
        if len(self.messages) > LONGEST_HISTORY:
            del self.messages[next(iter(self.messages))]
