"""/effacer: first what goes and what stays, then one tap. /mesdonnees: everything, as a file."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.conversation.model import Refuse
from bot.desk import Desk, Done, numbered
from bot.views import leaving
from matching.introduction import Answer
from storage.outbox import Rank
from storage.saying import Saying

TOLD = (Answer.ASKED, Answer.YES, Answer.LATER)


def preview(desk: Desk, rest: str) -> Done:
    """What would go and what would stay. Raises Refuse for who animates the network: it would be left without anybody."""
    if desk.work.people.animates(desk.person):
        raise Refuse("erase-animator")
    return Done((leaving.preview(desk),))


def data(desk: Desk, rest: str) -> Done:
    """Everything that is kept about the person and their company, as a file; it is made when it is sent."""
    return Done((Saying("my-data", document="my-data"),))


def stay(desk: Desk, args: Sequence[str]) -> Done:
    """Nothing changes."""
    return Done((Saying("erase-not"),))


def erase(desk: Desk, args: Sequence[str]) -> Done:
    """Erase the person. A button of another day shows anew what that means: meanwhile it may mean something else.
    Raises Refuse as `preview` does."""
    if desk.work.people.animates(desk.person) or numbered(args) != desk.now.date().toordinal():
        return replace(preview(desk, ""), instead=True)
    ended = desk.work.erasures.erase(desk.person, desk.now)
    for synergy_id in ended.synergies:
        _tell_the_others(desk, synergy_id, ended.companies)
    return Done((Saying("erase-done"),), instead=True)


def _tell_the_others(desk: Desk, synergy_id: int, companies: Sequence[int]) -> None:
    """Whoever was asked or waits reads that the lead has no continuation, and not why."""
    desk.work.outbox.cancel(f"synergy:{synergy_id}")
    for party in desk.work.synergies.parties(synergy_id):
        theirs = desk.work.declarations.get(party.declaration_id)
        if party.company_id in companies or party.answer not in TOLD or theirs is None:
            continue
        if (person := desk.work.people.speaking_for(party.company_id, theirs.keeper_id)) is not None:
            desk.work.outbox.owe(person, Saying("synergy-ended", {"resource": theirs.resource or theirs.said}),
                                 once=f"ended:{synergy_id}:{party.company_id}", due=desk.now, rank=Rank.INTRODUCTION)
