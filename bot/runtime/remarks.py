"""What is heard before any question: yes and no in words, stop, erase, a question to Boucle, a word for the animator, a
correction. One table; what is none of it goes on to the question that is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.actions.declarations import drafts
from bot.actions.people import erasures
from bot.actions.talk import parking
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Event, Said, Tapped, Turn
from bot.rules.declarations import additions
from bot.rules.declarations.corrections import correct_answers, find_right_words, read_right_words
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.declarations.opening_questions import add_things, list_things
from bot.talk import sessions, yes_and_no
from bot.views.declarations import draft_batches
from bot.views.declarations.heard import list_also_lines, list_heard_lines
from bot.views.networks import host
from matching.understand.additions import read_additions
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn, Remark, RemarkKind
from matching.understand.remarks import read_remark
from matching.vocabulary import Kind
from storage.notes.open_messages import OpenMessage
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Talk

Read = Callable[[str], Reading]
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
    return (None if verbatim else _hear_beside(hearing) or _hear_figures(hearing)) or hearing.said


def _hear_yes(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_affirming_button) or _thank_for_nothing(hearing)


def _hear_no(hearing: Hearing, remark: Remark) -> Heard | None:
    return _press(hearing, yes_and_no.find_refusing_button) or _thank_for_nothing(hearing)


def _thank_for_nothing(hearing: Hearing) -> ActionResult | None:
    """« Publier », where nothing waits for it, is no thing that anybody has."""
    reading = hearing.said.reading
    told = hearing.talk is None and reading is not None and reading.act is not Act.OTHER
    return ActionResult((Saying("heard-courtesy", host.describe_host(hearing.context.work)),)) if told else None


def _press(hearing: Hearing, find: Callable[[Saying], Button | None]) -> Heard | None:
    if hearing.talk is not None:
        button = find(sessions.build_talk_question(hearing.talk, hearing.context.knowledge))
        return Tapped(button.token) if button is not None else None
    open_ = [(message, button) for message in _list_answerable(hearing.context) if (button := find(message.saying))]
    if not open_:
        return None
    message, button = open_[0]
    asked = [each for each, _ in open_ if not each.answers]
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
    """The open talk is left, what is shown to be decided is cancelled; otherwise there is nothing to stop."""
    messages = hearing.context.work.open_messages.list_open(hearing.context.person, hearing.context.now)
    button = yes_and_no.find_cancelling_button(messages[0].saying) if hearing.talk is None and messages else None
    return Tapped(button.token, messages[0].message_id) if button is not None else parking.leave_talk(hearing.context, "")


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
        return _say_anew(sessions.correct_talk(context, hearing.talk, correct))
    row = _find_corrected_draft(hearing, words)
    answers = correct(rebuild_answers(row, context.knowledge)) if row is not None else None
    return drafts.save_draft(context, answers) if answers is not None else None


def _say_anew(turn: Turn[Any] | None) -> Turn[Any] | None:
    """What is understood by now goes before the question that comes next."""
    if turn is None or turn.talk is None:
        return turn
    on = TalkRequest("declare", turn.talk.answers, turn.talk.answered, turn.talk.heard)
    return replace(turn, say=(*list_heard_lines(on, corrected=True), *turn.say))


def _hear_beside(hearing: Hearing) -> Heard | None:
    """In the middle of a question about a declaration: what is good to know about it, or another thing that comes next."""
    talk, reading, context = hearing.talk, hearing.said.reading, hearing.context
    if talk is None or talk.flow != "declare" or reading is None:
        return None
    told = reading.kind in (Kind.NEED, Kind.SHARE) and reading.sure
    if read_additions(reading).whole and not told and not sessions.is_answer(context, talk, hearing.said):
        return _add_note(hearing, talk, reading.text)
    if reading.act is not Act.DECLARE or not sessions.is_interruption(talk, hearing.said):
        return None
    things = list_things(context.knowledge, reading)
    turn = sessions.correct_talk(context, talk, lambda said: add_things(said, things))
    return replace(turn, say=(*list_also_lines(things), *turn.say)) if turn is not None else None


def _add_note(hearing: Hearing, talk: Talk, words: str) -> Heard:
    kept_out: list[Saying] = []

    def add(said: Declaring) -> Declaring:
        note, why_not = additions.fit_note(hearing.context, said.note, words)
        kept_out.extend(why_not)
        return replace(said, note=note)

    turn = sessions.correct_talk(hearing.context, talk, add)
    told = kept_out or [Saying("declare-noted", {"note": words.strip().rstrip(".")})]
    say = (*told, *(turn.say if turn is not None else hearing.put_again()))
    return replace(turn, say=say) if turn is not None else ActionResult(say)


def _find_corrected_draft(hearing: Hearing, words: str) -> Declaration | None:
    """The draft whose card was shown last; of several on one card, the one that the words name."""
    messages = hearing.context.work.open_messages.list_open(hearing.context.person, hearing.context.now)
    shown = draft_batches.find_shown_drafts(hearing.context, messages[0].saying) if messages else ()
    if len(shown) < 2:
        return shown[0] if shown else None
    named = {guess.resource for guess in hearing.understand(words).guesses[:1]} if words else set()
    kin = hearing.context.knowledge.taxonomy
    meant = [row for row in shown if row.resource and named & {row.resource, *kin.list_broader(row.resource)}]
    return meant[0] if len(meant) == 1 else None


_HEARD: dict[RemarkKind, Callable[[Hearing, Remark], Heard | None]] = {
    RemarkKind.YES: _hear_yes,
    RemarkKind.NO: _hear_no,
    RemarkKind.STOP: _hear_stop,
    RemarkKind.ERASE: _hear_erase,
    RemarkKind.QUESTION: _hear_question,
    RemarkKind.ANIMATOR: _hear_word,
    RemarkKind.CORRECTION: _hear_correction,
}
