"""Somebody at a workshop reads its list, raises a hand, reads their own, and ticks what may be on the screen."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.meeting import may_come_across
from bot.rules.declarations import interest
from bot.rules.networks import newcomers
from bot.talk import sessions
from bot.views.workshops import room
from bot.views.workshops.laid_cards import LaidCard, is_showable, list_own_cards
from storage.notes.saying import Saying
from storage.tables import Workshop


def show_workshop_to_member(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The list of the others, one's own, or what may be on the screen."""
    workshop = context.work.workshops.get(parse_row_id(args))
    what, page = (*args[1:], "", "0")[:2]
    if workshop is None or not _may_read(context, workshop) or not ROW_PATTERN.fullmatch(page or "0"):
        raise Refuse("button-gone")
    if what == "list":
        return ActionResult((room.build_room_page(context, workshop, int(page or "0", 16)),))
    if context.company is None or what not in ("own", "screen"):
        raise Refuse("button-gone")
    if what == "own":
        return ActionResult((room.build_own_page(context, workshop),))
    return ActionResult(room.build_screen_question(context, workshop) or (room.build_own_page(context, workshop),))


def raise_hand(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« ✋ Ça m'intéresse »: the hand is counted, and the other side is asked as always."""
    laid = _find_card(context, args)
    workshop = context.work.workshops.get(laid.card.workshop_id)
    if workshop is None or not _may_read(context, workshop) or context.may_speak_for(laid.company.id):
        raise Refuse("button-gone")
    if not is_showable(context.work, context.knowledge, laid) or not may_come_across(context, laid.declaration):
        raise Refuse("synergy-over-void")
    if context.company is None:
        if (row := context.work.talks.find_open(context.person_id)) is not None:
            return ActionResult((Saying("around-unjoined"), sessions.build_talk_question(row, context.knowledge)))
        heard, begin = newcomers.request_joining(context, look=laid.declaration.id)
        return ActionResult((Saying("around-unjoined"), *heard), begin)
    context.work.workshops.raise_hand(laid.card, context.company.id, context.now)
    return ActionResult(interest.record_interest(context, laid.declaration))


def tick_screen(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Montrer à l'écran », and the name apart, for the author of the card only."""
    laid, how = _find_card(context, args), parse_button_choice(args)
    workshop = context.work.workshops.get(laid.card.workshop_id)
    if workshop is None or not context.may_speak_for(laid.company.id) or how not in ("show", "hide", "name", "unname"):
        raise Refuse("button-gone")
    speaker = context.speak_for(laid.company.id)
    if how in ("show", "hide"):
        laid.card.on_screen = how == "show"
    else:
        for each in list_own_cards(speaker, workshop.id):
            if each.company.id == laid.company.id:
                each.card.named = how == "name"
    asked = room.build_screen_question(speaker, workshop)
    return ActionResult(asked, instead=True) if asked else ActionResult((room.build_own_page(speaker, workshop),))


def _may_read(context: ActionContext, workshop: Workshop) -> bool:
    return context.work.workshops.has_come(workshop.id, context.person_id) or context.work.people.is_animator(context.person)


def _find_card(context: ActionContext, args: Sequence[str]) -> LaidCard:
    found = context.work.workshops.get_card(parse_row_id(args)) if context.work.has_network else None
    if found is None or found[1].company_id is None:
        raise Refuse("button-gone")
    card, row = found
    return LaidCard(card, row, context.work.companies.get(row.company_id or 0))
