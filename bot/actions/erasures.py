"""/effacer: first what goes and what stays, then one tap. /mesdonnees: everything, as a file."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot import parting
from bot.conversation.model import Refuse
from bot.desk import Desk, Done, numbered
from bot.views import leaving
from storage.saying import Saying


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
        parting.tell_the_others(desk, synergy_id, ended.companies)
    return Done((Saying("erase-done"),), instead=True)
