"""What members of a pool read once they are in: how far it has come, how a neighbour comes in, who takes care of it."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.leads.lead_cards import has_taker
from bot.views.leads.pool_progress import build_quantity_lines, count_pool
from matching.consent.kinds import find_kind_rules
from matching.consent.states import SynergyKind
from storage.notes.saying import Button, Saying
from storage.tables import Party, Synergy

ORGANISERS = ("me", "animator", "other")


def build_pool_waiting(context: ActionContext, synergy: Synergy, mine: Party) -> Saying:
    """« Parfait, vous êtes 2 sur 4. »"""
    joined, count = count_pool(context, synergy)
    lines = build_quantity_lines(context, synergy)
    short = joined >= find_kind_rules(synergy.kind, count).least
    return Saying(
        "agree-waiting-pool",
        {"joined": joined, "count": count, "short": "yes" if short else "no"},
        parts=lines,
        buttons=(build_neighbour_button(mine.declaration_id),),
    )


def build_neighbour_button(declaration_id: int) -> Button:
    """« Prévenir un voisin »."""
    return Button("pool-neighbour", f"a.neighbour.{declaration_id:x}")


def build_organiser_question(context: ActionContext, synergy: Synergy) -> Saying:
    """« Qui demande le devis ? »; of a chain, what comes next."""
    if synergy.kind is SynergyKind.CHAIN:
        return Saying("chain-next")
    animator = context.work.networks.find_current().animator
    return Saying(
        "pool-organiser",
        {"kind": "taken" if has_taker(context.work.synergies.list_parties(synergy.id)) else synergy.kind.value},
        buttons=tuple(
            Button(f"pool-organiser.{who}", f"a.organise.{synergy.id:x}.{who}", {"animator": animator}) for who in ORGANISERS
        ),
    )
