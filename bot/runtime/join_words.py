"""Words beside a question of joining: a name, town or trade that was wrong, and what concerns the thing that waits."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionResult
from bot.conversation.flows.declare import Declaring
from bot.conversation.flows.join import JOIN_FLOW, Joining, overhear_company
from bot.rules.declarations import additions
from bot.rules.declarations.corrections import correct_answers, find_right_words
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from bot.views.declarations import drafts
from matching.activities.sentence_names import is_sentence_name, strip_naming_words
from matching.understand.additions import read_additions
from matching.understand.reading import Reading
from matching.understand.remark import Remark
from storage.notes.saying import Saying
from storage.tables import Declaration


def is_joining(hearing: Hearing) -> bool:
    """Is a question of joining open?"""
    return hearing.talk is not None and hearing.talk.flow == JOIN_FLOW.name


def correct_joining(hearing: Hearing, remark: Remark) -> Heard | None:
    """« Non, 500 kg » is about the thing that waits, « en fait on est à Lagord » about the company, and what else is put
    right is its name; None where it is none of these."""
    if hearing.talk is None or remark.turn is not None:
        return None
    if (heard := _correct_waiting(hearing, next(iter(hearing.said.right), None))) is not None:
        return heard
    words, answers = find_right_words(remark.rest), sessions.read_talk_answers(hearing.talk)
    if not isinstance(answers, Joining):
        return None
    told = dict(overhear_company(answers, words, hearing.context.knowledge))
    if told and not (set(told) == {"activity", "told"} and _bears_name(words)):
        return sessions.save_overheard(hearing.context, hearing.talk, told)
    name = strip_naming_words(words)
    if is_sentence_name(name) or not answers.name or hearing.context.knowledge.gazetteer.is_wide(name):
        return None
    told = {"name": name, "told": tuple(dict.fromkeys((*answers.told, "name")))}
    return sessions.save_overheard(hearing.context, hearing.talk, told)


def _bears_name(words: str) -> bool:
    """« Brasserie des Dunes » is a name, « brasserie artisanale » a trade."""
    return any(word[:1].isupper() for word in words.split()[1:])


def add_while_joining(hearing: Hearing) -> Heard | None:
    """« À prendre avant 10 h » is good to know about the thing that waits."""
    reading, row = hearing.said.reading, _find_waiting(hearing)
    if reading is None or row is None or not read_additions(reading).whole or not is_sentence_name(reading.text):
        return None  # « Ferme du Canal » is a name
    answers = rebuild_answers(row, hearing.context.knowledge)
    note, kept_out = additions.fit_note(hearing.context, answers.note, reading.text)
    _keep_waiting(hearing, row, replace(answers, note=note))
    told = kept_out or (Saying("declare-noted", {"note": reading.text.strip().rstrip(".")}),)
    return ActionResult((*told, *hearing.put_again()))


def _correct_waiting(hearing: Hearing, reading: Reading | None) -> Heard | None:
    row = _find_waiting(hearing)
    if row is None or reading is None:
        return None
    answers = rebuild_answers(row, hearing.context.knowledge)
    right = correct_answers(answers, replace(reading, places=()), None, hearing.context.knowledge, renamed=False)
    if right is None:
        return None
    _keep_waiting(hearing, row, right)
    return ActionResult((drafts.build_draft_note(hearing.context, row), *hearing.put_again()))


def _find_waiting(hearing: Hearing) -> Declaration | None:
    """The one thing that waits to be published; of several nobody knows which is meant."""
    rows = hearing.context.work.declarations.list_drafts(hearing.context.person_id)
    return rows[0] if len(rows) == 1 else None


def _keep_waiting(hearing: Hearing, declaration: Declaration, answers: Declaring) -> None:
    fill_declaration(declaration, answers, hearing.context.knowledge, hearing.context.now)
