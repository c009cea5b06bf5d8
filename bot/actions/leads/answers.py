"""What a party answers to a card, and the introduction when all have said yes."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done, numbered
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Refuse
from bot.rules.leads import answered_cards, consent
from bot.views.leads import refusals
from matching.consent.states import LIVE, Answer, Terms
from storage.notes.saying import Saying
from storage.tables import Party, Synergy


def yes(desk: Desk, args: Sequence[str]) -> Done:
    """Interested: what is still missing for an introduction is asked first."""
    synergy, mine, other = _mine(desk, args)
    if mine.answer is Answer.YES:
        return Done((Saying("synergy-yes-already"),))
    known = Agreeing(synergy=synergy.id, last=other.answer is Answer.YES, contact=desk.person.contact)
    answered = (*(("contact",) if desk.person.contact else ()), *(("carrier",) if other.answer is Answer.YES else ()))
    return Done(begin=Begin("agree", known, answered))


def agree(desk: Desk, said: Agreeing) -> Done:
    """The yes counts from here: how to be reached is known."""
    synergy, mine, other = _mine(desk, (f"{said.synergy:x}",))
    desk.person.contact = said.contact
    answered_cards.close(desk, f"synergy:{synergy.id}", mine.company_id)
    desk.work.calls.answered(synergy.id, mine.company_id, desk.now)
    return Done(consent.yes(desk, synergy, mine, other, desk.person, Terms(carrier=said.carrier)))


def no(desk: Desk, args: Sequence[str]) -> Done:
    """Not for me: the other side reads that the lead has no continuation, and nothing else; the next best is asked."""
    synergy, mine, other = _mine(desk, args)
    answered_cards.close(desk, f"synergy:{synergy.id}", mine.company_id)
    desk.work.calls.answered(synergy.id, mine.company_id, desk.now)
    consent.no(desk, synergy, mine, other, desk.me)
    return Done((refusals.why(synergy),))


def _mine(desk: Desk, args: Sequence[str]) -> tuple[Synergy, Party, Party]:
    synergy = desk.work.synergies.locked(numbered(args))
    parties = desk.work.synergies.parties(synergy.id) if synergy else ()
    mine = next((p for p in parties if desk.speaks(p.company_id)), None)
    if synergy is None or mine is None or mine.answer is Answer.UNASKED:
        raise Refuse("button-gone")
    if synergy.state not in LIVE:
        raise Refuse(f"synergy-over-{synergy.state}")
    return synergy, mine, next(p for p in parties if p is not mine)
