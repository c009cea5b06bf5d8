"""One chat with the bot, a phone's or a group's: its messages, its keyboard, and whether the bot may write to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.local_telegram.cards import GroupCard, Json, Phone, RoomKind

LONGEST_HISTORY = 2000
"""Messages kept of one chat: a demo never gets there, a broadcast repeated for hours does."""

_ROOM_TITLES = {RoomKind.GROUP: "Groupe", RoomKind.FORUM: "Forum", RoomKind.CHANNEL: "Canal"}


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
        return cls(Phone(group.telegram_id, group.title, _ROOM_TITLES[group.kind]), chat=group.to_chat(), group=group)

    @property
    def is_channel(self) -> bool:
        """Is it one where all that is posted stands in the channel's own name?"""
        return self.group is not None and self.group.kind is RoomKind.CHANNEL

    def write_topic(self, thread: int) -> Json:
        """What a message says of the topic of a forum in which it stands; nothing for 0, which is « Général » or no forum.
        Raises ValueError for a topic that is not there."""
        if not thread:
            return {}
        if self.group is None or thread not in self.group.topics:
            raise ValueError("message thread not found")
        return {"message_thread_id": thread, "is_topic_message": True}

    def keep_message(self, message: Json) -> None:
        """Add a message to the chat, or put its edited form in its place."""
        self.messages[message["message_id"]] = message
        if len(self.messages) > LONGEST_HISTORY:
            del self.messages[next(iter(self.messages))]
