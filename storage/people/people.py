"""People: found by their Telegram account, greeted once, known from then on."""

from __future__ import annotations

from sqlalchemy import and_, not_, update
from sqlmodel import col, select

from storage import cached_queries
from storage.repository import Repository, to_clauses
from storage.tables.company import Company, Member, MemberState
from storage.tables.network import Network, Role
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, ChatKind, Person, Reach
from storage.tables.talk import Talk

REACHABLE_PERSON = and_(*to_clauses(Person.reach == Reach.HERE, col(Person.telegram_id).is_not(None)))


class People(Repository):
    """Everybody who ever spoke to the bot."""

    def find_person(self, telegram_id: int) -> Person | None:
        """Who that Telegram account is."""
        return self.session.exec(cached_queries.select_person(), params={"telegram_id": telegram_id}).first()

    def find_speaker(self, telegram_id: int) -> tuple[Person, Talk | None, Company | None] | None:
        """Who that Telegram account is, the talk they are in, and the company they speak for in their network."""
        found = self.session.execute(cached_queries.select_speaker(), {"telegram_id": telegram_id}).first()
        return (found[0], found[1], found[2]) if found is not None else None

    def welcome_person(self, telegram_id: int, chat: int, language: str, name: str) -> Person:
        """Somebody speaks for the first time."""
        person = self.add(Person(telegram_id=telegram_id, language=language, name=name))
        # Somebody who was erased and comes back before the last word went out is somebody new in the same chat.
        kept = self.session.exec(select(Chat).where(Chat.telegram_id == chat)).first()
        if kept is None:
            self.add(Chat(telegram_id=chat, person_id=person.id))
        else:
            kept.person_id = person.id
            self.session.flush()
        return person

    def add_on_paper(self, name: str, contact: str | None) -> Person:
        """Somebody who is known from a list and not from Telegram: the animator rings them."""
        return self.add(Person(name=name, contact=contact, network_id=self.scope.network))

    def mark_unreachable(self, chat: int, reach: Reach) -> None:
        """Telegram says that the bot cannot write to that chat any more: it is blocked, or the account is gone."""
        found = self.session.exec(
            select(Person).join(Chat, col(Chat.person_id) == Person.id).where(Chat.telegram_id == chat)
        ).first()
        if found is not None and found.reach is not Reach.ERASED:
            found.reach = reach

    def move_chat(self, chat: int, to: int) -> bool:
        """A group became a supergroup: Telegram knows it by another id from now on. False when there is no such group.
        Where the other one is here already, it takes over the link and what is owed."""
        rows = {row.telegram_id: row for row in self.session.exec(select(Chat).where(col(Chat.telegram_id).in_((chat, to))))}
        if chat not in rows:
            return False
        if to not in rows:
            rows[chat].telegram_id = to
        elif rows[to].kind is ChatKind.PRIVATE or rows[chat].kind is ChatKind.PRIVATE:
            return False
        else:
            old, new = rows[chat], rows[to]
            new.network_id, new.language, old.network_id = old.network_id or new.network_id, old.language, None
            self.connection.execute(
                update(Note)
                .where(*to_clauses(Note.chat_id == old.id, col(Note.state).in_((NoteState.OWED, NoteState.SENDING))))
                .values(chat_id=new.id)
            )
        self.session.flush()
        return True

    def get(self, person_id: int) -> Person:
        """That person. Raises LookupError when erased."""
        if (person := self.session.get(Person, person_id)) is None:
            raise LookupError(f"no person {person_id}")
        return person

    def find_by_id(self, person_id: int) -> Person | None:
        """That person; None where there is none, or none any more."""
        return self.session.get(Person, person_id)

    def find_spokesperson(self, company_id: int, keeper_id: int | None) -> Person | None:
        """Who answers for a company: of those whom Telegram reaches the keeper of the declaration, else the member last
        seen; the others where it reaches nobody."""
        keeper_first = (col(Person.id) != (keeper_id or 0)).asc()
        return self.session.exec(
            select(Person)
            .join(Member, col(Member.person_id) == Person.id)
            .where(Member.company_id == company_id, Member.state == MemberState.IN)
            .order_by(not_(REACHABLE_PERSON), keeper_first, col(Member.last_used).desc())
        ).first()

    def has_reachable_member(self, company_id: int) -> bool:
        """Is there anybody at that company whom Telegram reaches?"""
        return (
            self.session.exec(
                select(Person.id)
                .join(Member, col(Member.person_id) == Person.id)
                .where(Member.company_id == company_id, Member.state == MemberState.IN, REACHABLE_PERSON)
                .limit(1)
            ).first()
            is not None
        )

    def list_names(self, company_id: int) -> tuple[str, ...]:
        """The names of those who speak for a company."""
        return tuple(self.session.exec(cached_queries.select_spokespeople_names(), params={"company": company_id}))

    def is_reachable(self, person_id: int | None) -> bool:
        """Can the bot write to this person?"""
        return self.session.exec(select(Person.id).where(Person.id == person_id, REACHABLE_PERSON)).first() is not None

    def list_animators(self) -> tuple[Person, ...]:
        """The animators of this network."""
        return tuple(
            self.session.exec(
                select(Person)
                .join(Role, col(Role.person_id) == Person.id)
                .join(Network, col(Network.id) == Role.network_id)
                .where(Network.id == self.scope.id)
            )
        )

    def is_animator(self, person: Person) -> bool:
        """Is this person an animator of this network?"""
        return self.scope.network is not None and self.session.get(Role, (person.id, self.scope.id)) is not None
