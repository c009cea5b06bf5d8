"""A draft: kept the moment it is said, shown as others will see it, changed until its author is content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.declare import Declaring, turn_kind_round
from bot.conversation.flows.draft_picture import Picturing
from bot.conversation.model import Refuse
from bot.rules.declarations import additions, changes, editing, meant_site, publication
from bot.rules.declarations.mapping import fill_declaration, rebuild_answers
from bot.rules.declarations.opening_questions import build_next_talk, list_following
from bot.rules.networks import newcomers
from bot.talk import sessions
from bot.views.declarations import draft_batches, drafts, mine
from bot.views.declarations import publication as publication_views
from bot.views.declarations.heard import list_heard_lines
from bot.views.declarations.sites import build_question_before_card
from bot.views.networks import host
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility
from storage.tables.moves import move
from storage.tables.talk import TalkState

_BLURS = ("quantity", "activity", "picture")


def save_draft(context: ActionContext, answers: Declaring) -> ActionResult:
    """What was said is kept at once; then whatever is still missing is asked, or the card is shown."""
    row = context.work.declarations.get(answers.draft) if answers.draft else None
    kept_out: tuple[Saying, ...] = ()
    if row is None and answers.note:
        note, kept_out = additions.keep_harmless_parts(context, answers.note)
        answers = replace(answers, note=note)
    if row is not None and answers.noting and additions.reveals_author(context, row, answers.note):
        told = Saying("note-kept-out", buttons=(Button("note-kept-out.again", f"a.see.{row.id:x}"),))
        return ActionResult((told,))
    if row is not None and row.state is not DeclarationState.DRAFT:
        return ActionResult(changes.apply_amendment(context, row, answers))
    if row is None or row.keeper_id != context.person_id or row.state is not DeclarationState.DRAFT:
        row = Declaration(network_id=context.work.network_id, keeper_id=context.person_id, touched=context.now)
    fill_declaration(row, answers, context.knowledge, context.now)
    context.work.declarations.add(row)
    if answers.more or answers.before:
        row.details = replace(row.details, together=answers.before[0] if answers.before else row.id)
    noted = (*kept_out, drafts.build_draft_note(context, row))
    if answers.more:
        begin = build_next_talk(list_following(answers), (*answers.before, row.id))
        return ActionResult((*noted, *list_heard_lines(begin)), begin)
    context = meant_site.settle_named_drafts(context, row)
    siteless = next(iter(meant_site.list_siteless_drafts(context, row)), row)
    if (waits := build_question_before_card(context, siteless)) is not None:
        return ActionResult((*noted, waits))
    if context.company is None and (claim := context.work.talks.find_by_flow(context.person_id, "claim")) is not None:
        # Who they are is what their personal link asks already.
        return ActionResult((*noted, *(sessions.take_up_talk(context, claim) if claim.state is TalkState.PARKED else ())))
    if context.company is None:
        heard, begin = newcomers.request_joining(context)
        return ActionResult((*noted, *heard), begin)
    if row.company_id is None:  # what waits for its site to be named goes on waiting
        context.work.declarations.settle_drafts(context.person_id, context.company)
    if row.details.together is not None:
        return ActionResult((*kept_out, *draft_batches.build_waiting_cards(context, row)))
    return ActionResult((*noted, drafts.build_draft_card(context, row)))


def save_picture(context: ActionContext, said: Picturing) -> ActionResult:
    """The draft, or what is published already, has its picture or does without."""
    row = require_own_declaration(context, (f"{said.draft:x}",))
    if row.state is DeclarationState.WITHDRAWN:
        raise Refuse("mine-over")
    row.details, row.touched = replace(row.details, picture=said.photo), context.now
    return ActionResult(
        draft_batches.build_waiting_cards(context, row)
        if row.state is DeclarationState.DRAFT
        else (mine.build_declaration_page(context, row),)
    )


def request_draft_picture(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Ask for a picture."""
    return ActionResult(begin=TalkRequest("picture", Picturing(draft=_find_draft(context, parse_row_id(args)).id)))


def choose_draft_blur(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What of it is not to be shown?"""
    row = _find_draft(context, parse_row_id(args))
    here = {"quantity": row.unit is not None, "activity": True, "picture": row.details.picture is not None}
    left = [blur for blur in _BLURS if here[blur] and blur not in row.details.hidden]
    buttons = (
        *(Button(f"draft-discreet.{blur}", f"a.blur.{row.id:x}.{blur}") for blur in left),
        Button("draft-discreet.animator", f"a.blur.{row.id:x}.animator", host.describe_host(context.work)),
    )
    return ActionResult((Saying("draft-discreet", buttons=buttons),))


def blur_draft(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Show one thing less, or all of it to the animator only."""
    row, what = _find_draft(context, parse_row_id(args)), parse_button_choice(args)
    if what not in (*_BLURS, "animator"):
        raise Refuse("button-gone")
    if what == "animator":
        row.visibility = Visibility.ANIMATOR
        return ActionResult(publication_views.build_published_notice(context, row, publication.publish_draft_row(context, row)))
    if what not in row.details.hidden:
        row.details = replace(row.details, hidden=(*row.details.hidden, what))
    row.touched = context.now
    return ActionResult((drafts.build_draft_card(context, row),))


def edit_draft(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Which of the answers is to be changed?"""
    return ActionResult((editing.ask_which_answer(context, _find_draft(context, parse_row_id(args)), "change"),))


def change_draft_answer(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Ask that question again; what was built on it too."""
    return ActionResult(
        begin=editing.repeat_question(context, _find_draft(context, parse_row_id(args)), parse_button_choice(args))
    )


def turn_draft_round(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What Boucle supposed to be had is looked for, or the other way round."""
    row = _find_draft(context, parse_row_id(args))
    fill_declaration(row, turn_kind_round(rebuild_answers(row, context.knowledge)), context.knowledge, context.now)
    return ActionResult((drafts.build_draft_note(context, row), *draft_batches.build_waiting_cards(context, row)))


def forget_draft(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The author does not want it after all."""
    row = _find_draft(context, parse_row_id(args))
    move(row, DeclarationState.WITHDRAWN)
    row.touched = context.now
    return ActionResult((Saying("draft-forgotten"),))


def _find_draft(context: ActionContext, id: int) -> Declaration:
    row = context.work.declarations.get(id)
    if row is None or not context.may_speak_for(row.company_id):
        raise Refuse("button-gone")
    if row.state is not DeclarationState.DRAFT:
        raise Refuse("draft-published")
    return row
