"""Near misses on the board: looked at, taken up, or dropped; and keeping a few of them every week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.leads import hints as rules
from bot.views.board import hints as views
from bot.views.board.screens import prepend_news
from matching.knowledge import Knowledge
from storage.notes.saying import Saying
from storage.tables.hint import HintState
from storage.tables.moves import move
from storage.work import Work

_DEEDS = {"taken": HintState.TAKEN, "dropped": HintState.DROPPED}


def act_on_hint(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Its page; or it is seen to, or nothing. One that a colleague settled, or that is over, is told so."""
    require_animator(context)
    hint, deed = context.work.hints.get(parse_row_id(args)), parse_button_choice(args)
    if hint is None or deed not in ("see", *_DEEDS):
        raise Refuse("button-gone")
    if hint.id not in {each.id for each in context.work.hints.list_waiting()}:
        news = Saying("board-hint-over")
        return ActionResult((prepend_news(news, views.build_hint_list(context, 0)),), instead=True)
    if deed == "see":
        return ActionResult((views.build_hint_page(context, hint),), instead=True)
    move(hint, _DEEDS[deed])
    context.work.history.add_entry(f"hint-{deed}", f"hint:{hint.id}", context.person_id, context.now)
    news = Saying(f"board-hint-{deed}")
    return ActionResult((prepend_news(news, views.build_following_hint(context)),), instead=True)


def keep_near_misses(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: five a week at most."""
    rules.keep_best_hints(work, knowledge, now)
