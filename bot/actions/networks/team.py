"""/equipe: who runs the network; the role is given by an invitation, taken by a colleague, or laid down."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.flows.undertake import Undertaking
from bot.conversation.model import Refuse
from bot.rules.networks import invitations
from bot.rules.networks import team as team_rules
from bot.views.networks import team as views
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Person


def team(desk: Desk, rest: str) -> Done:
    """Who runs it, since when."""
    animating(desk)
    return Done((views.listed(desk),))


def undertake(desk: Desk, said: Undertaking) -> Done:
    """Who accepts the promise runs the network from now on; the others read so. An invitation counts when it is accepted."""
    if not said.promise:
        return Done((Saying("role-declined"),))
    row = invitations.usable(desk, said.invitation)
    desk.person.network_id = desk.work.scope.network = row.network_id
    network = desk.work.networks.here()
    desk.work.roles.held()
    if desk.work.people.animates(desk.person):
        raise Refuse("role-already", network=network.name)
    desk.work.invitations.use(row)
    desk.work.roles.give(desk.person, row.by, desk.now, undertaken=True)
    desk.work.history.log("role-given", f"person:{desk.me}", row.by, desk.now, "animator")
    team_rules.tell(desk, Saying("role-joined", {"person": desk.person.name, "network": network.name}),
                  f"role-given:{desk.me}:{desk.now.isoformat()}")
    return Done((Saying("role-given", {"network": network.name}),))


def dismiss(desk: Desk, args: Sequence[str]) -> Done:
    """The role is taken from somebody else, after asking once more; they read who did."""
    them, says = _other(desk, numbered(args)), coded(args)
    facts = {"person": them.name, "network": desk.work.networks.here().name}
    if says == "ask":
        return Done((Saying("role-dismiss", facts, buttons=tuple(
            Button(f"role-dismiss.{answer}", f"a.dismiss.{them.id:x}.{answer}") for answer in ("yes", "no"))),))
    if says == "no":
        return Done((views.listed(desk),))
    if says != "yes":
        raise Refuse("button-gone")
    _take(desk, them)
    desk.work.outbox.owe(them, Saying("role-lost", {**facts, "person": desk.person.name}), due=desk.now,
                         once=f"role-lost:{them.id}:{desk.now.isoformat()}", rank=Rank.INTRODUCTION)
    team_rules.tell(desk, Saying("role-left", facts), f"role-left:{them.id}:{desk.now.isoformat()}")
    return Done((Saying("role-taken", facts),))


def resign(desk: Desk, args: Sequence[str]) -> Done:
    """The role is laid down, after asking once more. Raises Refuse for the last one: somebody has to take over first."""
    if not desk.work.people.animates(desk.person):
        raise Refuse("button-gone")
    desk.work.roles.held()
    network, says = desk.work.networks.here(), coded(args)
    if args[0] != "0" or says not in ("ask", "yes", "no"):
        raise Refuse("button-gone")
    if says == "no":
        return Done((views.listed(desk),))
    if len(desk.work.roles.team()) < 2:
        raise Refuse("role-last", network=network.name)
    if says == "ask":
        return Done((Saying("role-resign", {"network": network.name}, buttons=tuple(
            Button(f"role-resign.{answer}", f"a.resign.0.{answer}") for answer in ("yes", "no"))),))
    team_rules.tell(desk, Saying("role-left", {"person": desk.person.name, "network": network.name}),
                  f"role-left:{desk.me}:{desk.now.isoformat()}")
    _take(desk, desk.person)
    return Done((Saying("role-resigned", {"network": network.name}),))


def _other(desk: Desk, person_id: int) -> Person:
    if not desk.work.people.animates(desk.person) or person_id == desk.me:
        raise Refuse("button-gone")
    desk.work.roles.held()
    them = next((each.person for each in desk.work.roles.team() if each.person.id == person_id), None)
    if them is None:
        raise Refuse("button-gone")
    return them


def _take(desk: Desk, them: Person) -> None:
    desk.work.roles.take(them.id)
    desk.work.history.log("role-taken", f"person:{them.id}", desk.me, desk.now, "animator")
    team_rules.rename(desk, them.name)
