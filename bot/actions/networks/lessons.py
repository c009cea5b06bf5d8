"""An animator says what a company's words mean: from then on they are understood in this network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.asks.resource import list_likely_resources
from bot.conversation.flows.lesson import Teaching
from bot.conversation.model import Refuse
from bot.rules.animators import notices
from bot.rules.declarations import editing, recognition
from bot.views.board import unknown_words as views
from bot.views.board.held_declarations import build_held_page
from bot.views.board.screens import prepend_news
from matching.understand.lessons import to_lesson_key
from storage.notes.saying import Button, Saying
from storage.reports.board import WORDS_DROPPED_VERB
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def act_on_unknown_words(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Words that wait: their page, other words for them, or they are nothing."""
    require_animator(context)
    rows, code = _find_waiting_words(context, parse_row_id(args)), parse_button_choice(args)
    if code not in ("see", "other", "nothing"):
        raise Refuse("button-gone")
    if not rows:
        return _answer_settled(context, parse_row_id(args))
    if code == "see":
        return ActionResult((views.build_unknown_words_page(context, rows),), instead=True)
    if code == "other":
        return ActionResult(begin=TalkRequest("wording", Teaching(rows[0].id, rows[0].words)))
    for row in rows:
        context.work.history.add_entry(WORDS_DROPPED_VERB, f"declaration:{row.id}", context.person_id, context.now)
    return ActionResult(
        (prepend_news(Saying("board-words-dropped", {"words": rows[0].words}), views.build_following_words(context)),),
        instead=True,
    )


def teach_meaning(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of the guesses is right."""
    require_animator(context)
    declaration, resource = parse_row_id(args), parse_button_choice(args)
    if resource not in context.knowledge.taxonomy.resources:
        raise Refuse("button-gone")
    if not (rows := _find_waiting_words(context, declaration)):
        return _answer_settled(context, declaration)
    return ActionResult((_learn_words(context, rows, resource),), instead=True)


def teach_other_words(context: ActionContext, said: Teaching) -> ActionResult:
    """She said it in other words, and chose."""
    require_animator(context)
    held = context.work.declarations.get(said.declaration)
    if said.resource and said.resource.id and held and held.resource and held.state is DeclarationState.HELD:
        return ActionResult((_rename_held_declaration(context, held, said.resource.id),))
    if said.resource is None or said.resource.id is None or not (rows := _find_waiting_words(context, said.declaration)):
        return replace(_answer_settled(context, said.declaration), instead=False)
    return ActionResult((_learn_words(context, rows, said.resource.id),))


def contest_meaning(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Its company says that this is not what it meant: what is it, then?"""
    row = context.work.declarations.get(parse_row_id(args))
    if row is None or not (row.keeper_id == context.person_id or context.may_speak_for(row.company_id)):
        raise Refuse("button-gone")
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    _tell_contested_lesson(context, row)
    heard = row.said if list_likely_resources(row.said, context.knowledge) else None
    return ActionResult(begin=replace(editing.repeat_question(context, row, "resource"), heard=heard))


def forget_lesson(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A lesson that a company contests is taken back: these words are asked about again."""
    require_animator(context)
    if (lesson := context.work.lessons.forget_lesson(parse_row_id(args))) is None:
        raise Refuse("button-gone")
    context.work.history.add_entry("word-forgotten", f"wording:{lesson.id}", context.person_id, context.now, lesson.resource)
    return ActionResult((Saying("word-forgotten", {"words": lesson.words}),), instead=True)


def _rename_held_declaration(context: ActionContext, declaration: Declaration, resource: str) -> Saying:
    """What is held was taken for something else: it is looked at again under its right name, by the animators first."""
    context.work.history.add_entry("held-renamed", f"declaration:{declaration.id}", context.person_id, context.now, resource)
    recognition.apply_learned_resource(context, declaration, resource, "held-renamed")
    return prepend_news(Saying("board-held-renamed", {"resource": resource}), build_held_page(context, declaration))


def _tell_contested_lesson(context: ActionContext, declaration: Declaration) -> None:
    """Whoever taught it reads that it does not hold for everybody."""
    lesson = context.work.lessons.find_lesson(to_lesson_key(declaration.said))
    if lesson is None or lesson.resource != declaration.resource:
        return
    company = context.work.companies.get(declaration.company_id).name if declaration.company_id is not None else "none"
    facts = {"words": declaration.said, "resource": lesson.resource, "company": company}
    notices.tell_animators(
        context.work,
        Saying("word-contested", facts, buttons=(Button("word-contested.forget", f"a.unlearn.{lesson.id:x}"),)),
        f"contested:{declaration.id}:{lesson.id}",
        context.now,
    )


def _find_waiting_words(context: ActionContext, declaration: int) -> views.WordGroup:
    """Everything that says the same words as this declaration. Raises Refuse for one that is not of this network."""
    if context.work.declarations.get(declaration) is None:
        raise Refuse("button-gone")
    return views.find_word_group(context, declaration)


def _learn_words(context: ActionContext, rows: views.WordGroup, resource: str) -> Saying:
    words = rows[0].words
    if teachable := views.may_teach_words(context, words):
        context.work.lessons.learn_words(to_lesson_key(words), resource, context.person_id, context.now)
    partners = 0
    for each in rows:
        if (row := context.work.declarations.get(each.id)) is not None:
            partners += recognition.apply_learned_resource(context, row, resource)
            context.work.history.add_entry("word-learned", f"declaration:{row.id}", context.person_id, context.now, resource)
    news = Saying(
        "board-words-learned", {"words": words, "resource": resource, "all": "yes" if teachable else "no", "partners": partners}
    )
    return prepend_news(news, views.build_following_words(context))


def _answer_settled(context: ActionContext, declaration: int) -> ActionResult:
    """A colleague was faster, or its company took it back: what stands now."""
    row = context.work.declarations.get(declaration)
    known = row.resource if row is not None and row.resource else "none"
    news = Saying("board-words-settled", {"resource": known})
    return ActionResult((prepend_news(news, views.build_unknown_words_list(context, 0)),), instead=True)
