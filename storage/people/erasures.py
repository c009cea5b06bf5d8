"""Erasing a person: their name, contact, account, talks and messages; what others rely on stays, without them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, or_, update
from sqlmodel import col, select

from matching.consent.states import Answer, SynergyState
from storage.notes import copies
from storage.notes.names import NameOwner
from storage.people import departures, traces
from storage.people.named_columns import select_company_name
from storage.people.prefs import Prefs
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.columns import list_columns_pointing_to
from storage.tables.company import Company, Member, MemberState
from storage.tables.declaration import Declaration
from storage.tables.erasure import Erasure
from storage.tables.inbox import Inbox
from storage.tables.network import Role
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat, Person, Reach
from storage.tables.question import Question
from storage.tables.synergy import Party, Synergy

TRACES_LEFT = "traces of somebody erased"  # said on the connection; whoever commits cleans up behind it
_LAST_WORD_TIME = timedelta(minutes=15)  # time enough for the last word to go out


@dataclass(frozen=True, slots=True)
class ErasureResult:
    """What ended with somebody: the companies nobody speaks for now, and the leads they were in."""

    companies: tuple[int, ...] = ()
    synergies: tuple[int, ...] = ()


class Erasures(Repository):
    """People leave in all networks at once; the journal lets it be done again to a restored backup."""

    def erase_person(self, person: Person, now: datetime) -> ErasureResult:
        """Erase a person, except for the address to which the last word still has to go; `finish_erasures` takes that too."""
        seats = self.session.exec(select(Member).where(Member.person_id == person.id)).all()
        alone = [
            seat.company_id
            for seat in seats
            if seat.state is MemberState.IN and not self._has_others(seat.company_id, person.id)
        ]
        departures.hold_leads(self.session, [seat.company_id for seat in seats])
        names = [str(person.name), str(person.contact or ""), str(person.telegram_id or ""), *self._list_names(alone)]
        readers = self._find_readers([seat.company_id for seat in seats]) - {person.id}
        for wish, wishing in traces.forget_wishes(self.session, self._list_names(alone)):
            names.append(wish)
            readers |= wishing
        run_networks = traces.list_networks_run(self.session, person.id)
        copies.blank_relayed_notes(self.session, self._list_relayed(person.id))
        told = copies.list_told_words(self.session, f"{copies.WORD_SUBJECT}{person.id}:")
        quoted = [*self._list_relayed_words(person.id), *self._list_declared_words(alone), *told]
        copies.blank_quotes(self.session, readers, quoted)
        traces.drop_traces(self.session, person)
        self.connection.info[TRACES_LEFT] = True
        ended = tuple(synergy for id in alone for synergy in departures.withdraw_company(self.session, id, now))
        copies.blank_own_notes(self.session, person.id)
        copies.blank_told_words(self.session, f"{copies.WORD_SUBJECT}{person.id}:")
        keys = [NameOwner.PERSON.build_key(person.id), *(NameOwner.COMPANY.build_key(id) for id in alone)]
        copies.blank_names(self.session, frozenset(keys), names, readers)
        traces.blank_talks(self.session, frozenset(keys))
        copies.blank_hosts(self.session, run_networks, names[0])
        self.add(Erasure(person_id=person.id, at=now))
        person.telegram_id, person.name, person.contact = None, "", None
        person.prefs, person.consent_at, person.consent_text, person.network_id = Prefs(), None, None, None
        person.digest_due = person.last_heard = None
        person.came_by, person.wrong_codes_from = None, None
        person.reach = Reach.ERASED
        self.session.flush()
        return ErasureResult(tuple(alone), ended)

    def list_introduced_names(self, companies: Sequence[int]) -> tuple[str, ...]:
        """The names of those who were introduced to these companies in this network: they know, and keep knowing."""
        agreed = (
            select(Party.synergy_id)
            .join(Synergy, col(Synergy.id) == Party.synergy_id)
            .where(
                col(Party.company_id).in_(companies),
                Party.answer == Answer.YES,
                Synergy.state == SynergyState.AGREED,
                Synergy.network_id == self.scope.id,
            )
        )
        return tuple(
            row.name
            for row in self.connection.execute(
                select_columns(select_company_name(), col(Company.name).label("sorted"))
                .distinct()
                .join(Party, col(Party.company_id) == Company.id)
                .where(
                    *to_clauses(
                        col(Party.synergy_id).in_(agreed),
                        Party.answer == Answer.YES,
                        col(Company.id).not_in(companies),
                        Company.name != "",
                    )
                )
                .order_by(Company.name)
            )
        )

    def list_journal(self) -> list[tuple[int, datetime]]:
        """Who was erased (the person's number) and when, as far back as the network remembers."""
        return [(row.person_id, row.at) for row in self.session.exec(select(Erasure).order_by(col(Erasure.id)))]

    def replay_journal(self, journal: Sequence[tuple[int, datetime]], now: datetime) -> int:
        """After a restore: erase again whom the `journal` (person, moment) names and the backup brought back. How many."""
        back = [self.session.get(Person, id) for id, _ in journal]
        came = [person for person in back if person is not None and person.reach is not Reach.ERASED]
        for person in came:
            self.erase_person(person, now)
        return len(came)

    def list_finishable(self) -> tuple[int, ...]:
        """The chats of those who were erased and have had the last word, or cannot have it."""
        waiting = select(Note.chat_id).where(col(Note.state).in_([NoteState.OWED, NoteState.SENDING]))
        return tuple(
            self.session.exec(
                select(Chat.id)
                .join(Person, col(Person.id) == Chat.person_id)
                .where(Person.reach == Reach.ERASED, col(Chat.id).not_in(waiting))
                .order_by(col(Chat.id))
            )
        )

    def finish_erasure(self, chat_id: int) -> None:
        """The address of somebody erased goes, and what still carries it; whatever pointed to a message of theirs points
        nowhere."""
        lane = self.session.exec(select(Chat.telegram_id).where(Chat.id == chat_id)).one()
        run = self.connection.execute
        theirs = select(Note.id).where(Note.chat_id == chat_id).scalar_subquery()
        for column in list_columns_pointing_to(Note):
            run(update(column.table).where(column.in_(theirs)).values({column: None}))
        run(delete(Note).where(*to_clauses(Note.chat_id == chat_id)))
        run(delete(Chat).where(*to_clauses(Chat.id == chat_id)))
        self.connection.info[TRACES_LEFT] = True
        run(update(Inbox).where(*to_clauses(Inbox.lane == lane, col(Inbox.handled).is_not(None))).values(lane=0, payload=None))

    def count_unfinished(self, now: datetime) -> int:
        """How many people were erased longer than a quarter of an hour ago and still have an address here."""
        rows = self.connection.execute(
            select_columns(Chat.id)
            .join(Person, col(Person.id) == Chat.person_id)
            .join(Erasure, col(Erasure.person_id) == Person.id)
            .where(col(Person.reach) == Reach.ERASED, col(Erasure.at) < now - _LAST_WORD_TIME)
            .distinct()
        )
        return len(rows.all())

    def _has_others(self, company_id: int, person_id: int) -> bool:
        return (
            self.session.exec(
                select(Member.person_id).where(
                    Member.company_id == company_id, Member.person_id != person_id, Member.state == MemberState.IN
                )
            ).first()
            is not None
        )

    def _list_relayed(self, person_id: int) -> list[int]:
        """The questions in which this person had words passed on: the copies that others were sent go too."""
        said = or_(*to_clauses(Question.asked_by == person_id, Question.answered_by == person_id))
        return list(self.session.exec(select(Question.id).where(said)))

    def _list_relayed_words(self, person_id: int) -> list[str]:
        """What they asked and answered there: whom they were introduced to read it once more."""
        asked = self.session.exec(select(Question.text).where(Question.asked_by == person_id))
        return [*asked, *self.session.exec(select(Question.reply).where(Question.answered_by == person_id))]

    def _list_declared_words(self, companies: Collection[int]) -> list[str]:
        """What was said in announcements that end with them: a card or an introduction told it to others."""
        rows = self.session.exec(select(Declaration).where(col(Declaration.company_id).in_(companies)))
        told = [(row.said, row.details.note, row.details.sentence, row.details.moments) for row in rows]
        return [words for each in told for words in each if words]

    def _list_names(self, companies: Collection[int]) -> list[str]:
        return list(self.session.exec(select(Company.name).where(col(Company.id).in_(companies))))

    def _find_readers(self, companies: list[int]) -> set[int]:
        """Whoever may have been told of these companies' people: partners, colleagues, animators."""
        theirs = select(Party.synergy_id).where(col(Party.company_id).in_(companies))
        partners = select(Party.company_id).where(col(Party.synergy_id).in_(theirs))
        members = select(Member.person_id).where(
            or_(col(Member.company_id).in_(partners), col(Member.company_id).in_(companies))
        )
        return {*self.session.exec(members), *self.session.exec(select(Role.person_id))}
