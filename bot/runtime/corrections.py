"""Words beside the question that is open: what puts an answer right, what is good to know, another thing, who one is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.actions.declarations import drafts
from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.declare import Declaring, Unfinished
from bot.conversation.flows.join import Joining
from bot.conversation.model import Tapped, Turn
from bot.rules.declarations import additions
from bot.rules.declarations.corrections import correct_answers
from bot.rules.declarations.mapping import rebuild_answers
from bot.rules.declarations.opening_questions import add_things, build_declare_talk, list_things
from bot.rules.networks import newcomers
from bot.runtime.event_networks import enter_event_network
from bot.runtime.hearing import Heard, Hearing
from bot.runtime.join_words import add_while_joining, correct_joining, is_joining
from bot.talk import sessions
from bot.views.declarations import draft_batches
from bot.views.declarations.heard import build_thing_line, list_also_lines, list_heard_lines
from matching.activities.sentence_names import is_sentence_name, strip_naming_words
from matching.understand.additions import read_additions
from matching.understand.reading import Act, Reading
from matching.understand.remark import CorrectionTurn, Remark
from matching.understand.said_details import join_sentences
from matching.vocabulary import Kind
from storage.notes.saying import Saying
from storage.tables import Declaration, Talk


def hear_correction(hearing: Hearing, remark: Remark) -> Heard | None:
    """« Non, c'est 30 palettes », « c'est ce que je cherche »."""
    if is_joining(hearing):
        return correct_joining(hearing, remark)
    return _correct(hearing, next(iter(hearing.said.right), None), remark.turn, renamed=remark.turn is None)


def hear_about_thing(hearing: Hearing) -> Heard | None:
    """Words that answer no question and are no remark: about the thing that is being declared, another one, or who one is."""
    beside = add_while_joining(hearing) if is_joining(hearing) else _hear_beside(hearing)
    return beside or _hear_figures(hearing) or _hear_further_thing(hearing) or _hear_newcomer(hearing)


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
    things = list_things(context, reading)
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
        return _say_anew(sessions.correct_talk(context, hearing.talk, correct))
    there, row = _find_corrected_draft(context, reading or hearing.said.reading)
    answers = correct(rebuild_answers(row, context.knowledge)) if row is not None else None
    return drafts.save_draft(there, answers) if answers is not None else None


def _say_anew(turn: Turn[Any] | None) -> Turn[Any] | None:
    """What is understood by now goes before the question that comes next."""
    if turn is None or turn.talk is None:
        return turn
    on = TalkRequest("declare", turn.talk.answers, turn.talk.answered, turn.talk.heard)
    return replace(turn, say=(*list_heard_lines(on, corrected=True), *turn.say))


def _find_corrected_draft(context: ActionContext, reading: Reading | None) -> tuple[ActionContext, Declaration | None]:
    """The draft whose card was shown last, in its network; of several on one card, the one that the words name."""
    if (last := context.work.open_messages.find_latest(context.person)) is None:
        return context, None
    context = enter_event_network(context, None, Tapped(last.saying.buttons[0].token, last.message_id))
    shown = draft_batches.find_shown_drafts(context, last.saying)
    if len(shown) < 2:
        return context, next((row for row in shown if row.keeper_id == context.person_id), None)
    named = {guess.resource for guess in reading.guesses[:1]} if reading is not None else set()
    kin = context.knowledge.taxonomy
    meant = [row for row in shown if row.resource and named & {row.resource, *kin.list_broader(row.resource)}]
    return context, meant[0] if len(meant) == 1 else None


def _hear_further_thing(hearing: Hearing) -> Heard | None:
    """Another declaration in the middle of joining is kept, said back, and comes next."""
    context, reading = hearing.context, hearing.said.reading
    if hearing.talk is None or reading is None or reading.act is not Act.DECLARE or not reading.sure:
        return None
    if strip_naming_words(hearing.said.text) != hearing.said.text:
        return None  # « on s'appelle Atelier du Chêne » too
    if reading.kind is None and (reading.quantity is None or not is_sentence_name(hearing.said.text)):
        return None  # « Atelier 17 » is a name
    if reading.quantity is None and context.knowledge.read_newcomer(hearing.said.text, None).presents:
        return None  # « on fait un peu de tout » is a trade
    request = build_declare_talk(context, reading)
    if not isinstance(request.answers, Declaring) or _is_drafted(context, request.answers):
        return None
    first = Unfinished(replace(request.answers, more=()), request.answered, request.heard)
    turn = sessions.keep_for_later(context, hearing.talk, (first, *request.answers.more))
    return replace(turn, say=(build_thing_line(first.said, "join-further"), *turn.say)) if turn is not None else None


def _is_drafted(context: ActionContext, said: Declaring) -> bool:
    """Do they say again what waits as a draft already?"""
    named = said.resource.id if said.resource else None
    return any(
        (row.kind, row.resource) == (said.kind, named) for row in context.work.declarations.list_drafts(context.person_id)
    )


def _hear_newcomer(hearing: Hearing) -> Heard | None:
    """« On est une brasserie à Aytré » in the middle of a declaration: kept with what was written, for joining."""
    context, talk = hearing.context, hearing.talk
    if talk is None or not newcomers.presents_newcomer(context, hearing.said.text):
        return None
    turn = sessions.correct_talk(
        context, talk, lambda said: replace(said, sentence=join_sentences(said.sentence, hearing.said.text))
    )
    _, begin = newcomers.request_joining(context, hearing.said.text)
    heard = newcomers.build_heard_line(begin.answers) if isinstance(begin.answers, Joining) else None
    return replace(turn, say=(heard, *turn.say)) if turn is not None and heard is not None else None
