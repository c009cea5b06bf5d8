"""What a party answers to a card, and the introduction when all have said yes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.asks.amount import StatedAmount
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Refuse
from bot.rules.leads import answered_cards, consent, lead_access, takers
from bot.views.leads import refusals
from bot.views.networks import host
from matching.consent.states import Answer, SynergyKind
from storage.notes.saying import Saying
from storage.tables import Party, Synergy
from storage.tables.barrier import Reason

_WITH_MORE = 2  # behind a lead and a reason: until when, or how far


def accept_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Interested: what is still missing for an introduction is asked first."""
    synergy, mine = lead_access.require_answerable_party(context, args)
    if mine.answer is Answer.YES:
        return ActionResult((Saying("synergy-yes-already"),))
    others = context.work.synergies.list_others(mine)
    last, group = all(other.answer is Answer.YES for other in others), len(others) > 1
    dialling = host.find_company_dialling(context.work, context.knowledge, context.work.companies.get(mine.company_id))
    known = Agreeing(synergy=synergy.id, last=last, contact=context.person.contact, dialling=dialling, group=group)
    known = replace(known, falls_due=synergy.kind is SynergyKind.BUY_TOGETHER)
    known = takers.ask_missing_amount(context, synergy, mine, known)
    amount = takers.read_said_amount(context, synergy, mine)
    answered = (
        *(("amount",) if amount is not None else ()),
        *(("contact",) if context.person.contact else ()),
        *(("carrier",) if last or group or synergy.open_until is not None else ()),
    )
    heard = takers.build_said_amount_line(context, amount)
    said = replace(known, amount=StatedAmount(amount)) if amount is not None else known
    return ActionResult(heard, TalkRequest("agree", said, answered))


def keep_yes(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Non, il tient »: a yes that was about to be taken back stands."""
    _, mine = lead_access.require_answerable_party(context, args)
    if mine.answer is not Answer.YES:
        raise Refuse("button-gone")
    return ActionResult((Saying("synergy-yes-already"),))


def confirm_acceptance(context: ActionContext, said: Agreeing) -> ActionResult:
    """The yes counts from here: how to be reached is known."""
    if said.several:
        return _confirm_choice(context, said)
    synergy, mine = lead_access.require_answerable_party(context, (f"{said.synergy:x}",))
    context.person.contact = said.contact
    if mine.answer is Answer.YES:  # a colleague was quicker
        return ActionResult((Saying("synergy-yes-already"),))
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    terms, told = takers.state_terms(context, synergy, mine, said)
    terms = replace(terms, due=takers.read_due_months(context, said.due))
    return ActionResult((*told, *consent.record_agreement(context, synergy, mine, context.person, terms)))


def _confirm_choice(context: ActionContext, said: Agreeing) -> ActionResult:
    """Several were chosen: those who are still there are introduced."""
    context.person.contact = said.contact
    waiting = lead_access.require_waiting_answers(context, said.several)
    for each in waiting:
        answered_cards.close_colleague_cards(context, f"synergy:{each.synergy.id}", each.mine.company_id)
        context.work.calls.drop_call(each.synergy.id, each.mine.company_id, context.now)
    return ActionResult(consent.record_choice(context, waiting))


def refuse_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Not for me: the others read that the lead has no continuation, and nothing else; the next best is asked. Whoever
    said why in the same breath is not asked why."""
    reason = refusals.parse_reason(args[1]) if len(args) > 1 else None
    synergy, mine = lead_access.require_answerable_party(context, args)
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    told = consent.record_refusal(context, synergy, mine, context.person_id)
    if reason is None:
        asked = refusals.build_reason_question(synergy)
    elif len(args) > _WITH_MORE:
        asked = _answer_whole_refusal(context, synergy, mine, reason, args[_WITH_MORE])
    else:
        asked = consent.answer_reason(context, synergy, mine, reason)
    return ActionResult((*told, asked))


def _answer_whole_refusal(context: ActionContext, synergy: Synergy, mine: Party, reason: Reason, limit_code: str) -> Saying:
    """« Pas avant mars », « pas plus de 10 km »: until when, or how far, in the same breath."""
    if reason is Reason.NOT_NOW:
        return consent.answer_waiting(context, synergy, mine, refusals.parse_postponed_days(limit_code))
    within = refusals.DISTANCE_LIMITS.get(limit_code)
    if reason is not Reason.DISTANCE or within is None:
        raise Refuse("button-gone")
    consent.answer_reason(context, synergy, mine, reason)
    return consent.answer_distance(context, mine, within)
