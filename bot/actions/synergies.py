"""What a party answers to a card, and the introduction when all have said yes."""
from __future__ import annotations

from collections.abc import Sequence

from bot import asking, closing, introducing
from bot.conversation.flows.agree import Agreeing
from bot.conversation.model import Refuse
from bot.desk import Begin, Desk, Done, numbered
from bot.views import refusals
from matching.introduction import LIVE, Answer, SynergyState, Terms, state_after
from storage.outbox import Rank
from storage.saying import Saying
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
    mine.terms = Terms(carrier=said.carrier)
    desk.work.synergies.answered(mine, Answer.YES, desk.me, desk.now)
    closing.close(desk, f"synergy:{synergy.id}", mine.company_id)
    if state_after(synergy.kind, synergy.state, [mine.answer, other.answer]) is SynergyState.AGREED:
        return Done(introducing.met(desk, synergy, (mine, other)))
    asking.ask(desk, synergy, other.declaration_id)
    return Done((Saying("agree-waiting"),))


def no(desk: Desk, args: Sequence[str]) -> Done:
    """Not for me: the other side reads that the lead has no continuation, and nothing else; the next best is asked."""
    synergy, mine, other = _mine(desk, args)
    desk.work.synergies.answered(mine, Answer.NO, desk.me, desk.now)
    closing.close(desk, f"synergy:{synergy.id}", mine.company_id)
    synergy.state = state_after(synergy.kind, synergy.state, [mine.answer, other.answer])
    desk.work.outbox.cancel(f"synergy:{synergy.id}")
    theirs = desk.work.declarations.get(other.declaration_id)
    person = desk.work.people.speaking_for(other.company_id, theirs.keeper_id) if theirs else None
    if person is not None and theirs is not None:
        desk.work.outbox.owe(person, Saying("synergy-ended", {"resource": theirs.resource or theirs.said}),
                             once=f"ended:{synergy.id}:{other.company_id}", due=desk.now, rank=Rank.INTRODUCTION)
    if (following := desk.work.synergies.next_found(other.declaration_id)) is not None:
        asking.ask(desk, following, desk.work.synergies.facing(following, other.declaration_id))
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
