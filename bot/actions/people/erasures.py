"""/effacer: first what goes and what stays, then one tap. /mesdonnees: everything, as a file."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import Desk, Done, numbered
from bot.conversation.model import Refuse
from bot.rules.leads import departures
from bot.rules.networks import team
from bot.views.people import erasure
from storage.notes.saying import Saying


def preview(desk: Desk, rest: str) -> Done:
    """What would go and what would stay. Raises Refuse for the last one who runs a network: nobody would be left."""
    if left := desk.work.roles.alone(desk.me):
        raise Refuse("erase-animator", network=left[0].name)
    return Done((erasure.preview(desk),))


def data(desk: Desk, rest: str) -> Done:
    """Everything that is kept about the person and their company, as a file; it is made when it is sent."""
    return Done((Saying("my-data", document="my-data"),))


def stay(desk: Desk, args: Sequence[str]) -> Done:
    """Nothing changes."""
    return Done((Saying("erase-not"),))


def erase(desk: Desk, args: Sequence[str]) -> Done:
    """Erase the person. A button of another day shows anew what that means: meanwhile it may mean something else.
    Raises Refuse as `preview` does."""
    if desk.work.roles.alone(desk.me) or numbered(args) != desk.now.date().toordinal():
        return replace(preview(desk, ""), instead=True)
    name, networks = desk.person.name, desk.work.roles.networks(desk.me)
    ended = desk.work.erasures.erase(desk.person, desk.now)
    for synergy_id in ended.synergies:
        departures.tell_the_others(desk, synergy_id, ended.companies)
    _leave_teams(desk, name, [network.id for network in networks])
    return Done((Saying("erase-done"),), instead=True)


def _leave_teams(desk: Desk, name: str, networks: Sequence[int]) -> None:
    """Those they ran a network with read that one of them is gone; who it was is erased."""
    here = desk.work.scope.network
    for network in networks:
        desk.work.scope.network = network
        desk.work.history.log("role-taken", f"person:{desk.me}", desk.me, desk.now, "erased")
        team.rename(desk, name)
        team.tell(desk, Saying("role-erased", {"network": desk.work.networks.here().name}),
                      f"role-erased:{network}:{desk.me}")
    desk.work.scope.network = here
