"""A declaration becomes visible, without a name, and is compared with what the neighbours said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import require_living_declaration, require_own_declaration
from bot.context.action_context import ActionContext, ActionResult
from bot.rules.declarations import fates, lifecycle, masking, publication
from bot.rules.leads import told_rules
from bot.views.declarations import draft_batches, drafts, holding
from bot.views.declarations import publication as views
from bot.views.declarations import regulation as rule_cards
from bot.views.workshops import room
from matching.calendar.days import to_local_day
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility


def publish_draft(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The draft becomes visible without a name, and its best partners are asked. Tapping twice publishes once."""
    return _publish_declaration(context, require_own_declaration(context, args))


def request_collector(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The same for something dangerous: the animator is asked for a registered collector."""
    row = require_own_declaration(context, args)
    if row.state is DeclarationState.DRAFT:
        row.details = replace(row.details, wish="collector")
    return _publish_declaration(context, row)


def show_resource_rules(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The rules that this resource calls for."""
    row = require_own_declaration(context, args)
    *others, last = rule_cards.build_rule_cards(rule_cards.list_declaration_rules(context, row))
    draft = row.state is DeclarationState.DRAFT
    return ActionResult(
        (*others, replace(last, buttons=drafts.build_danger_buttons(context, row, but="rules") if draft else ()))
    )


def show_private_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What only the animator saw is shown to the others after all; what may be dangerous stays with the animator."""
    row = require_living_declaration(context, args)
    if row.visibility is not Visibility.ANIMATOR or row.state is not DeclarationState.HELD or row.source is not None:
        return ActionResult((_answer_already_published(context, row),))
    row.visibility, row.touched = Visibility.NETWORK, context.now
    masking.keep_shown_activity(context.work, context.knowledge, row)
    if holding.must_hold_declaration(context.knowledge, row):
        held = views.Publication(views.PublishedState.HELD)
        return ActionResult(views.build_published_notice(context, row, held))
    return ActionResult(views.build_open_notice(context, row, lifecycle.restore_declaration(context, row)))


def _publish_declaration(context: ActionContext, declaration: Declaration) -> ActionResult:
    if declaration.state is not DeclarationState.DRAFT:
        return ActionResult((_answer_already_published(context, declaration),))
    with_it = draft_batches.list_batch(context, declaration)
    outcome = publication.publish_draft_row(context, declaration)
    left = draft_batches.build_cards_of(context, [row for row in with_it if row.id != declaration.id])
    told = told_rules.tell_publishing_rules(context, declaration, views.build_published_notice(context, declaration, outcome))
    told = (*told, *left, *(room.ask_about_screen(context) if not left else ()))
    asked = () if any(saying.buttons for saying in told) else fates.ask_fate(context, declaration)
    return ActionResult((*told, *asked))


def _answer_already_published(context: ActionContext, declaration: Declaration) -> Saying:
    day = to_local_day(declaration.published or context.now, context.work.networks.zone()).isoformat()
    buttons = (Button("declaration-already.see", f"a.see.{declaration.id:x}"), Button("declaration-already.other", "a.go"))
    return Saying("declaration-already", {"day": day, "state": declaration.state.value}, buttons=buttons)
