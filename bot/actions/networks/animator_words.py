"""A word for whoever animates, and their answer: each passed on as it is, without anybody's number changing hands."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.animator_word import AnimatorWord
from bot.conversation.model import Refuse
from bot.rules.animators.notices import tell_animators
from bot.rules.leads import answered_cards
from bot.views.board import received_words
from storage.notes.copies import WORD_SUBJECT
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.reports.board import WORD_ANSWERED_VERB, WORD_SETTLED_VERB
from storage.tables import Person


def write_to_animator(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What shall they be told?"""
    return ActionResult(
        begin=TalkRequest("word", AnimatorWord(reader=context.work.networks.find_current().animator or "l'animation"))
    )


def reply_to_member(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """An animator answers somebody of this network. Raises Refuse for anybody else, and where a colleague has answered."""
    person = _require_member(context, parse_row_id(args))
    if (told := _tell_answered(context, person)) is not None:
        return ActionResult((told,))
    return ActionResult(begin=TalkRequest("word", AnimatorWord(to=person.id, reader=person.name)))


def pass_word_on(context: ActionContext, passed_word: AnimatorWord) -> ActionResult:
    """The words arrive: at everybody who animates, or at the one who is answered."""
    return _answer_member(context, passed_word) if passed_word.to else _tell_animators(context, passed_word)


def settle_words(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Seen to without an answer through Boucle: the line leaves the board, and the others read by whom."""
    person = _require_member(context, parse_row_id(args))
    _close_words(context, person, WORD_SETTLED_VERB, "word-settled")
    return ActionResult((received_words.build_received_words(context, 0),), instead=True)


def _close_words(context: ActionContext, person: Person, verb: str, told: str) -> None:
    """Whatever of theirs waits is answered once: the cards of those who animate say by whom."""
    for waiting in context.work.board.list_waiting_words(person.id):
        context.work.history.add_entry(verb, waiting.subject, context.person_id, context.now)
        answered_cards.close_cards(context, waiting.subject, context.work.people.list_animators(), told)


def _tell_answered(context: ActionContext, person: Person, words: str = "") -> Saying | None:
    """Nothing of theirs waits any more, and it was somebody else who saw to it."""
    by = context.work.board.find_last_answerer(person.id)
    if context.work.board.list_waiting_words(person.id) or by in (None, context.person_id):
        return None
    colleague = context.work.people.find_by_id(by or 0)
    facts = {"animator": colleague.name if colleague is not None else "", "person": person.name, "words": words or "none"}
    return Saying("word-answered-already", facts)


def _tell_animators(context: ActionContext, passed_word: AnimatorWord) -> ActionResult:
    facts = {"person": context.person.name, "words": passed_word.words or ""}
    saying = Saying("word-received-alone", facts)
    if context.company is not None:
        saying = Saying("word-received", {**facts, "company": context.company.name})
    reply = Button("word-received.reply", f"a.reply.{context.person_id:x}")
    subject = f"{WORD_SUBJECT}{context.person_id}:{context.now:%Y%m%d%H%M%S%f}"
    card = Saying(saying.key, saying.facts, buttons=(reply,))
    tell_animators(context.work, card, subject, context.now, subject=subject, but=(context.person_id,))
    return ActionResult((Saying("word-sent", {"animator": passed_word.reader}),))


def _answer_member(context: ActionContext, passed_word: AnimatorWord) -> ActionResult:
    person = _require_member(context, passed_word.to)
    if (told := _tell_answered(context, person, passed_word.words or "")) is not None:
        return ActionResult((told,))
    _close_words(context, person, WORD_ANSWERED_VERB, "card-answered")
    context.work.outbox.owe(
        person,
        Saying(
            "word-answer",
            {"animator": context.person.name, "words": passed_word.words or ""},
            buttons=(Button("word-answer.reply", "a.write.0"),),
        ),
        once=f"word-answer:{person.id}:{context.now:%Y%m%d%H%M%S%f}",
        due=context.now,
        rank=Rank.INTRODUCTION,
    )
    return ActionResult((Saying("word-replied", {"person": person.name}),))


def _require_member(context: ActionContext, person_id: int) -> Person:
    """Somebody whom this network's animators may answer. Raises Refuse."""
    network = require_animator(context)
    person = context.work.people.find_by_id(person_id)
    if person is None or person.telegram_id is None or not _is_met_there(context, person, network.id):
        raise Refuse("button-gone")
    return person


def _is_met_there(context: ActionContext, person: Person, network_id: int) -> bool:
    return person.network_id == network_id or context.work.seats.has_seat(person.id, network_id)
