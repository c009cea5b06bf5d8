"""Several said yes: one or several are chosen, for a share each; those who come too late wait, or no longer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.asks.amount import StatedAmount
from bot.conversation.flows.agree import Agreeing
from bot.conversation.flows.sharing import Sharing
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party, find_party_declaration
from bot.rules.leads import choices as rules
from bot.rules.leads import consent, lead_access
from bot.views.declarations.quantities import take_portion
from bot.views.leads import choices, lead_cards, refusals
from bot.views.leads.choices import WaitingAnswer
from bot.views.networks import host
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Saying
from storage.tables.moves import move


def choose_several(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Les deux », « Une question », « Aucun », or what follows: those who are still there are meant."""
    *ids, said = args or ("",)
    act = _CHOICE_ACTS.get(said)
    if act is None or not 1 < len(set(ids)) == len(ids) <= choices.MOST_SHOWN:
        raise Refuse("button-gone")
    waiting = lead_access.require_waiting_answers(context, [parse_row_id((id,)) for id in ids])
    return act(context, waiting)


def record_shares(context: ActionContext, said: Sharing) -> ActionResult:
    """How much each is to have, as its owner put it: shown once more before anybody is introduced."""
    waiting = lead_access.require_waiting_answers(context, said.synergies)
    row = find_party_declaration(context.work, waiting[0].mine)
    shares, capped = list[float](), False
    for each, amount in zip(waiting, (said.first, said.second, None), strict=False):
        rest = max(0.0, (row.left or 0.0) - sum(shares))
        put = _estimate_share(context, each, amount)
        shares.append(min(each for each in (rest, put, each.wish) if each is not None))
        capped = capped or (put is not None and put > shares[-1])
    rules.keep_shares(context, waiting, shares)
    split = choices.build_split_question(context, waiting, stated=True)
    return ActionResult((Saying("choice-at-most"), split) if capped else (split,))


def leave_queue(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It was taken, and they wait for it; or do not care any more."""
    said = parse_button_choice(args)
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy is not None else ()
    mine = find_own_party(context, parties, (Answer.YES, Answer.ASKED))
    if synergy is None or mine is None or synergy.state is not SynergyState.VOID or said not in ("stay", "leave"):
        raise Refuse("button-gone")
    if mine.answer not in (Answer.YES, Answer.ASKED):
        raise Refuse("synergy-over-refused")
    if said == "stay":
        return ActionResult((Saying("queue-stay"),))
    move(mine, Answer.NO)
    return ActionResult((Saying("queue-left"),))


def _choose_all(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> ActionResult:
    """All of them: where there is not enough, how it would be shared out is shown first."""
    if len(waiting) > 1 and not choices.has_enough(context, waiting):
        return ActionResult((choices.build_split_question(context, waiting),))
    return _agree_with(context, waiting)


def _agree_with(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> ActionResult:
    """What is still missing for the introductions is asked, once for all."""
    first = waiting[0]
    dialling = host.find_company_dialling(context.work, context.knowledge, context.work.companies.get(first.mine.company_id))
    known = Agreeing(
        synergy=first.synergy.id,
        last=True,
        contact=context.person.contact,
        dialling=dialling,
        several=tuple(each.synergy.id for each in waiting),
    )
    answered = ("carrier", "amount", *(("contact",) if context.person.contact else ()))
    return ActionResult(begin=TalkRequest("agree", known, answered))


def _ask_shares(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> ActionResult:
    row = find_party_declaration(context.work, waiting[0].mine)
    if len(waiting) < 2 or row.left is None:
        return _agree_with(context, waiting)
    known = row.resource if row.resource in context.knowledge.taxonomy.resources else None
    ids = tuple(each.synergy.id for each in waiting)
    return ActionResult(begin=TalkRequest("sharing", Sharing(ids, known, take_portion(row, row.left))))


def _ask_whom(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> ActionResult:
    if len(waiting) > 1:
        return ActionResult((choices.build_ask_choice(waiting),))
    [only] = waiting
    return ActionResult((lead_cards.build_lead_card(context, only.synergy, only.mine, (only.other,)),))


def _refuse_all(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> ActionResult:
    for each in waiting:
        consent.record_refusal(context, each.synergy, each.mine, context.person_id)
    asked = refusals.build_reason_question(*(each.synergy for each in waiting))
    return ActionResult((Saying("choice-none-noted", {"count": len(waiting)}), asked))


_CHOICE_ACTS: dict[str, Callable[[ActionContext, Sequence[WaitingAnswer]], ActionResult]] = {
    "all": _choose_all,
    "yes": _agree_with,
    "parts": _ask_shares,
    "ask": _ask_whom,
    "none": _refuse_all,
}


def _estimate_share(context: ActionContext, waiting: WaitingAnswer, stated: StatedAmount | None) -> float | None:
    """A share as it was said, in the base unit of what is shared out; None where nobody said."""
    row = find_party_declaration(context.work, waiting.mine)
    quantity = stated.quantity if stated is not None else None
    return choices.estimate_year(context, row, quantity) if quantity is not None else None
