"""A company looks at its exchanges; whoever runs the network looks at all of them, and puts a stage right."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.rules.follow_up import stages
from bot.views.board import exchanges as board
from bot.views.board.screens import prepend_news
from bot.views.follow_up import exchanges as views
from bot.views.follow_up.standing import load_exchange
from matching.consent.states import OPEN_STAGES, Answer, DropReason, Stage
from storage.notes.saying import Saying


def show_own_exchanges(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """With whom my company deals, and how far each has come."""
    if context.company is None or not views.list_own_exchanges(context):
        raise Refuse("button-gone")
    return ActionResult((views.build_own_exchanges(context, parse_row_id(args)),))


def show_own_exchange(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of them with its history, and the question how it goes."""
    introduction = context.work.introductions.get(parse_row_id(args)) if context.company is not None else None
    exchange = load_exchange(context, introduction) if introduction is not None else None
    mine = find_own_party(context, exchange.parties, (Answer.YES,)) if exchange is not None else None
    if exchange is None or mine is None:
        raise Refuse("button-gone")
    return ActionResult((views.build_own_exchange(context, exchange, mine),))


def correct_exchange(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """An animator looks at one, or says how far it has come; the last word counts, and theirs is kept with their name."""
    require_animator(context)
    exchange, code = stages.lock_exchange(context, parse_row_id(args)), parse_button_choice(args)
    if exchange is None:
        raise Refuse("button-gone")
    if code == "see":
        return ActionResult((board.build_exchange_page(context, exchange),), instead=True)
    reason = next((each for each in DropReason if code == f"{board.REASON_PREFIX}{each}"), None)
    stage = Stage.DROPPED if reason is not None else next((each for each in Stage if each == code), None)
    if stage is None:
        raise Refuse("button-gone")
    introduction = exchange.introduction
    over = introduction.closed_at is not None or introduction.stage not in OPEN_STAGES
    if over or (stage is Stage.STOPPED and introduction.stage is Stage.DISCUSSING):
        news = Saying("board-exchange-over")
        return ActionResult((prepend_news(news, board.build_exchange_page(context, exchange)),), instead=True)
    if stage is Stage.DROPPED and reason is None:
        return ActionResult((board.build_closing_question(context, exchange),), instead=True)
    stands = stages.record_statement(context, exchange, None, stage, reason=reason)
    return ActionResult(
        (prepend_news(Saying("board-exchange-noted"), board.build_exchange_page(context, stands)),), instead=True
    )
