"""Everything that is kept about a person, gathered for them: read by /mesdonnees, changed by nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import SQLModel, col, select

from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Saying
from storage.repository import Repository, select_columns
from storage.tables.barrier import Barrier, Reason
from storage.tables.call import Call
from storage.tables.company import Company, CompanyState, Member, MemberState, Seat, SeatState
from storage.tables.declaration import Declaration
from storage.tables.invitation import Invitation
from storage.tables.note import Note, NoteState
from storage.tables.person import Chat
from storage.tables.sealed import is_readable
from storage.tables.synergy import Party, Synergy
from storage.tables.talk import Talk, TalkState


@dataclass(frozen=True, slots=True)
class SentMessage:
    """A message that went to the person."""

    sent_at: datetime
    saying: Saying


@dataclass(frozen=True, slots=True)
class AnsweredLead:
    """A lead of a company: what it answered, when, and with whom it was introduced; nobody's name before that."""

    resource: str
    answer: Answer
    state: SynergyState
    at: datetime | None
    partner: str


def describe_row(row: SQLModel) -> Mapping[str, Any]:
    """A row as it is kept, column by column, for programs."""
    return {name: _describe_value(getattr(row, name)) for name in type(row).model_fields}


def _describe_value(value: Any) -> Any:
    if not is_readable(value):
        return None
    if is_dataclass(value) and not isinstance(value, type):
        return _describe_value(asdict(value))
    if isinstance(value, Mapping):
        return {name: _describe_value(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_describe_value(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


class PersonalData(Repository):
    """What is kept about one person and the companies they speak for, in this network."""

    def list_declarations(self, company_id: int) -> tuple[Declaration, ...]:
        """All that the company ever declared, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Declaration).where(Declaration.company_id == company_id).order_by(col(Declaration.id))
            )
        )

    def list_leads(self, company_id: int) -> tuple[AnsweredLead, ...]:
        """What the company was asked, and what it said."""
        rows = self.connection.execute(
            select_columns(Synergy.id, Synergy.state, Party.answer, Party.at, Declaration.resource, Declaration.said)
            .join(Party, col(Party.synergy_id) == Synergy.id)
            .join(Declaration, col(Declaration.id) == Party.declaration_id)
            .where(
                col(Synergy.network_id) == self.scope.id,
                col(Party.company_id) == company_id,
                col(Party.answer) != Answer.UNASKED,
            )
            .order_by(col(Synergy.id))
        )
        return tuple(
            AnsweredLead(
                row.resource or row.said,
                row.answer,
                row.state,
                row.at,
                self._name_partners(row.id, company_id) if (row.state, row.answer) == (SynergyState.AGREED, Answer.YES) else "",
            )
            for row in rows
        )

    def list_refusals(self, company_id: int) -> tuple[Barrier, ...]:
        """What the company refused of others, oldest first; the names it gave stand by themselves: a barrier would tell who
        of them is here."""
        return tuple(
            self.session.exec(
                self.select_own(Barrier)
                .where(Barrier.company_id == company_id, Barrier.reason != Reason.WISH)
                .order_by(col(Barrier.id))
            )
        )

    def list_calls(self, company_id: int) -> tuple[Call, ...]:
        """When an animator was to ring the company, oldest first."""
        return tuple(self.session.exec(self.select_own(Call).where(Call.company_id == company_id).order_by(col(Call.id))))

    def list_invitations(self, company_id: int) -> tuple[Invitation, ...]:
        """The personal links that were made for the company, oldest first."""
        return tuple(
            self.session.exec(
                self.select_own(Invitation).where(Invitation.company_id == company_id).order_by(col(Invitation.id))
            )
        )

    def list_chats(self, person_id: int) -> tuple[Chat, ...]:
        """Where this person is written to."""
        return tuple(self.session.exec(select(Chat).where(Chat.person_id == person_id).order_by(col(Chat.id))))

    def list_parts(self, company_id: int) -> tuple[Party, ...]:
        """The company's own side of what it was asked, oldest first."""
        return tuple(
            self.session.exec(
                select(Party)
                .join(Synergy, col(Synergy.id) == Party.synergy_id)
                .where(Synergy.network_id == self.scope.id, Party.company_id == company_id, Party.answer != Answer.UNASKED)
                .order_by(col(Party.synergy_id), col(Party.declaration_id))
            )
        )

    def list_own_rows(self, company_id: int, person_id: int) -> tuple[SQLModel, ...]:
        """The company itself, its seat in this network, and this person's place in it."""
        found = (
            self.session.get(Company, company_id),
            self.session.get(Seat, (company_id, self.scope.id)),
            self.session.get(Member, (person_id, company_id)),
        )
        return tuple(row for row in found if row is not None)

    def list_requests(self, person_id: int) -> tuple[tuple[str, datetime], ...]:
        """What of theirs still waits for a yes, and since when. An entry of their own that is not known yet stands for whom
        they asked besides: that one's name would tell who tries names out which companies are here."""
        rows = self.session.exec(
            select(Company.name, Company.state, Member.state, Member.since)
            .join(Member, col(Member.company_id) == Company.id)
            .join(Seat, col(Seat.company_id) == Company.id)
            .where(Member.person_id == person_id, Seat.network_id == self.scope.id, Seat.state == SeatState.IN)
            .order_by(col(Member.since), col(Company.id))
        ).all()
        own = [row for row in rows if row[2] is MemberState.IN]
        new = [row for row in own if row[1] is CompanyState.NEW]
        return tuple((name, since) for name, _, _, since in (new if own else rows))

    def list_messages(self, person_id: int) -> tuple[SentMessage, ...]:
        """The messages this person was sent, oldest first."""
        rows = self.connection.execute(
            select_columns(Note.sent_at, Note.saying)
            .where(col(Note.person_id) == person_id, col(Note.state) == NoteState.SENT, col(Note.edits).is_(None))
            .order_by(col(Note.id))
        )
        return tuple(SentMessage(row.sent_at, row.saying) for row in rows if is_readable(row.saying))

    def list_talks(self, person_id: int) -> tuple[Talk, ...]:
        """The questions that wait for this person, with what they answered so far."""
        return tuple(
            self.session.exec(
                select(Talk)
                .where(Talk.person_id == person_id, col(Talk.state).in_([TalkState.OPEN, TalkState.PARKED]))
                .order_by(col(Talk.id))
            )
        )

    def _name_partners(self, synergy_id: int, company_id: int) -> str:
        return ", ".join(
            self.session.exec(
                select(Company.name)
                .join(Party, col(Party.company_id) == Company.id)
                .where(Party.synergy_id == synergy_id, Party.company_id != company_id, Party.answer == Answer.YES)
                .order_by(col(Company.id))
            )
        )
