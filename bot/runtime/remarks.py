"""What is heard before any question: yes and no in words, stop, erase, a question to Boucle, a word for the animator, a
correction. One table; what is none of it goes on to the question that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.actions.declarations import drafts
from bot.actions.people import erasures
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.button_phrases import is_button_said
from bot.conversation.flows.agree import Agreeing
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Event, Said, Tapped, Turn
from bot.rules.declarations.corrections import correct_answers
from bot.rules.declarations.mapping import rebuild_answers
from bot.runtime.event_networks import enter_event_network
from bot.talk import sessions, yes_and_no
from bot.views.declarations.drafts import find_draft_card, find_open_draft
from bot.views.leads import refusals
from bot.views.networks import host
from matching.taxonomy.index.fold import fold_words
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn, Remark, RemarkKind
from matching.understand.remarks import read_remark
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Talk
from storage.tables.barrier import Reason

FindButton = Callable[[Saying], Button | None]
Heard = Event | ActionResult | Turn[Any]  # words that mean a tap, an answer that is whole, or a talk that went on


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a remark is judged by: who speaks, the talk they are in, and what they said, understood before."""

    context: ActionContext
    talk: Talk | None
    said: Said

    def put_again(self) -> tuple[Saying, ...]:
        """What was open is put once more, after something else was answered."""
        if self.talk is not None:
            return (sessions.build_talk_question(self.talk, self.context.knowledge),)
        open_ = _list_answerable(self.context, yes_and_no.find_affirming_button)
        return (open_[0][0].saying,) if open_ else ()


def hear_remark(hearing: Hearing) -> Heard:
    """The tap that a yes or a no stands for, the answer to a remark, or the words as they were."""
    if hearing.said.text.startswith("/") or not hearing.context.work.has_network:
        return hearing.said
    if (refused := _hear_refusal(hearing)) is not None:
        return refused
    verbatim = hearing.talk is not None and sessions.takes_any_words(hearing.talk)
    remark = read_remark(hearing.said.text, hearing.context.work.networks.find_current().animator or "")
    if remark is not None and not (verbatim and remark.kind not in (RemarkKind.STOP, RemarkKind.ERASE)):
        heard = _HEARD[remark.kind](hearing, remark)
        if heard is not None:
            return heard
    return (None if verbatim else _hear_figures(hearing)) or hearing.said


def _hear_refusal(hearing: Hearing) -> Heard | None:
    """« Trop loin », « on a déjà quelqu'un » under a lead: the no and its reason at once."""
    if hearing.talk is not None:
        return _take_back_yes(hearing, hearing.talk)
    reason = refusals.read_spoken_reason(hearing.said.text)
    return _press(hearing, lambda saying: _build_refusal_button(saying, reason)) if reason is not None else None


def _build_refusal_button(saying: Saying, reason: Reason) -> Button | None:
    token = refusals.find_refusing_token(saying, reason)
    return Button(f"refusal-why.{reason}", token) if token is not None else None


def _take_back_yes(hearing: Hearing, talk: Talk) -> Heard | None:
    """Somebody who is asked how, after a yes, does not want it after all: a no to the question who carries is no answer
    to it; a no to how they can be reached may mean just that."""
    answers, remark = sessions.read_talk_answers(talk), read_remark(hearing.said.text)
    if not isinstance(answers, Agreeing):
        return None
    step = sessions.build_talk_question(talk, hearing.context.knowledge).key
    refuses = step == "agree-carrier" and remark is not None and remark.kind is RemarkKind.NO
    if not refuses and not is_button_said("synergy-card.no", fold_words(hearing.said.text)):
        return None
    sessions.end_talk(talk)
    return Tapped(f"a.no.{answers.synergy:x}")


def _hear_yes(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_affirming_button)


def _hear_no(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_refusing_button)


