"""How much of it each one would take, or give: asked with the yes where it was not said, at most what is left."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.flows.agree import DUE_OPEN, DUE_QUARTER, DUE_YEAR, Agreeing
from bot.partners.parties import find_party_declaration
from bot.views.declarations.quantities import complete_quantity, describe_left, take_portion
from bot.views.follow_up.standing import describe_quantity
from bot.views.leads import choices
from matching.calendar.days import to_local_day
from matching.consent.portions import is_too_much
from matching.consent.states import PartyRole, Terms
from matching.understand.answers import parse_months_answer
from matching.understand.partial_yes import read_partial_yes
from matching.vocabulary import Quantity, Season
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy


def ask_missing_amount(context: ActionContext, synergy: Synergy, mine: Party, known: Agreeing) -> Agreeing:
    """What is asked for a yes, with how much there is where this party would take of it and never said how much."""
    offer = _find_measured_offer(context, synergy, mine)
    need = find_party_declaration(context.work, mine)
    if offer is None or need.yearly is not None or "quantity" in offer.details.hidden:
        return known
    listed = offer.resource if offer.resource in context.knowledge.taxonomy.resources else None
    return replace(known, whole=take_portion(offer, offer.left), resource=listed)


def read_said_amount(context: ActionContext, synergy: Synergy, mine: Party) -> Quantity | None:
    """How much the yes that was just typed is for: « oui mais 300 kg seulement », « que la moitié » of what the other side
    told; None for a plain yes, and where no part of it can be kept apart."""
    said, waiting = read_partial_yes(context.typed_words), choices.weigh_answer(context, synergy, mine.declaration_id)
    if said is None or waiting is None:
        return None
    shown = find_party_declaration(context.work, waiting.other)
    if shown.unit is None or "quantity" in shown.details.hidden:
        shown = find_party_declaration(context.work, mine)
    if said.quantity is not None:
        return complete_quantity(context.knowledge, shown, said.quantity)
    return take_portion(shown, said.part * (shown.left or 0.0)) if said.part is not None and shown.left else None


def build_said_amount_line(context: ActionContext, amount: Quantity | None) -> tuple[Saying, ...]:
    """« Oui pour 300 kg »: what was heard of the words; that they settle it together where nobody knows how much a half is."""
    if amount is not None:
        return (Saying("agree-amount-heard", describe_quantity(amount)),)
    said = read_partial_yes(context.typed_words)
    return (Saying("agree-part-open"),) if said is not None and not said.conditional else ()


def state_terms(context: ActionContext, synergy: Synergy, mine: Party, said: Agreeing) -> tuple[Terms, tuple[Saying, ...]]:
    """What goes with the yes; whoever would take more than there is reads how much that is."""
    terms = Terms(carrier=said.carrier)
    quantity = said.amount.quantity if said.amount is not None else None
    offer = _find_given(context, synergy, mine) if quantity is not None else None
    if offer is None or quantity is None:
        return terms, ()
    year = choices.estimate_year(context, offer, quantity)
    return replace(terms, quantity=quantity, yearly=year), _tell_rest(context, offer, year)


def read_due_months(context: ActionContext, said: str) -> Season | None:
    """In which months it falls due, as it was said; None where that is open, or no months were named."""
    today = to_local_day(context.now, context.work.networks.zone())
    if said == DUE_QUARTER:
        return Season(today.month, (today.month + 2) // 3 * 3)
    if said == DUE_YEAR:
        return Season(today.month, 12)
    return parse_months_answer(said, today) if said != DUE_OPEN else None


def _tell_rest(context: ActionContext, offer: Declaration, wished: float | None) -> tuple[Saying, ...]:
    if wished is None or not is_too_much(wished, offer.left) or "quantity" in offer.details.hidden:
        return ()
    whole = take_portion(offer, None)
    shown = {"low": whole.low, "high": whole.high, **describe_left(offer), "unit": whole.unit.value}
    pace = whole.rhythm.value if whole.rhythm is not None else ""
    return (Saying("agree-capped", {**shown, "rhythm": pace, "every": whole.every}),)


def _find_measured_offer(context: ActionContext, synergy: Synergy, mine: Party) -> Declaration | None:
    """What the other side gives, where it is known how much is left of it; None for whoever gives themselves."""
    offer = _find_given(context, synergy, mine) if mine.role is PartyRole.TAKER else None
    return offer if offer is not None and offer.left and offer.unit is not None else None


def _find_given(context: ActionContext, synergy: Synergy, mine: Party) -> Declaration | None:
    """What is given in a lead of two; None in any other."""
    waiting = choices.weigh_answer(context, synergy, mine.declaration_id)
    if waiting is None:
        return None
    return find_party_declaration(context.work, mine if mine.role is PartyRole.GIVER else waiting.other)
