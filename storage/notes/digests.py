"""Digests: whose is due, what was held back for it, what waits for their answer, and what the network did meanwhile."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, func, select

from matching.consent.states import Answer, SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns, to_clauses
from storage.tables.declaration import Declaration, DeclarationState, Visibility
from storage.tables.introduction import Introduction
from storage.tables.moves import match_movable
from storage.tables.network import Network
from storage.tables.note import Note, NoteState
from storage.tables.person import Person, Reach
from storage.tables.synergy import Party, Synergy

_MOST_PUBLISHED = 100


@dataclass(frozen=True, slots=True)
class HeldCard:
    """A card that was held back: the note, and the lead it is about."""

    note: int
    synergy: int


@dataclass(frozen=True, slots=True)
class NetworkActivity:
    """What a network did in a while: new announcements, and introductions; each with how many companies had a part."""

    declarations: int
    declaring: int
    introductions: int
    introduced: int


class Digests(Repository):
    """The digests of the people of this network."""

    def find_due(self, now: datetime) -> tuple[int, ...]:
        """The keys of those whose digest is to be made now, or who can be written to and have no date for one."""
        return tuple(self.session.exec(select(Person.id).where(*self._match_due(now)).order_by(col(Person.id))))

    def list_due(self, now: datetime, among: Collection[int]) -> tuple[Person, ...]:
        """The same of these people, as rows."""
        due = select(Person).where(*self._match_due(now), col(Person.id).in_(among))
        return tuple(self.session.exec(due.order_by(col(Person.id))))

    def _match_due(self, now: datetime) -> tuple[Any, ...]:
        unplanned = and_(
            *to_clauses(col(Person.digest_due).is_(None), col(Person.telegram_id).is_not(None), Person.reach == Reach.HERE)
        )
        return to_clauses(Person.network_id == self.scope.id, or_(*to_clauses(col(Person.digest_due) <= now), unplanned))

    def replan(self) -> None:
        """The network's day, hour or time zone changed: everybody's next digest is planned anew."""
        self.session.flush()
        self.connection.execute(update(Person).where(*to_clauses(Person.network_id == self.scope.id)).values(digest_due=None))
        self.session.expire_all()

    def find_next_due(self) -> datetime | None:
        """When the earliest digest of anybody, or of a network, is to be made, in all networks."""
        dates = (
            self.session.exec(select(func.min(Person.digest_due)).where(col(Person.network_id).is_not(None))).one(),
            self.session.exec(select(func.min(Network.digest_due))).one(),
        )
        return min((date for date in dates if date is not None), default=None)

    def list_held_cards(self, person_id: int) -> tuple[HeldCard, ...]:
        """Cards of leads that this person is owed and was not sent, the oldest first."""
        rows = self.connection.execute(
            select_columns(Note.id, Note.subject)
            .where(
                *to_clauses(
                    Note.person_id == person_id,
                    Note.rank == Rank.ALERT,
                    Note.state == NoteState.OWED,
                    Note.network_id == self.scope.id,
                    col(Note.edits).is_(None),
                    col(Note.subject).startswith("synergy:"),
                )
            )
            .order_by(col(Note.id))
        )
        return tuple(HeldCard(row.id, int(row.subject.partition(":")[2])) for row in rows)

    def fold_notes(self, notes: Sequence[int], once: str) -> None:
        """These notes go into the digest of that key, and not by themselves."""
        digest = self.session.exec(select(Note.id).where(Note.once == once)).first()
        if digest is not None and notes:
            self.connection.execute(
                update(Note)
                .where(col(Note.id).in_(notes), match_movable(Note, NoteState.FOLDED))
                .values(state=NoteState.FOLDED, edits=digest)
            )

    def unfold_notes(self) -> None:
        """What went into a digest that was never sent is owed again."""
        unsent = to_clauses(Note.rank == Rank.DIGEST, col(Note.state).in_((NoteState.FAILED, NoteState.DROPPED)))
        if digests := list(self.session.exec(select(Note.id).where(Note.network_id == self.scope.id, *unsent))):
            self.connection.execute(
                update(Note)
                .where(col(Note.edits).in_(digests), match_movable(Note, NoteState.OWED, NoteState.FOLDED))
                .values(state=NoteState.OWED, edits=None)
            )

    def list_waiting_leads(self, companies: Collection[int]) -> tuple[Synergy, ...]:
        """Leads that wait for the answer of one of these companies, the oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Synergy)
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(col(Party.company_id).in_(companies), Party.answer == Answer.ASKED, Synergy.state == SynergyState.ASKING)
                .order_by(col(Synergy.asked_at), col(Synergy.id))
            )
        )

    def list_known_declarations(self, companies: Collection[int]) -> frozenset[int]:
        """Declarations about which these companies were asked, or asked, already."""
        ours, theirs = aliased(Party), aliased(Party)
        return frozenset(
            self.session.exec(
                select(theirs.declaration_id)
                .join(ours, col(ours.synergy_id) == theirs.synergy_id)
                .join(Synergy, col(Synergy.id) == ours.synergy_id)
                .where(
                    col(ours.company_id).in_(companies),
                    Synergy.network_id == self.scope.id,
                    Synergy.state != SynergyState.FOUND,
                )
            )
        )

    def list_missed_broadcasts(self, person_id: int, since: datetime, until: datetime) -> tuple[Saying, ...]:
        """What was announced to this person between two moments and held back for longer than it was news."""
        rows = self.session.exec(
            select(Note)
            .where(
                Note.person_id == person_id,
                Note.network_id == self.scope.id,
                Note.rank == Rank.BROADCAST,
                Note.state == NoteState.DROPPED,
                col(Note.expires) > since,
                col(Note.expires) <= until,
                col(Note.due) >= col(Note.expires),
            )
            .order_by(col(Note.id))
        )
        return tuple(note.saying for note in rows)

    def list_published(self, since: datetime, until: datetime) -> tuple[Declaration, ...]:
        """What was published between two moments and the network may still see, the latest first; only what was
        understood, for people's own words stay out of groups."""
        return tuple(
            self.session.exec(
                self.select_own(Declaration)
                .where(
                    Declaration.state == DeclarationState.OPEN,
                    Declaration.visibility == Visibility.NETWORK,
                    col(Declaration.resource).is_not(None),
                    col(Declaration.published) > since,
                    col(Declaration.published) <= until,
                )
                .order_by(col(Declaration.published).desc(), col(Declaration.id).desc())
                .limit(_MOST_PUBLISHED)
            )
        )

    def count_activity(self, since: datetime, until: datetime) -> NetworkActivity:
        """What the network did between two moments, with how many companies had a part in it."""
        told = self.connection.execute(
            select_columns(func.count(col(Declaration.id)), func.count(func.distinct(Declaration.company_id))).where(
                *to_clauses(
                    Declaration.network_id == self.scope.id,
                    Declaration.state == DeclarationState.OPEN,
                    Declaration.visibility == Visibility.NETWORK,
                    col(Declaration.published) > since,
                    col(Declaration.published) <= until,
                )
            )
        ).one()
        made = self.connection.execute(
            select_columns(func.count(func.distinct(Introduction.id)), func.count(func.distinct(Party.company_id)))
            .join(Party, col(Party.synergy_id) == Introduction.synergy_id)
            .where(
                *to_clauses(
                    Introduction.network_id == self.scope.id,
                    col(Introduction.agreed_at) > since,
                    col(Introduction.agreed_at) <= until,
                )
            )
        ).one()
        return NetworkActivity(told[0], told[1], made[0], made[1])
