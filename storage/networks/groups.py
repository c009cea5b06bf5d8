"""Groups and channels, and the network whose digest they read."""

from __future__ import annotations

from sqlmodel import col, select

from storage.repository import Repository
from storage.tables.declaration import Declaration, Visibility
from storage.tables.note import Note
from storage.tables.person import Chat, ChatKind


class Groups(Repository):
    """Chats with more than one reader."""

    def keep_group(self, telegram_id: int, kind: ChatKind, title: str, language: str) -> Chat:
        """That group or channel; kept when it is new, under the title it has now."""
        found = self.find_chat(telegram_id) or self.add(Chat(telegram_id=telegram_id, kind=kind, language=language))
        if found.kind is not ChatKind.PRIVATE:
            found.title = title or found.title
        return found

    def find_chat(self, telegram_id: int) -> Chat | None:
        """That chat, by its Telegram id."""
        return self.session.exec(select(Chat).where(Chat.telegram_id == telegram_id)).first()

    def get(self, chat_id: int) -> Chat | None:
        """A group or channel by its key."""
        return self.session.exec(select(Chat).where(Chat.id == chat_id, Chat.kind != ChatKind.PRIVATE)).first()

    def list_linked(self) -> tuple[Chat, ...]:
        """The groups and channels that read the digest of this network."""
        return tuple(self.session.exec(self.select_own(Chat).where(Chat.kind != ChatKind.PRIVATE).order_by(col(Chat.id))))

    def find_shown_note(self, chat: Chat, message_id: int) -> int | None:
        """The note behind a message in a group."""
        return self.session.exec(
            select(Note.id).where(Note.chat_id == chat.id, Note.message_id == message_id).order_by(col(Note.id).desc())
        ).first()

    def find_network(self, declaration_id: int) -> int | None:
        """The network of an announcement that its groups and channels may have read of; None where there is none such."""
        return self.session.exec(
            select(Declaration.network_id)
            .join(Chat, col(Chat.network_id) == Declaration.network_id)
            .where(
                Declaration.id == declaration_id, Declaration.visibility == Visibility.NETWORK, Chat.kind != ChatKind.PRIVATE
            )
        ).first()