def _press(hearing: Hearing, find: FindButton) -> Heard | None:
    if hearing.talk is not None:
        button = find(sessions.build_talk_question(hearing.talk, hearing.context.knowledge))
        return Tapped(button.token) if button is not None else None
    if not (open_ := _list_answerable(hearing.context, find)):
        return None
    message, button = open_[0]
    asked = {each_button.token for each, each_button in open_ if not each.answers}  # a reminder asks what its card asked
    if not message.answers and len(asked) > 1:
        return ActionResult((Saying("remark-which"),))
    return Tapped(button.token, message.message_id)


def _list_answerable(context: ActionContext, find: FindButton) -> list[tuple[OpenMessage, Button]]:
    """What a few words may answer, and by which button: what was said last, and whatever came by itself and still waits."""
    messages = context.work.open_messages.list_open(context.person, context.now)
    return [
        (message, button)
        for number, message in enumerate(messages)
        if (number == 0 or not message.answers) and (button := find(message.saying)) is not None
    ]


def _hear_stop(hearing: Hearing, remark: Remark) -> Heard | None:
    if hearing.talk is not None:
        return parking.leave_talk(hearing.context, "")
    card = find_draft_card(hearing.context)
    button = yes_and_no.find_refusing_button(card.saying) if card is not None else None
    return Tapped(button.token, card.message_id) if card is not None and button is not None else None


def _hear_erase(hearing: Hearing, remark: Remark) -> Heard | None:
    return erasures.ask_before_erasure(hearing.context, "")


def _hear_question(hearing: Hearing, remark: Remark) -> Heard | None:
    if remark.topic is None or _tells_of_a_thing(hearing.said.reading):
        return None
    answer = Saying(f"faq-{remark.topic}", host.describe_host(hearing.context.work))
    return ActionResult((answer, *hearing.put_again()))


def _hear_word(hearing: Hearing, remark: Remark) -> Heard | None:
    if _tells_of_a_thing(hearing.said.reading):
        return None
    facts = host.describe_host(hearing.context.work)
    return ActionResult(
        (*hearing.put_again(), Saying("remark-animator", facts, buttons=(Button("remark-animator.write", "a.write.0", facts),)))
    )


def _tells_of_a_thing(reading: Reading | None) -> bool:
    return reading is not None and reading.act is Act.DECLARE and reading.sure and reading.quantity is not None


def _hear_correction(hearing: Hearing, remark: Remark) -> Heard | None:
    return _correct(hearing, next(iter(hearing.said.right), None), remark.turn, renamed=remark.turn is None)


def _hear_figures(hearing: Hearing) -> Heard | None:
    """« C'est à Aytré », « 3 € pièce », under a card that waits: facts without a thing put the card right."""
    reading = hearing.said.reading
    if hearing.talk is not None or reading is None or reading.what or reading.act is Act.SEARCH:
        return None
    return _correct(hearing, hearing.said.right[-1] if hearing.said.right else reading, None, renamed=False)


def _correct(hearing: Hearing, reading: Reading | None, turned_to: CorrectionTurn | None, *, renamed: bool) -> Heard | None:
    context = hearing.context

    def correct(answers: Declaring) -> Declaring | None:
        return correct_answers(answers, reading, turned_to, context.knowledge, renamed=renamed)

    if hearing.talk is not None:
        return sessions.correct_talk(context, hearing.talk, correct)
    if (card := find_draft_card(context)) is not None:
        publish = card.saying.buttons[0].token
        context = enter_event_network(context, None, Tapped(publish, card.message_id))
    if (row := find_open_draft(context)) is None or row.keeper_id != context.person_id:
        return None
    answers = correct(rebuild_answers(row, context.knowledge))
    return drafts.save_draft(context, answers) if answers is not None else None


_HEARD: dict[RemarkKind, Callable[[Hearing, Remark], Heard | None]] = {
    RemarkKind.YES: _hear_yes,
    RemarkKind.NO: _hear_no,
    RemarkKind.STOP: _hear_stop,
    RemarkKind.ERASE: _hear_erase,
    RemarkKind.QUESTION: _hear_question,
    RemarkKind.ANIMATOR: _hear_word,
    RemarkKind.CORRECTION: _hear_correction,
}
