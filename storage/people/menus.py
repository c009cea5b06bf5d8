"""Who has a menu of commands of their own, because they animate; and who had one."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import exists, or_, update
from sqlmodel import col

from storage.repository import Repository, select_columns, to_clauses
from storage.tables.network import Role
from storage.tables.person import Chat, ChatKind, Person


@dataclass(frozen=True, slots=True)
class ChatMenu:
    """A private chat: what its reader speaks, whether they animate, and which menu they were given (None: everybody's)."""

    id: int
    telegram_id: int
    language: str
    animates: bool
    given: str | None


class Menus(Repository):
    """Menus of all networks: a chat has one, in however many networks its reader animates."""

    def list_menus(self) -> tuple[ChatMenu, ...]:
        """The chats of those who animate, and those that were given a menu before."""
        animates = exists().where(*to_clauses(Role.person_id == Person.id))
        rows = self.connection.execute(
            select_columns(Chat.id, Chat.telegram_id, Person.language, animates, Chat.menu)
            .join(Person, col(Person.id) == Chat.person_id)
            .where(col(Chat.kind) == ChatKind.PRIVATE, or_(animates, col(Chat.menu).is_not(None)))
            .order_by(col(Chat.id))
        )
        return tuple(ChatMenu(row[0], row[1], row[2], bool(row[3]), row[4]) for row in rows)

    def record_menu(self, chat_id: int, given_menu: str | None) -> None:
        """That chat has this menu now."""
        self.connection.execute(update(Chat).where(*to_clauses(Chat.id == chat_id)).values(menu=given_menu))
