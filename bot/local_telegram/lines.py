"""One phone's chat with the bot: its messages, its keyboard, and whether the bot may write to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.local_telegram.cards import Json, Phone

LONGEST_HISTORY = 2000
"""Messages kept of one chat: a demo never gets there, a broadcast repeated for hours does."""


@dataclass(slots=True)
class Line:
    """The chat between one phone and the bot, as Telegram's servers hold it."""

    phone: Phone
    wrote: bool = False
    blocked: bool = False
    keyboard: Json | None = None
    pinned: int | None = None
    chat: Json = field(default_factory=dict)
    user: Json = field(default_factory=dict)
    messages: dict[int, Json] = field(default_factory=dict)

    @classmethod
    def of(cls, phone: Phone) -> Line:
        """Open the line of a phone; the bot may write to it only if the person wrote before."""
        return cls(phone, wrote=phone.known, chat=phone.chat(), user=phone.user())

    def keep(self, message: Json) -> None:
        """Add a message to the chat, or put its edited form in its place."""
        self.messages[message["message_id"]] = message
        if len(self.messages) > LONGEST_HISTORY:
            del self.messages[next(iter(self.messages))]
