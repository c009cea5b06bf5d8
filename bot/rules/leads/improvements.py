"""What was refused for its price, quantity, quality or distance may be asked again once exactly that has improved."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations import cards
from matching.consent.improvements import is_another_quantity, is_better_price, is_nearer
from matching.consent.states import PartyRole
from matching.vocabulary import Kind, Side
from storage.notes.saying import Saying
from storage.tables import Barrier, Company, Declaration, Party
from storage.tables.barrier import Reason

IMPROVABLE_REASONS = frozenset({Reason.DISTANCE, Reason.QUANTITY, Reason.QUALITY, Reason.PRICE})


def describe_refused_fact(context: ActionContext, reason: Reason, refuser: Company, theirs: Declaration) -> str | None:
    """What a company refuses in another's announcement, as it stands now; None for what cannot improve."""
    if reason is Reason.DISTANCE:
        return cards.measure_nearness(context.work.companies.get(theirs.company_id or 0), refuser)
    if reason is Reason.QUANTITY:
        figure = theirs.yearly if theirs.yearly is not None else theirs.high
        return f"{figure:g}" if figure is not None else ""
    if reason is Reason.PRICE:
        return theirs.price or ""
    return _mark_words(theirs) if reason is Reason.QUALITY else None


def lift_outdated_barriers(context: ActionContext, declaration: Declaration) -> None:
    """An announcement is new, or was changed: whoever refused its company for a fact that has improved may be asked again."""
    if declaration.company_id is None or declaration.resource is None:
        return
    for barrier in context.work.barriers.list_improvable(declaration.company_id, declaration.resource, context.now):
        if has_improved(context, barrier, declaration):
            context.work.barriers.lift(barrier, context.now)
            context.work.endings.archive_refusals(declaration.id, barrier.company_id)


def has_improved(context: ActionContext, barrier: Barrier, theirs: Declaration) -> bool:
    """Is the fact for which the barrier stands better now in that announcement?"""
    refuser, refused = context.work.companies.get(barrier.company_id), barrier.fact
    told = describe_refused_fact(context, barrier.reason, refuser, theirs)
    if refused is None or told is None:
        return False
    if barrier.reason is Reason.DISTANCE:
        return is_nearer(refused, told)
    if barrier.reason is Reason.PRICE:
        return is_better_price(refused, told, PartyRole.TAKER if _gives(theirs) else PartyRole.GIVER)
    return is_another_quantity(refused, told) if barrier.reason is Reason.QUANTITY else refused != told


def _gives(declaration: Declaration) -> bool:
    return declaration.kind is Kind.OFFER or declaration.side is Side.HAS


def _mark_words(declaration: Declaration) -> str:
    """What tells the quality is words and a photo: whether they are the same, without keeping them."""
    details = declaration.details
    words = (declaration.said, details.note, details.condition or "", details.picture or "")
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


def build_improved_line(context: ActionContext, asked: Party, others: Sequence[Party]) -> tuple[Saying, ...]:
    """« Le prix a changé »: why somebody who had said no is asked again."""
    resource = find_party_declaration(context.work, asked).resource
    reasons = (
        context.work.barriers.find_improved(asked.company_id, other.company_id, resource, context.now) for other in others
    )
    return tuple(Saying("synergy-improved", {"reason": reason.value}) for reason in reasons if reason is not None)
