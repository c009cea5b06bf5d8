"""What an animator does with a held declaration: open it, see to it, refuse it with a reason, reach its company."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.lesson import Teaching
from bot.conversation.model import Refuse
from bot.rules.declarations import keeper, lifecycle
from bot.rules.leads import authorised_leads, brokered_leads
from bot.views.board import held_declarations as views
from bot.views.board import held_meetings
from bot.views.board.screens import prepend_news
from bot.views.declarations import cards
from storage.notes.saying import Saying
from storage.reports.board import HELD_TAKEN_VERB
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

_NO_WORDS = "none"  # where nothing has to be explained
_TAKER = re.compile(rf"taker-({ROW_PATTERN.pattern})", re.ASCII)
_MEETING = re.compile(rf"meet-({ROW_PATTERN.pattern})", re.ASCII)


def act_on_held_declaration(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap on its page. What is no longer held, since a colleague or its company was faster, is said so."""
    require_animator(context)
    row = context.work.declarations.get(parse_row_id(args))
    if row is not None and row.state is DeclarationState.HELD and parse_button_choice(args) == "name":
        return ActionResult(begin=TalkRequest("wording", Teaching(row.id, row.said)))
    if row is not None and row.state is DeclarationState.HELD and (met := _MEETING.fullmatch(parse_button_choice(args))):
        return _introduce_two(context, row, int(met[1], 16))
    if row is not None and row.state is DeclarationState.HELD and (met := _TAKER.fullmatch(parse_button_choice(args))):
        return _introduce_taker(context, row, int(met[1], 16))
    if row is None or row.state is DeclarationState.DRAFT or (does := _HELD_ACTS.get(parse_button_choice(args))) is None:
        raise Refuse("button-gone")
    if row.state is not DeclarationState.HELD:
        news = Saying("board-held-over", {"resource": row.resource or row.said, "state": row.state.value})
        return ActionResult((prepend_news(news, views.build_held_list(context, 0)),), instead=True)
    return ActionResult((does(context, row),), instead=True)


def _introduce_two(context: ActionContext, declaration: Declaration, other_id: int) -> ActionResult:
    """Both are asked, as whoever takes it is authorised to; without that, never."""
    if (lead := authorised_leads.find_authorised_lead(context, declaration.id, other_id)) is None:
        raise Refuse("button-gone")
    synergy = authorised_leads.broker_held_lead(context, lead)
    if synergy is None:
        return ActionResult(
            (prepend_news(Saying("board-held-met"), views.build_held_page(context, declaration)),), instead=True
        )
    context.work.history.add_entry("held-introduced", f"synergy:{synergy.id}", context.person_id, context.now)
    for each in (lead.offer.id, lead.need.id):
        context.work.history.add_entry(HELD_TAKEN_VERB, f"declaration:{each}", context.person_id, context.now)
    return ActionResult((views.build_following_held(context, Saying("board-held-asking")),), instead=True)


def _introduce_taker(context: ActionContext, declaration: Declaration, company_id: int) -> ActionResult:
    """Somebody who is authorised to take it and announced nothing is asked, as the holder is; without that, never."""
    taker = next((each for each in held_meetings.list_unasked_takers(context, declaration) if each.id == company_id), None)
    if taker is None:
        raise Refuse("button-gone")
    made = brokered_leads.broker_lead(context, declaration, (taker,), _NO_WORDS)
    if made.synergy is None or made.told != "broker-asked":
        return ActionResult(
            (prepend_news(Saying("board-held-met"), views.build_held_page(context, declaration)),), instead=True
        )
    context.work.history.add_entry(HELD_TAKEN_VERB, f"declaration:{declaration.id}", context.person_id, context.now)
    return ActionResult((views.build_following_held(context, Saying("board-held-asking")),), instead=True)


def _open_declaration(context: ActionContext, declaration: Declaration) -> Saying:
    """To matching, as if it had just been told."""
    if not views.may_open_held_declaration(context, declaration):
        raise Refuse("button-gone")
    declaration.details = replace(declaration.details, seen=True)
    context.work.history.add_entry("held-opened", f"declaration:{declaration.id}", context.person_id, context.now)
    partners = lifecycle.restore_declaration(keeper.build_holder_context(context, declaration), declaration)
    asked = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    keeper.tell_holder(context, declaration, Saying("held-opened", _build_facts(context, declaration), parts=asked), "opened")
    return views.build_following_held(
        context, Saying("board-held-opened", {**cards.describe_declaration(declaration), "count": len(partners)})
    )


def _take_charge(context: ActionContext, declaration: Declaration) -> Saying:
    """It stays held, and its holder knows that somebody sees to it."""
    if (handler := views.find_handler(context, declaration)) is not None:
        return prepend_news(Saying("board-held-taken", {"handler": handler}), views.build_held_page(context, declaration))
    context.work.history.add_entry(HELD_TAKEN_VERB, f"declaration:{declaration.id}", context.person_id, context.now)
    keeper.tell_holder(context, declaration, Saying("held-taken", _build_facts(context, declaration)), "taken")
    return views.build_held_page(context, declaration)


def _refuse_declaration(context: ActionContext, declaration: Declaration, reason: str) -> Saying:
    """It is withdrawn; its holder reads why, kindly."""
    told = _build_facts(context, declaration)
    lifecycle.close_declaration(context.work, declaration, DeclarationState.WITHDRAWN, context.now)
    context.work.history.add_entry("held-refused", f"declaration:{declaration.id}", context.person_id, context.now, reason)
    keeper.tell_holder(context, declaration, Saying("held-refused", {**told, "reason": reason}), "refused")
    return views.build_following_held(context, Saying("board-held-refused", told))


def _build_facts(context: ActionContext, declaration: Declaration) -> dict[str, str | int | float]:
    return {**cards.describe_declaration(declaration), "animator": context.person.name}


def _refuse_for(reason: str) -> Callable[[ActionContext, Declaration], Saying]:
    return lambda context, row: _refuse_declaration(context, row, reason)


_HELD_ACTS: dict[str, Callable[[ActionContext, Declaration], Saying]] = {
    "see": views.build_held_page,
    "call": views.build_held_contact,
    "refuse": views.build_held_refusal,
    "open": _open_declaration,
    "take": _take_charge,
    **{f"no-{reason}": _refuse_for(reason) for reason in views.HELD_REFUSAL_REASONS},
}
