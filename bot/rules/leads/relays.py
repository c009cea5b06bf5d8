"""Questions travel between the sides of a lead without names, and so do the answers; where Telegram reaches nobody, the
animator asks by telephone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_person
from bot.rules.calls import due_calls
from bot.views.leads import questions
from bot.views.leads.lead_cards import build_answer_buttons
from matching.consent.states import Answer
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Person, Question, Synergy
from storage.work import Work

MOST_QUESTIONS = 5  # that one company may ask in one lead


def count_questions(context: ActionContext, mine: Party) -> int:
    """How often this party has asked something; what went to several others was asked once."""
    asked = context.work.questions.list_of_lead(mine.synergy_id)
    return len({each.asked_at for each in asked if each.from_company == mine.company_id})


def relay_question(context: ActionContext, synergy: Synergy, mine: Party, words: str, photo: str | None) -> Saying:
    """The question goes to every other side. What the one who asks reads."""
    called = False
    for other in context.work.synergies.list_others(mine):
        if other.answer is Answer.NO:
            continue
        question = context.work.questions.add_question(
            Question(
                synergy_id=synergy.id,
                from_company=mine.company_id,
                to_company=other.company_id,
                asked_by=context.person_id,
                text=words,
                picture=photo,
                asked_at=context.now,
            )
        )
        if context.work.people.has_reachable_member(other.company_id):
            _owe_question(context, question, mine, other)
        else:
            due_calls.owe_call(context.work, synergy, other.company_id, context.now)
            called = True
    if called:
        return Saying("relay-sent-called", {"animator": context.work.networks.find_current().animator})
    return Saying("relay-sent")


def relay_answer(
    context: ActionContext, synergy: Synergy, question: Question, words: str, photo: str | None, by: int | None
) -> None:
    """The answer goes back to whoever asked, or to who speaks for them now."""
    context.work.questions.record_answer(question, words, photo, by, context.now)
    context.work.outbox.cancel(name_question(question))
    parties = {party.company_id: party for party in context.work.synergies.list_parties(synergy.id)}
    asker, answerer = parties.get(question.from_company), parties.get(question.to_company)
    if asker is None or answerer is None or (reader := _find_asker(context, question, asker)) is None:
        return
    context.work.outbox.owe(
        reader,
        questions.build_received_answer(context, synergy, question, asker, answerer),
        once=f"relay:{question.id}:{reader.id}",
        due=context.now,
        rank=Rank.INTRODUCTION,
        subject=f"synergy:{synergy.id}",
    )


def give_up_questions(context: ActionContext, unanswered: Sequence[Question]) -> None:
    """Nobody there could be reached: whoever asked decides without an answer."""
    for question in unanswered:
        synergy = context.work.synergies.lock_synergy(question.synergy_id)
        parties = {party.company_id: party for party in context.work.synergies.list_parties(question.synergy_id)}
        context.work.questions.end_question(question, context.now)
        asker = parties.get(question.from_company)
        person = _find_asker(context, question, asker) if asker is not None else None
        if synergy is not None and asker is not None and person is not None:
            context.work.outbox.owe(
                person,
                Saying("relay-unanswered", buttons=build_answer_buttons(context, synergy, asker)),
                once=f"relay:{question.id}:{person.id}",
                due=context.now,
                rank=Rank.INTRODUCTION,
                subject=f"synergy:{synergy.id}",
            )


def name_question(question: Question) -> str:
    """What notes about a question are about."""
    return f"question:{question.id}"


def end_questions(work: Work, synergy_id: int, now: datetime) -> None:
    """The lead is over, or all were introduced: nobody is asked for an answer any more."""
    for question in work.questions.end_with_lead(synergy_id, now):
        work.outbox.cancel(name_question(question))


def _owe_question(context: ActionContext, question: Question, asker: Party, reader: Party) -> None:
    if (person := find_party_person(context.work, reader)) is not None:
        context.work.outbox.owe(
            person,
            questions.build_received_question(context, question, reader, asker),
            once=f"relay:{question.id}:{person.id}",
            due=context.now,
            rank=Rank.INTRODUCTION,
            subject=name_question(question),
        )


def _find_asker(context: ActionContext, question: Question, asker: Party) -> Person | None:
    """Whoever typed the question, while they speak for that company and can be written to."""
    people = context.work.memberships.list_people(asker.company_id)
    typed = next((each for each in people if each.id == question.asked_by), None)
    if typed is not None and context.work.people.is_reachable(typed.id):
        return typed
    return find_party_person(context.work, asker)
