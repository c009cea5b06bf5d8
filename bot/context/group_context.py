"""What an action in a group or channel has at hand. Nobody's business is done there, so there is no company and no talk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from storage.tables import Chat, Person
from storage.tables.person import ChatKind
from storage.work import Work


@dataclass(frozen=True, slots=True)
class TelegramGroup:
    """A group or channel, as Telegram tells it; `anonymous` when an administrator speaks there in the name of the group;
    `topic` is the thread of a forum in which it was said."""

    kind: ChatKind
    title: str
    anonymous: bool = False
    topic: int | None = None

    def register_chat(self, work: Work, chat: int, language: str) -> Chat:
        """What is known of it, by its Telegram id; `language` is that of whoever brought it to us."""
        return work.groups.keep_group(chat, self.kind, self.title, language)


@dataclass(frozen=True, slots=True)
class GroupContext:
    """`person` is whoever did something there, when Boucle knows them; `seq` numbers the update; `anonymous`: Telegram does
    not tell who it was; `topic`: in which thread of a forum."""

    work: Work
    chat: Chat
    person: Person | None
    now: datetime
    seq: int
    anonymous: bool = False
    topic: int | None = None
