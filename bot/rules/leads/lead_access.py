"""The lead, or the several, behind a button, if the speaker is asked about it and it is still open."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, parse_row_id
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party
from bot.views.leads import choices
from bot.views.leads.choices import WaitingAnswer
from matching.consent.states import LIVE_SYNERGY_STATES, Answer, SynergyState
from storage.tables import Party, Synergy


def require_answerable_party(context: ActionContext, args: Sequence[str]) -> tuple[Synergy, Party]:
    """That lead, held until the end of this unit, and the party that the speaker acts for. Raises Refuse."""
    synergy = context.work.synergies.lock_synergy(parse_row_id(args))
    parties = context.work.synergies.list_parties(synergy.id) if synergy else ()
    mine = find_own_party(context, parties)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    joins = synergy.open_until is not None and synergy.open_until > context.now and mine.answer is Answer.ASKED
    if synergy.state not in LIVE_SYNERGY_STATES and not (joins and synergy.state is SynergyState.AGREED):
        raise Refuse(_choose_refusal(synergy, mine, len(parties)))
    if mine.answer is Answer.NO:
        raise Refuse("synergy-over-refused")
    return synergy, mine


def require_waiting_answers(context: ActionContext, ids: Sequence[int]) -> tuple[WaitingAnswer, ...]:
    """Those of these who still wait for the speaker's word, held until the end of this unit, in the order of the card.
    Raises Refuse where nobody does, as the first of them is over, or where they are not of one declaration."""
    locked: dict[int, Synergy] = {}
    own: dict[int, int] = {}
    refusal: Refuse | None = None
    for id in sorted(ids):
        try:
            synergy, mine = require_answerable_party(context, (f"{id:x}",))
        except Refuse as no:
            refusal = refusal or no
            continue
        if mine.answer is Answer.ASKED:
            locked[id], own[id] = synergy, mine.declaration_id
    found = [choices.weigh_answer(context, locked[id], own[id]) for id in ids if id in locked]
    waiting = tuple(each for each in found if each is not None and each.other.answer is Answer.YES)
    if not waiting:
        raise refusal or Refuse("synergy-yes-already")
    if len({each.mine.declaration_id for each in waiting}) > 1:
        raise Refuse("button-gone")
    return waiting


def _choose_refusal(synergy: Synergy, mine: Party, parties: int) -> str:
    """Why it is over, as this party may know it: the others may have agreed without it."""
    if synergy.state is not SynergyState.AGREED:
        return f"synergy-over-{synergy.state}"
    if mine.answer is not Answer.YES:
        return "synergy-over-refused" if synergy.open_until is None else "synergy-over-closed"
    return "synergy-over-agreed" if parties == 2 else "synergy-over-agreed-group"
