"""What an animator does about a lead that does not move: reach the two, remind them, close it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.rules.follow_up import stuck_leads
from bot.views.board import stuck_leads as views
from bot.views.board.screens import prepend_news
from storage.leads.stuck_leads import MissingStep, StuckLead
from storage.notes.saying import Saying
from storage.tables import Synergy


def act_on_stuck_lead(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One tap on its page. A lead that moved meanwhile is left alone, and said so."""
    require_animator(context)
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    does = _STUCK_ACTS.get(parse_button_choice(args))
    if synergy is None or does is None:
        raise Refuse("button-gone")
    lead = views.find_stuck_lead(context, synergy.id)
    if lead is None:
        return ActionResult((prepend_news(Saying("board-stuck-moved"), views.build_stuck_list(context, 0)),), instead=True)
    return ActionResult((does(context, lead, synergy),), instead=True)


def _remind_sides(context: ActionContext, lead: StuckLead, synergy: Synergy) -> Saying:
    if lead.missing is MissingStep.CONFIRMING:
        raise Refuse("button-gone")
    if views.find_last_reminder(context, lead):
        return views.build_stuck_page(context, lead)
    told = stuck_leads.remind_late_parties(context, lead, synergy)
    if told:
        context.work.history.add_entry(views.REMINDED_VERB, f"synergy:{synergy.id}", context.person_id, context.now)
    return views.build_stuck_page(context, lead, *(() if told else (Saying("board-stuck-unreached"),)))


def _ask_before_closing(context: ActionContext, lead: StuckLead, synergy: Synergy) -> Saying:
    if lead.missing is MissingStep.WORD:
        return views.build_stuck_page(context, lead)
    return views.build_close_question(context, lead)


def _close_lead(context: ActionContext, lead: StuckLead, synergy: Synergy) -> Saying:
    if lead.missing is MissingStep.WORD:  # a button of old: today one says what became of it
        return views.build_stuck_page(context, lead)
    stuck_leads.drop_stuck_lead(context, synergy)
    context.work.history.add_entry("lead-closed", f"synergy:{synergy.id}", context.person_id, context.now, lead.missing.value)
    return prepend_news(Saying("board-stuck-closed"), views.build_following_stuck(context))


_STUCK_ACTS: dict[str, Callable[[ActionContext, StuckLead, Synergy], Saying]] = {
    "see": lambda context, lead, _: views.build_stuck_page(context, lead),
    "call": lambda context, lead, _: views.build_stuck_contacts(context, lead),
    "close": _ask_before_closing,
    "remind": _remind_sides,
    "closed": _close_lead,
}
