"""A question before the yes: asked without a name, answered without a name."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.relay import Relaying
from bot.conversation.model import Refuse
from bot.rules.calls import call_notes, due_calls
from bot.rules.leads import answered_cards, lead_access, relays
from bot.views.calls import call_list
from bot.views.leads import lead_cards, partner_words, questions
from matching.calendar import days
from matching.consent.states import LIVE_SYNERGY_STATES, Answer, SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party, Question, Synergy
from storage.tables.call import CallState
from storage.tables.question import QuestionState

_LATER = "later"


def ask_question(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What shall the other side be asked?"""
    synergy, mine = lead_access.require_answerable_party(context, args)
    if relays.count_questions(context, mine) >= relays.MOST_QUESTIONS:
        buttons = lead_cards.build_answer_buttons(context, synergy, mine)
        return ActionResult((Saying("relay-enough", {"most": relays.MOST_QUESTIONS}, buttons=buttons),))
    return ActionResult(begin=TalkRequest("relay", questions.begin_relay(context, mine)))


def answer_question(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What is the answer? Or later: it is asked once more the next morning."""
    question, synergy, mine = _require_open_question(context, args)
    if args[1:] == [_LATER]:
        return _postpone(context, question, synergy, mine)
    if len(args) > 1:
        raise Refuse("button-gone")
    return ActionResult(begin=TalkRequest("relay", questions.begin_relay(context, mine, question.id)))


def pass_words_on(context: ActionContext, said: Relaying) -> ActionResult:
    """The question, or the answer, goes to the other side; where the lead is over meanwhile, the words are given back."""
    words, photo = said.words or "", said.photo
    if said.call:
        return _note_call_answer(context, said, words)
    if said.send is False:
        return _keep_words_back(context, said)
    if said.question:
        return _pass_answer_on(context, said.question, words, photo)
    try:
        synergy, mine = lead_access.require_answerable_party(context, (f"{said.synergy:x}",))
    except Refuse as no:
        return ActionResult((_explain_refusal(no), *_give_words_back(words)))
    if relays.count_questions(context, mine) >= relays.MOST_QUESTIONS:
        return ActionResult((Saying("relay-enough", {"most": relays.MOST_QUESTIONS}), *_give_words_back(words)))
    return ActionResult((relays.relay_question(context, synergy, mine, words, photo),))


def _pass_answer_on(context: ActionContext, question_id: int, words: str, photo: str | None) -> ActionResult:
    try:
        question, synergy, mine = _require_open_question(context, (f"{question_id:x}",))
    except Refuse as no:
        return ActionResult((_explain_refusal(no), *_give_words_back(words)))
    answered_cards.close_colleague_cards(context, relays.name_question(question), mine.company_id)
    relays.relay_answer(context, synergy, question, words, photo, context.person_id)
    call = context.work.calls.find_owed_call(synergy.id, mine.company_id)
    if call is not None and mine.answer is not Answer.ASKED:
        context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    return ActionResult((Saying("relay-sent-answer"),))


def _note_call_answer(context: ActionContext, said: Relaying, words: str) -> ActionResult:
    """What was answered by telephone goes back like an answer that was typed."""
    topic, synergy = call_notes.require_call(context, (f"{said.call:x}",))
    question = next((each for each in topic.questions if each.id == said.question), None)
    if question is None or topic.call.state is not CallState.OWED:
        return ActionResult((*call_notes.answer_call_over(context, topic).say, *_give_words_back(words)))
    if not due_calls.has_reached_somebody(context.work, topic.call):
        call_notes.log_call_note(context, topic, due_calls.CALL_REACHED)
    relays.relay_answer(context, synergy, question, words, None, None)
    if topic.mine.answer is not Answer.ASKED and len(topic.questions) == 1:
        call_notes.close_call(context, topic, "call-answered")
    return ActionResult((Saying("call-noted"), *call_list.build_following_call(context, topic.call.company_id)))


def _keep_words_back(context: ActionContext, said: Relaying) -> ActionResult:
    """Nothing goes out; what there was to answer stands there again."""
    if said.question:
        question, _, mine = _require_open_question(context, (f"{said.question:x}",))
        asker = _find_party(context, question, question.from_company)
        return ActionResult((Saying("relay-unsent"), questions.build_received_question(context, question, mine, asker)))
    synergy, mine = lead_access.require_answerable_party(context, (f"{said.synergy:x}",))
    return ActionResult((Saying("relay-unsent", buttons=lead_cards.build_answer_buttons(context, synergy, mine)),))


def _postpone(context: ActionContext, question: Question, synergy: Synergy, mine: Party) -> ActionResult:
    zone = context.work.networks.zone()
    day = days.add_working_days(days.to_local_day(context.now, zone), 1, zone)
    asker = _find_party(context, question, question.from_company)
    context.work.outbox.owe(
        context.person,
        questions.build_received_question(context, question, mine, asker),
        once=f"relay-later:{question.id}:{context.person_id}:{day.isoformat()}",
        due=max(days.to_morning(day, zone), context.now + timedelta(hours=1)),
        rank=Rank.QUESTION,
        subject=relays.name_question(question),
    )
    return ActionResult((Saying("relay-later"),))


def _require_open_question(context: ActionContext, args: Sequence[str]) -> tuple[Question, Synergy, Party]:
    """A question that the speaker's company has not answered yet. Raises Refuse."""
    question = context.work.questions.lock_question(parse_row_id(args))
    synergy = context.work.synergies.get(question.synergy_id) if question is not None else None
    if question is None or synergy is None or not context.may_speak_for(question.to_company):
        raise Refuse("button-gone")
    if question.state is QuestionState.ANSWERED:
        raise Refuse("relay-answered-already")
    if synergy.state is SynergyState.AGREED and question.state is QuestionState.ENDED:
        raise Refuse("relay-over-agreed", **partner_words.describe_one_partner(context, synergy))
    if question.state is QuestionState.ENDED or synergy.state not in LIVE_SYNERGY_STATES:
        raise Refuse("relay-over")
    return question, synergy, _find_party(context, question, question.to_company)


def _find_party(context: ActionContext, question: Question, company_id: int) -> Party:
    parties = context.work.synergies.list_parties(question.synergy_id)
    return next(party for party in parties if party.company_id == company_id)


def _explain_refusal(no: Refuse) -> Saying:
    """Why it did not go out; what is gone altogether was erased or withdrawn meanwhile."""
    return Saying("relay-over") if no.key == "button-gone" else Saying(no.key, no.facts)


def _give_words_back(words: str) -> tuple[Saying, ...]:
    return (Saying("relay-words-back", {"words": words}),) if words else ()
