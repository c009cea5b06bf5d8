"""One tap for all that was said in one message: published, given to the animator only, or forgotten."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice
from bot.conversation.model import Refuse
from bot.rules.declarations import fates, publication
from bot.views.declarations import draft_batches, proposals
from bot.views.declarations import publication as views
from bot.views.workshops import room
from storage.notes.saying import Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility
from storage.tables.moves import move


def act_on_batch(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What still waits of that message, all at once; what was published before stays as it is. What may be dangerous goes
    to the animator only. Raises Refuse when nothing of it waits any more."""
    first, deed = require_own_declaration(context, args[:1]), parse_button_choice(args)
    if deed not in draft_batches.BATCH_VERBS:
        raise Refuse("button-gone")
    waiting = draft_batches.list_batch(context, first)
    if not waiting:
        raise Refuse("draft-published")
    return _forget_drafts(context, waiting) if deed == "forget" else _publish_drafts(context, waiting, deed)


def _publish_drafts(context: ActionContext, waiting: tuple[Declaration, ...], verb: str) -> ActionResult:
    outcomes = []
    for row in waiting:
        if verb == "animator":
            row.visibility = Visibility.ANIMATOR
        outcomes.append((row, publication.publish_draft_row(context, row)))
    asked = next((row for row, done in outcomes if done.state is views.PublishedState.OPEN), None)
    told = (
        views.build_batch_notice(context, outcomes),
        *(proposals.build_proposal_question(context, asked) if asked is not None else ()),
        *room.ask_about_screen(context),
    )
    engaged = any(saying.buttons for saying in told)
    return ActionResult(told if engaged else (*told, *fates.ask_last_fate(context)))


def _forget_drafts(context: ActionContext, waiting: tuple[Declaration, ...]) -> ActionResult:
    for row in waiting:
        move(row, DeclarationState.WITHDRAWN)
        row.touched = context.now
    return ActionResult((Saying("draft-forgotten"),))
