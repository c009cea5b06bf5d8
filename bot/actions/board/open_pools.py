"""What an animator does for a pool in the making: says from how much on it is worth while, or brings it together now."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.animation.pool_aim import SettingAim
from bot.conversation.model import Refuse
from bot.rules.leads import consent, introductions, pools
from bot.views.board import open_pools as views
from bot.views.board.screens import prepend_news
from bot.views.leads.pool_progress import find_pool_unit, name_pool_resource
from matching.consent.states import SynergyState
from storage.notes.saying import Saying
from storage.tables import Synergy


def act_on_pool(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Its page, another aim, or its members are introduced now. One that is over or agreed meanwhile is told so."""
    require_animator(context)
    synergy, deed = context.work.synergies.lock_synergy(parse_row_id(args)), parse_button_choice(args)
    if synergy is None or synergy.open_until is None or deed not in ("see", "aim", "go"):
        raise Refuse("button-gone")
    if synergy.state is not SynergyState.ASKING:
        return ActionResult((prepend_news(Saying("board-pool-over"), views.build_pool_list(context, 0)),), instead=True)
    if deed == "aim" and find_pool_unit(context, synergy) is not None:
        first = context.work.synergies.list_parties(synergy.id)[0]
        resource = name_pool_resource(context, synergy, first)
        return ActionResult(begin=TalkRequest("aim", SettingAim(synergy.id, resource)))
    if deed == "go" and views.may_go(context, synergy):
        return _bring_together(context, synergy)
    return ActionResult((views.build_pool_page(context, synergy),), instead=True)


def set_pool_aim(context: ActionContext, said: SettingAim) -> ActionResult:
    """From so much on, or from enough companies on; where that is there already, they are introduced."""
    require_animator(context)
    synergy = context.work.synergies.lock_synergy(said.synergy)
    if synergy is None or synergy.state is not SynergyState.ASKING:
        return ActionResult((prepend_news(Saying("board-pool-over"), views.build_pool_list(context, 0)),))
    quantity = said.amount.quantity if said.amount is not None else None
    pools.set_animator_aim(context, synergy, pools.count_aim(context, said.resource, quantity))
    context.work.history.add_entry("pool-aim", f"synergy:{synergy.id}", context.person_id, context.now)
    if consent.decide_lead_state(context, synergy) is SynergyState.AGREED:
        return _bring_together(context, synergy)
    return ActionResult((prepend_news(Saying("board-pool-aimed"), views.build_pool_page(context, synergy)),))


def _bring_together(context: ActionContext, synergy: Synergy) -> ActionResult:
    """An animator may belong to a member; a company that nobody confirmed holds all of them back."""
    told = introductions.introduce_parties(context, synergy)
    context.work.history.add_entry("pool-closed", f"synergy:{synergy.id}", context.person_id, context.now)
    news = Saying("board-pool-gone" if synergy.state is SynergyState.AGREED else "board-pool-unconfirmed")
    return ActionResult((*told, prepend_news(news, views.build_pool_list(context, 0))))
