"""Questions: asked without names while a lead is open, answered once, told once more at the introduction."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import exists, or_
from sqlmodel import col, select

from matching.consent.states import SynergyState
from storage.repository import Repository, to_clauses
from storage.tables.call import Call, CallState
from storage.tables.moves import move
from storage.tables.question import Question, QuestionState
from storage.tables.synergy import Synergy


@dataclass(frozen=True, slots=True)
class RelayedWords:
    """A question of a company or its answer, as /mesdonnees gives them back."""

    asked: bool
    words: str
    at: datetime


class Questions(Repository):
    """Questions of this network."""

    def add_question(self, question: Question) -> Question:
        """Keep a question that is being passed on."""
        question.network_id = self.scope.id
        return self.add(question)

    def get(self, question_id: int) -> Question | None:
        """That question."""
        return self.session.exec(self.select_own(Question).where(Question.id == question_id)).first()

    def lock_question(self, question_id: int) -> Question | None:
        """That question, held until the end of this unit so that two answers at once see each other."""
        return self.session.exec(self.select_own(Question).where(Question.id == question_id).with_for_update()).first()

    def record_answer(self, question: Question, words: str, photo: str | None, person_id: int | None, now: datetime) -> None:
        """It is answered."""
        move(question, QuestionState.ANSWERED)
        question.reply, question.reply_picture = words, photo
        question.answered_by, question.answered_at = person_id, now
        self.session.flush()

    def end_question(self, question: Question, now: datetime) -> None:
        """Nobody will answer it."""
        move(question, QuestionState.ENDED)
        question.ended_at = now
        self.session.flush()

    def list_of_lead(self, synergy_id: int) -> tuple[Question, ...]:
        """All that was asked in a lead, in its order."""
        return tuple(
            self.session.exec(self.select_own(Question).where(Question.synergy_id == synergy_id).order_by(col(Question.id)))
        )

    def list_open_to(self, synergy_id: int, company_id: int) -> tuple[Question, ...]:
        """What that company is asked in a lead and has not answered, the oldest first."""
        return tuple(
            each
            for each in self.list_of_lead(synergy_id)
            if each.to_company == company_id and each.state is QuestionState.ASKED
        )

    def waits_for_answer(self, synergy_id: int, company_id: int, since: datetime) -> bool:
        """Has that company asked something since then that nobody has answered yet?"""
        return any(
            each.from_company == company_id and each.state is QuestionState.ASKED and each.asked_at > since
            for each in self.list_of_lead(synergy_id)
        )

    def find_unanswered(self, before: datetime) -> tuple[int, ...]:
        """The keys of what was asked before that moment in an open lead, waits, and is not to be rung about yet."""
        call = exists().where(
            *to_clauses(
                Call.synergy_id == Question.synergy_id, Call.company_id == Question.to_company, Call.state == CallState.OWED
            )
        )
        return tuple(
            self.session.exec(
                select(Question.id)
                .join(Synergy, col(Synergy.id) == Question.synergy_id)
                .where(
                    Question.network_id == self.scope.id,
                    Question.state == QuestionState.ASKED,
                    col(Question.asked_at) < before,
                    Synergy.state == SynergyState.ASKING,
                    ~call,
                )
                .order_by(col(Question.id))
            )
        )

    def list_waiting(self, ids: Collection[int]) -> tuple[Question, ...]:
        """Those of these that still wait for an answer."""
        return tuple(
            self.session.exec(
                self.select_own(Question)
                .where(col(Question.id).in_(ids), Question.state == QuestionState.ASKED)
                .order_by(col(Question.id))
            )
        )

    def end_with_lead(self, synergy_id: int, now: datetime) -> tuple[Question, ...]:
        """The lead is over, or all were introduced: what still waits is not answered any more. What had been asked."""
        ours = self.list_of_lead(synergy_id)
        for question in ours:
            if question.state is QuestionState.ASKED:
                move(question, QuestionState.ENDED)
            question.ended_at = question.ended_at or now
        self.session.flush()
        return ours

    def list_words_of(self, company_id: int) -> tuple[RelayedWords, ...]:
        """What was said for that company, in its order."""
        rows = self.session.exec(
            self.select_own(Question)
            .where(or_(*to_clauses(Question.from_company == company_id, Question.to_company == company_id)))
            .order_by(col(Question.id))
        )
        return tuple(
            RelayedWords(True, row.text, row.asked_at)
            if row.from_company == company_id
            else RelayedWords(False, row.reply, row.answered_at or row.asked_at)
            for row in rows
            if row.from_company == company_id or row.state is QuestionState.ANSWERED
        )
