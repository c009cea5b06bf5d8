"""What a company told, at its hand: see, pause, take up again, renew, withdraw. Anybody who speaks for it may."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_living_declaration, require_own_declaration
from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.rules.declarations import lifecycle, lifetime
from bot.talk import sessions
from bot.views.declarations import cards
from bot.views.declarations import mine as pages
from matching.calendar.days import to_local_day
from storage.notes.saying import Button, Saying
from storage.tables.declaration import DeclarationState

_RESTING_STATES = frozenset({DeclarationState.PAUSED, DeclarationState.ASLEEP})


def show_own_declarations(context: ActionContext, rest: str) -> ActionResult:
    """/mes: what my company has told; before joining, the drafts, and the question they wait for."""
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    if context.company is not None or not (kept := pages.build_unjoined_drafts(context)):
        return ActionResult(pages.build_own_list(context, 0))
    if (row := context.work.talks.find_open(context.person_id)) is not None:
        return ActionResult((*kept, sessions.build_talk_question(row, context.knowledge)))
    return ActionResult(kept)


def show_own_page(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Another page of the list."""
    return ActionResult(pages.build_own_list(context, parse_row_id(args)))


def show_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The page of one declaration."""
    return ActionResult((pages.build_declaration_page(context, require_own_declaration(context, args)),))


def pause_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Nobody is asked about it until it is taken up again."""
    row = require_living_declaration(context, args)
    if row.state is not DeclarationState.OPEN:
        return ActionResult((pages.build_declaration_page(context, row),))
    lifecycle.close_declaration(context.work, row, DeclarationState.PAUSED, context.now)
    return ActionResult(
        (Saying("mine-paused", cards.describe_declaration(row), buttons=(Button("mine-page.reopen", f"a.reopen.{row.id:x}"),)),)
    )


def reopen_own_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Paused or asleep, it is open again, and compared with what the neighbours said meanwhile."""
    row = require_living_declaration(context, args)
    if row.state not in _RESTING_STATES:
        return ActionResult((pages.build_declaration_page(context, row),))
    return ActionResult(pages.build_reopened_notice(row, lifecycle.restore_declaration(context, row)))


def renew_own_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It is still there, for as long as if it had just been told."""
    row = require_living_declaration(context, args)
    if row.state is not DeclarationState.OPEN:
        return ActionResult((pages.build_declaration_page(context, row),))
    lifetime.renew_lifetime(context.work, row, context.now)
    until = to_local_day(row.expires or context.now, context.work.networks.zone())
    return ActionResult((Saying("mine-renewed", {**cards.describe_declaration(row), "until": until.isoformat()}),))


def ask_before_withdrawal(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Asks once before it goes."""
    row = require_living_declaration(context, args)
    buttons = (Button("mine-withdraw.retire", f"a.retire.{row.id:x}"), Button("mine-withdraw.keep", f"a.keep.{row.id:x}"))
    return ActionResult((Saying("mine-withdraw", cards.describe_declaration(row), buttons=buttons),))


def withdraw_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It is withdrawn; who was asked or had said yes reads so in one line."""
    row = require_living_declaration(context, args)
    lifecycle.close_declaration(context.work, row, DeclarationState.WITHDRAWN, context.now)
    return ActionResult((Saying("mine-withdrawn", cards.describe_declaration(row)),))
