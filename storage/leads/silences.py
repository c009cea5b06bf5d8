"""Leads about which somebody is silent: whose time has come is found here, leaving only what truly waits for a deed."""

from __future__ import annotations

from datetime import datetime
from functools import reduce
from operator import add
from typing import Any

from sqlalchemy import String, and_, cast, exists, literal, not_, or_
from sqlmodel import col, func, select

from matching.consent.states import Answer, SynergyState
from storage.people.people import REACHABLE_PERSON
from storage.repository import Repository, to_clauses
from storage.tables.call import Call, CallState
from storage.tables.company import Member, MemberState
from storage.tables.history import History
from storage.tables.note import Note, NoteState
from storage.tables.person import Person
from storage.tables.question import Question, QuestionState
from storage.tables.synergy import Party, Synergy

SHARED_CARD_PREFIX = "shared:"  # before the lead's number, in the key of a note to a colleague


class Silences(Repository):
    """The keys of leads of this network that are being asked about, by how long a party has been silent."""

    def find_to_nudge(self, asked_before: datetime, read_before: datetime, wondered_since: datetime) -> tuple[int, ...]:
        """Somebody read of it before that moment, was not asked once more, is not to be rung, and waits for no answer
        themselves since `wondered_since`."""
        nudge = exists().where(col(Note.once) == _join_words("nudge:", Party.synergy_id, ":", Party.company_id))
        return self._find_leads(
            asked_before,
            ~nudge,
            ~_has_call(),
            ~_wonders(wondered_since),
            _has_note(or_(_was_sent(read_before), col(Note.state) == NoteState.FOLDED)),
        )

    def find_to_share(self, asked_before: datetime, read_before: datetime, wondered_since: datetime) -> tuple[int, ...]:
        """Somebody read of it before that moment and said nothing, others who speak for the same company can be written to,
        and none of them was."""
        members = (
            select(func.count())
            .select_from(Member)
            .join(Person, col(Person.id) == Member.person_id)
            .where(*_match_members(), REACHABLE_PERSON)
            .correlate(Party)
            .scalar_subquery()
        )
        shared = _has_note(col(Note.once).startswith(SHARED_CARD_PREFIX))
        return self._find_leads(
            asked_before, ~_wonders(wondered_since), members > 1, _has_note(_was_sent(read_before)), ~shared
        )

    def find_to_close(
        self, asked_before: datetime, read_before: datetime, wondered_since: datetime, now: datetime, reached_verb: str
    ) -> tuple[int, ...]:
        """Somebody was last sent something about it before that moment, or the call to them waits for too long: it was due
        before `asked_before`, and no entry of that verb says that anybody was reached; and they wait for no answer
        themselves since `wondered_since`."""
        reached = exists().where(
            *to_clauses(col(History.subject) == _join_words("call:", Call.id), History.verb == reached_verb)
        )
        overdue = or_(*to_clauses(col(Synergy.lapses) <= now), and_(*to_clauses(col(Call.due) <= asked_before), ~reached))
        recent = _has_note(*to_clauses(Note.state == NoteState.SENT, col(Note.sent_at) > read_before))
        return self._find_leads(asked_before, ~_wonders(wondered_since), or_(_has_call(overdue), and_(~_has_call(), ~recent)))

    def find_to_call(self, asked_before: datetime, read_before: datetime, wondered_since: datetime) -> tuple[int, ...]:
        """Somebody is not on the call list, and is not reached by Telegram, or was sent it before that moment and does not
        wait for an answer themselves."""
        listed = exists().where(*to_clauses(Call.synergy_id == Party.synergy_id, Call.company_id == Party.company_id))
        member = exists().where(*_match_members(), *to_clauses(Person.id == Member.person_id), REACHABLE_PERSON)
        sent = _has_note(_was_sent(read_before))
        silent = and_(*to_clauses(col(Synergy.asked_at) <= asked_before), sent, ~_wonders(wondered_since))
        return self._find_leads(None, ~listed, or_(not_(member), silent))

    def _find_leads(self, asked_before: datetime | None, *conditions: Any) -> tuple[int, ...]:
        asked = () if asked_before is None else to_clauses(col(Synergy.asked_at) <= asked_before)
        return tuple(
            self.session.exec(
                select(Synergy.id)
                .distinct()
                .join(Party, col(Party.synergy_id) == Synergy.id)
                .where(
                    Synergy.network_id == self.scope.id,
                    Synergy.state == SynergyState.ASKING,
                    Party.answer == Answer.ASKED,
                    *asked,
                    *conditions,
                )
                .order_by(col(Synergy.id))
            )
        )


def _has_call(*conditions: Any) -> Any:
    return exists().where(
        *to_clauses(
            Call.synergy_id == Party.synergy_id, Call.company_id == Party.company_id, Call.state == CallState.OWED, *conditions
        )
    )


def _wonders(since: datetime) -> Any:
    """The party asked something after that moment that nobody has answered."""
    return exists().where(
        *to_clauses(
            Question.synergy_id == Party.synergy_id,
            Question.from_company == Party.company_id,
            Question.state == QuestionState.ASKED,
            Question.asked_at > since,
        )
    )


def _has_note(*conditions: Any) -> Any:
    """A note about the lead to somebody of the party's company."""
    return exists().where(
        col(Note.subject) == _join_words("synergy:", Party.synergy_id),
        *_match_members(),
        *to_clauses(Member.person_id == Note.person_id),
        *conditions,
    )


def _match_members() -> tuple[Any, ...]:
    return to_clauses(Member.company_id == Party.company_id, Member.state == MemberState.IN)


def _was_sent(before: datetime) -> Any:
    return and_(*to_clauses(Note.state == NoteState.SENT, col(Note.sent_at) < before))


def _join_words(*parts: Any) -> Any:
    words: list[Any] = [literal(part) if isinstance(part, str) else cast(part, String) for part in parts]
    return reduce(add, words)
