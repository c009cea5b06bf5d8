"""What a party answers to a card, and the introduction when all have said yes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Refuse
from bot.rules.leads import answered_cards, consent
from bot.views.leads import refusals
from matching.consent.states import LIVE_SYNERGY_STATES, Answer, Terms
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def accept_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Interested: what is still missing for an introduction is asked first."""
    synergy, mine, other = _find_own_party(context, args)
    if mine.answer is Answer.YES:
        return ActionResult((Saying("synergy-yes-already"),))
    known = Agreeing(synergy=synergy.id, last=other.answer is Answer.YES, contact=context.person.contact)
    answered = (*(("contact",) if context.person.contact else ()), *(("carrier",) if other.answer is Answer.YES else ()))
    return ActionResult(begin=TalkRequest("agree", known, answered))


def confirm_acceptance(context: ActionContext, said: Agreeing) -> ActionResult:
    """The yes counts from here: how to be reached is known."""
    synergy, mine, other = _find_own_party(context, (f"{said.synergy:x}",))
    context.person.contact = said.contact
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    return ActionResult(consent.record_agreement(context, synergy, mine, other, context.person, Terms(carrier=said.carrier)))


def refuse_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Not for me: the other side reads that the lead has no continuation, and nothing else; the next best is asked."""
    synergy, mine, other = _find_own_party(context, args)
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    consent.record_refusal(context, synergy, mine, other, context.person_id)
    return ActionResult((refusals.build_reason_question(synergy),))


def _find_own_party(context: ActionContext, args: Sequence[str]) -> tuple[Synergy, Party, Party]:
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy else ()
    mine = next((p for p in parties if context.may_speak_for(p.company_id)), None)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    if synergy.state not in LIVE_SYNERGY_STATES:
        raise Refuse(f"synergy-over-{synergy.state}")
    return synergy, mine, next(p for p in parties if p is not mine)
