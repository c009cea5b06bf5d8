"""What is heard before any question: yes and no in words, stop, erase, a question to Boucle, a word for the animator, a
correction. One table; what is none of it goes on to the question that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.actions.declarations import drafts
from bot.actions.people import erasures
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.company import COMPANY_ANSWERS, CompanyChange
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Event, Said, Tapped, Turn
from bot.rules.declarations.corrections import correct_answers, find_right_words, read_right_words
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.leads import typed_relays
from bot.rules.networks import company_changes
from bot.talk import sessions, yes_and_no
from bot.views.networks import host
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn, Remark, RemarkKind
from matching.understand.remarks import read_remark
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Talk

Read = Callable[[str], Reading]
_PUBLISH = "a.publish."
Heard = Event | ActionResult | Turn[Any]  # words that mean a tap, an answer that is whole, or a talk that went on


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a remark is judged by: who speaks, the talk they are in, and how further words are understood."""

    context: ActionContext
    talk: Talk | None
    said: Said
    understand: Read

    def put_again(self) -> tuple[Saying, ...]:
        """What was open is put once more, after something else was answered."""
        if self.talk is not None:
            return (sessions.build_talk_question(self.talk, self.context.knowledge),)
        open_ = _list_answerable(self.context)
        return (open_[0].saying,) if open_ else ()


def hear_remark(hearing: Hearing) -> Heard:
    """The tap that a yes or a no stands for, the answer to a remark, or the words as they were."""
    if hearing.said.text.startswith("/") or not hearing.context.work.has_network:
        return hearing.said
    verbatim = hearing.talk is not None and sessions.takes_any_words(hearing.talk)
    remark = read_remark(hearing.said.text, hearing.context.work.networks.find_current().animator or "")
    if remark is not None and not (verbatim and remark.kind not in (RemarkKind.STOP, RemarkKind.ERASE)):
        heard = _HEARD[remark.kind](hearing, remark)
        if heard is not None:
            return heard
    return (None if verbatim else _hear_figures(hearing)) or hearing.said


def _hear_yes(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_affirming_button)


def _hear_no(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_refusing_button)


def _press(hearing: Hearing, find: Callable[[Saying], Button | None]) -> Heard | None:
    if hearing.talk is not None:
        button = find(sessions.build_talk_question(hearing.talk, hearing.context.knowledge))
        return Tapped(button.token) if button is not None else None
    if typed_relays.find_open_question(hearing.context):  # it is what the other side asked that is answered
        return None
    open_ = [(message, button) for message in _list_answerable(hearing.context) if (button := find(message.saying))]
    if not open_:
        return None
    message, button = open_[0]
    asked = {tapped.token for each, tapped in open_ if not each.answers}  # a card and what was said about it are one
    if not message.answers and len(asked) > 1:
        return ActionResult((Saying("remark-which"),))
    return Tapped(button.token, message.message_id)


def _list_answerable(context: ActionContext) -> list[OpenMessage]:
    """What a yes or a no may answer: what was said last, and whatever came by itself and still waits."""
    messages = context.work.open_messages.list_open(context.person, context.now)
    return [
        message
        for number, message in enumerate(messages)
        if (number == 0 or not message.answers) and yes_and_no.find_affirming_button(message.saying) is not None
    ]


def _hear_stop(hearing: Hearing, remark: Remark) -> Heard | None:
    if hearing.talk is not None:
        return parking.leave_talk(hearing.context, "")
    card = _find_draft_card(hearing.context)
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
    words = remark.rest if remark.turn else find_right_words(remark.rest)
    return _correct(hearing, words, remark.turn, renamed=remark.turn is None)


def _hear_name(hearing: Hearing, remark: Remark) -> Heard | None:
    """« Mon nom c'est GAEC des Aubiers »: the answer where the name is asked, else the company is called so from now on."""
    if hearing.talk is not None:
        return Said(remark.rest) if sessions.name_open_step(hearing.talk) == "name" else None
    company = hearing.context.company
    if company is None:
        return None
    renamed = CompanyChange(
        company=company.id, name=remark.rest, place=company_changes.build_company_place(company), activity=company.activity
    )
    return ActionResult(begin=TalkRequest("company", renamed, COMPANY_ANSWERS))


def _hear_figures(hearing: Hearing) -> Heard | None:
    """« C'est à Aytré », « 3 € pièce », under a card that waits: facts without a thing put the card right."""
    reading = hearing.said.reading
    if hearing.talk is not None or reading is None or reading.what or reading.act is Act.SEARCH:
        return None
    return _correct(hearing, hearing.said.text, None, renamed=False)


def _correct(hearing: Hearing, words: str, turned_to: CorrectionTurn | None, *, renamed: bool) -> Heard | None:
    context = hearing.context

    def correct(answers: Declaring) -> Declaring | None:
        reading = read_right_words(words, answers, hearing.understand) if words else None
        return correct_answers(answers, reading, turned_to, context.knowledge, renamed=renamed)

    if hearing.talk is not None:
        return sessions.correct_talk(context, hearing.talk, correct)
    card = _find_draft_card(context)
    row = context.work.declarations.get(_read_draft_id(card)) if card is not None else None
    if row is None or row.keeper_id != context.person_id:
        return None
    answers = correct(rebuild_answers(row, context.knowledge))
    return drafts.save_draft(context, answers) if answers is not None else None


def _find_draft_card(context: ActionContext) -> OpenMessage | None:
    """The card of a draft, where it is the last thing that was said."""
    messages = context.work.open_messages.list_open(context.person, context.now)
    return messages[0] if messages and _read_draft_id(messages[0]) else None


def _read_draft_id(card: OpenMessage) -> int:
    token = next((button.token for button in card.saying.buttons if button.token.startswith(_PUBLISH)), "")
    return int(token.removeprefix(_PUBLISH), 16) if token else 0


_HEARD: dict[RemarkKind, Callable[[Hearing, Remark], Heard | None]] = {
    RemarkKind.YES: _hear_yes,
    RemarkKind.NO: _hear_no,
    RemarkKind.STOP: _hear_stop,
    RemarkKind.ERASE: _hear_erase,
    RemarkKind.QUESTION: _hear_question,
    RemarkKind.ANIMATOR: _hear_word,
    RemarkKind.CORRECTION: _hear_correction,
    RemarkKind.NAME: _hear_name,
}
