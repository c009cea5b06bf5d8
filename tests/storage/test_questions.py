"""Questions in the store: answered once, ended with their lead, forgotten ninety days later, erased with their author."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import select

from matching.consent.states import PartyRole, Stage, SynergyKind, SynergyState
from storage.store import Store
from storage.tables import Declaration, Party, Person, Question, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.moves import ForbiddenMove
from storage.tables.question import QuestionState
from storage.work import Work
from tests.storage.aged import forget_old
from tests.storage.test_barriers import NOW, company, network

DAY = timedelta(days=1)


def ask(work: Work) -> tuple[Question, Person, Person]:
    """Marc's farm asks Léa's brewery, in a lead of theirs."""
    here = network(work)
    brewery, farm = company(work, "Brasserie").id, company(work, "Ferme").id
    lea, marc = (work.people.welcome_person(id, id, "fr", name) for id, name in ((5, "Léa"), (6, "Marc")))
    for person, home in ((lea, brewery), (marc, farm)):
        work.companies.add_member(work.companies.get(home), person.id, NOW)
    rows = [
        work.declarations.add(
            Declaration(network_id=here, company_id=home, said="drêches", state=DeclarationState.OPEN, touched=NOW)
        )
        for home in (brewery, farm)
    ]
    synergy = Synergy(kind=SynergyKind.EXCHANGE, key="exchange:1:2", score=1, state=SynergyState.ASKING, lapses=NOW + 30 * DAY)
    roles = (PartyRole.GIVER, PartyRole.TAKER)
    work.synergies.add_synergy(
        synergy,
        [
            Party(declaration_id=row.id, company_id=row.company_id or 0, role=role)
            for row, role in zip(rows, roles, strict=True)
        ],
    )
    question = work.questions.add_question(
        Question(
            synergy_id=synergy.id,
            from_company=farm,
            to_company=brewery,
            asked_by=marc.id,
            text="Elles sont livrées en fûts ?",
            asked_at=NOW,
        )
    )
    return question, lea, marc


def kept(work: Work) -> int:
    """How many questions there are."""
    return len(work._session.exec(select(Question.id)).all())


def test_a_question_is_answered_once(store: Store) -> None:
    with store.work() as work:
        question, lea, _ = ask(work)
        assert work.questions.waits_for_answer(question.synergy_id, question.from_company, NOW - DAY)
        assert not work.questions.waits_for_answer(question.synergy_id, question.from_company, NOW)
        assert work.questions.find_unanswered(NOW + DAY) == (question.id,)
        work.questions.record_answer(question, "en vrac", None, lea.id, NOW)
        assert not work.questions.list_open_to(question.synergy_id, question.to_company)
        assert not work.questions.find_unanswered(NOW + DAY)
        with pytest.raises(ForbiddenMove):
            work.questions.end_question(question, NOW)


def test_what_waits_ends_with_the_lead_and_is_forgotten_ninety_days_later(store: Store) -> None:
    with store.work() as work:
        question, _, _ = ask(work)
        assert forget_old(work, "questions", NOW + 400 * DAY) == 0, "the lead is not over"
        assert work.questions.end_with_lead(question.synergy_id, NOW) == (question,)
        assert question.state is QuestionState.ENDED
        assert forget_old(work, "questions", NOW + 90 * DAY) == 0
        assert forget_old(work, "questions", NOW + 90 * DAY + DAY) == 1
        assert kept(work) == 0


def test_what_was_said_is_kept_as_long_as_the_exchange_lasts(store: Store) -> None:
    with store.work() as work:
        question, lea, _ = ask(work)
        work.questions.record_answer(question, "en vrac", None, lea.id, NOW)
        introduction = work.introductions.begin_introduction(question.synergy_id, NOW)
        work.questions.end_with_lead(question.synergy_id, NOW)
        assert question.state is QuestionState.ANSWERED
        assert forget_old(work, "questions", NOW + 400 * DAY) == 0, "they still deal with each other"
        work.introductions.advance_introduction(introduction, Stage.DROPPED, NOW + 300 * DAY)
        assert forget_old(work, "questions", NOW + 300 * DAY + 90 * DAY) == 0
        assert forget_old(work, "questions", NOW + 301 * DAY + 90 * DAY) == 1


def test_both_sides_find_their_own_words_again(store: Store) -> None:
    with store.work() as work:
        question, lea, _ = ask(work)
        assert not work.questions.list_words_of(question.to_company)
        work.questions.record_answer(question, "en vrac", None, lea.id, NOW)
        assert [each.words for each in work.questions.list_words_of(question.from_company)] == [question.text]
        assert [(each.asked, each.words) for each in work.questions.list_words_of(question.to_company)] == [(False, "en vrac")]


def test_a_question_goes_with_its_author_and_an_answer_with_its_own(store: Store) -> None:
    with store.work() as work:
        question, lea, marc = ask(work)
        work.questions.record_answer(question, "en vrac", None, lea.id, NOW)
        other = company(work, "Une autre")
        work.companies.add_member(work.companies.get(question.to_company), other_person(work).id, NOW)
        work.companies.add_member(work.companies.get(question.from_company), other_person(work, 8).id, NOW)
        assert other is not None
        work.erasures.erase_person(lea, NOW)
        work._session.refresh(question)
        assert (question.reply, question.answered_by) == ("", None)
        work.erasures.erase_person(marc, NOW)
        assert kept(work) == 0


def test_a_company_that_leaves_takes_what_it_asked_and_was_asked(store: Store) -> None:
    with store.work() as work:
        _, lea, _ = ask(work)
        work.erasures.erase_person(lea, NOW)
        assert kept(work) == 0


def other_person(work: Work, number: int = 7) -> Person:
    """A colleague."""
    return work.people.welcome_person(number, number, "fr", f"Collègue {number}")
