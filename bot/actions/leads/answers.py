"""What a party answers to a card, and the introduction when all have said yes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Refuse
from bot.rules.leads import answered_cards, consent
from bot.views.leads import refusals
from bot.views.leads.parties import find_own_party
from matching.consent.states import LIVE_SYNERGY_STATES, Answer, SynergyState, Terms
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def accept_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Interested: what is still missing for an introduction is asked first."""
    synergy, mine = _find_answerable_party(context, args)
    if mine.answer is Answer.YES:
        return ActionResult((Saying("synergy-yes-already"),))
    last = all(other.answer is Answer.YES for other in context.work.synergies.list_others(mine))
    known = Agreeing(synergy=synergy.id, last=last, contact=context.person.contact)
    answered = (*(("contact",) if context.person.contact else ()), *(("carrier",) if last else ()))
    return ActionResult(begin=TalkRequest("agree", known, answered))


def confirm_acceptance(context: ActionContext, said: Agreeing) -> ActionResult:
    """The yes counts from here: how to be reached is known."""
    synergy, mine = _find_answerable_party(context, (f"{said.synergy:x}",))
    context.person.contact = said.contact
    if mine.answer is Answer.YES:  # a colleague was quicker
        return ActionResult((Saying("synergy-yes-already"),))
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    return ActionResult(consent.record_agreement(context, synergy, mine, context.person, Terms(carrier=said.carrier)))


def refuse_card(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Not for me: the others read that the lead has no continuation, and nothing else; the next best is asked. Whoever
    said why in the same breath is not asked why."""
    reason = refusals.parse_reason(args[1]) if len(args) > 1 else None
    synergy, mine = _find_answerable_party(context, args)
    answered_cards.close_colleague_cards(context, f"synergy:{synergy.id}", mine.company_id)
    context.work.calls.drop_call(synergy.id, mine.company_id, context.now)
    told = consent.record_refusal(context, synergy, mine, context.person_id)
    asked = refusals.build_reason_question(synergy) if reason is None else consent.answer_reason(context, synergy, mine, reason)
    return ActionResult((*told, asked))


def _find_answerable_party(context: ActionContext, args: Sequence[str]) -> tuple[Synergy, Party]:
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy else ()
    mine = find_own_party(context, parties)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    if synergy.state not in LIVE_SYNERGY_STATES:
        raise Refuse(_choose_refusal(synergy, mine, len(parties)))
    if mine.answer is Answer.NO:
        raise Refuse("synergy-over-refused")
    return synergy, mine


def _choose_refusal(synergy: Synergy, mine: Party, parties: int) -> str:
    """Why it is over, as this party may know it: the others may have agreed without it."""
    if synergy.state is not SynergyState.AGREED:
        return f"synergy-over-{synergy.state}"
    if mine.answer is not Answer.YES:
        return "synergy-over-refused"
    return "synergy-over-agreed" if parties == 2 else "synergy-over-agreed-group"
