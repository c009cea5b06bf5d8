"""A refusal follows its reason: for good, until a date, or until exactly that fact improves. The other never reads it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.rules.leads import consent
from bot.views.leads import choices, refusals
from matching.consent.states import Answer
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.barrier import Reason


def answer_refusal_reason(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Why it was no, to one or to several at once: the company is kept apart accordingly."""
    *ids, code = args or ("",)
    reason, told = refusals.parse_reason(code), list[Saying]()
    refused = [_find_refusal(context, (id,)) for id in ids[: choices.MOST_SHOWN]]
    for synergy, mine, _ in refused:
        told.append(consent.answer_reason(context, synergy, mine, reason))
    if not refused:
        raise Refuse("button-gone")
    if reason is Reason.NOT_NOW:
        return ActionResult((refusals.build_until_question(*(synergy for synergy, _, _ in refused)),))
    return ActionResult((told[0],))


def answer_refusal_date(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Not before so many days."""
    *ids, code = args or ("",)
    refused = [_find_refusal(context, (id,)) for id in ids[: choices.MOST_SHOWN]]
    days = refusals.parse_postponed_days(code)
    if not refused:
        raise Refuse("button-gone")
    told = [consent.answer_waiting(context, synergy, mine, days) for synergy, mine, _ in refused]
    return ActionResult((told[0],))


def answer_refusal_distance(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """How far at most, for that resource."""
    synergy, mine, _ = _find_refusal(context, args)
    if (said := parse_button_choice(args)) not in refusals.DISTANCE_LIMITS:
        raise Refuse("button-gone")
    if mine.reason is not Reason.DISTANCE:  # « pas plus de 10 km », where it was asked why not
        consent.record_refusal_reason(context, synergy, mine, Reason.DISTANCE)
    return ActionResult((consent.answer_distance(context, mine, refusals.DISTANCE_LIMITS[said]),))


def _find_refusal(context: ActionContext, args: Sequence[str]) -> tuple[Synergy, Party, Declaration]:
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    mine = find_own_party(context, context.work.synergies.list_parties(synergy.id) if synergy else (), (Answer.NO,))
    row = context.work.declarations.get(mine.declaration_id) if mine else None
    if synergy is None or mine is None or row is None or mine.answer is not Answer.NO:
        raise Refuse("button-gone")
    return synergy, mine, row
