"""/equipe: who runs the network; the role is given by an invitation, taken by a colleague, or laid down."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import require_animator
from bot.context.action_context import ActionContext, ActionResult, parse_button_choice, parse_row_id
from bot.conversation.flows.undertake import Undertaking
from bot.conversation.model import Refuse
from bot.rules.networks import invitations
from bot.rules.networks import team as team_rules
from bot.views.networks import team as views
from bot.views.networks.invitations import build_maker_lines
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Person


def show_team(context: ActionContext, rest: str) -> ActionResult:
    """Who runs it, since when."""
    require_animator(context)
    return ActionResult((views.build_team_list(context),))


def undertake_role(context: ActionContext, said: Undertaking) -> ActionResult:
    """Who accepts the promise runs the network from now on; the others read so. An invitation counts when it is accepted."""
    if not said.promise:
        return ActionResult((Saying("role-declined"),))
    row = invitations.require_usable_invitation(context, said.invitation)
    context.enter_network(row.network_id)
    network = context.work.networks.find_current()
    context.work.roles.lock_network()
    if context.work.people.is_animator(context.person):
        raise Refuse("role-already", network=network.name)
    context.work.invitations.count_use(row)
    context.work.roles.give_role(context.person, row.by, context.now, undertaken=True)
    context.work.history.add_entry("role-given", f"person:{context.person_id}", row.by, context.now, "animator")
    team_rules.tell_fellow_animators(
        context,
        Saying("role-joined", {"person": context.person.name, "network": network.name}),
        f"role-given:{context.person_id}:{context.now.isoformat()}",
    )
    return ActionResult((Saying("role-given", {"network": network.name}),))


def dismiss_animator(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The role is taken from somebody else, after asking once more, with the invitations they made; they read who did."""
    them, says = _find_other_animator(context, parse_row_id(args)), parse_button_choice(args)
    facts = {"person": them.name, "network": context.work.networks.find_current().name}
    if says == "ask":
        return ActionResult(
            (
                Saying(
                    "role-dismiss",
                    facts,
                    parts=build_maker_lines(context.work.invitations.list_live_by(them.id, context.now)),
                    buttons=tuple(
                        Button(f"role-dismiss.{answer}", f"a.dismiss.{them.id:x}.{answer}") for answer in ("yes", "no")
                    ),
                ),
            )
        )
    if says == "no":
        return ActionResult((views.build_team_list(context),))
    if says != "yes":
        raise Refuse("button-gone")
    made = context.work.invitations.list_live_by(them.id, context.now)
    for invitation in made:
        invitations.withdraw_invitation(context, invitation)
    _take_role(context, them)
    context.work.outbox.owe(
        them,
        Saying("role-lost", {**facts, "person": context.person.name}),
        due=context.now,
        once=f"role-lost:{them.id}:{context.now.isoformat()}",
        rank=Rank.INTRODUCTION,
    )
    team_rules.tell_fellow_animators(context, Saying("role-left", facts), f"role-left:{them.id}:{context.now.isoformat()}")
    return ActionResult((Saying("role-taken", {**facts, "count": len(made)}),))


def resign_role(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The role is laid down, after asking once more. Raises Refuse for the last one: somebody has to take over first."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    context.work.roles.lock_network()
    network, says = context.work.networks.find_current(), parse_button_choice(args)
    if args[0] != "0" or says not in ("ask", "yes", "no"):
        raise Refuse("button-gone")
    if says == "no":
        return ActionResult((views.build_team_list(context),))
    if len(context.work.roles.list_team()) < 2:
        raise Refuse("role-last", network=network.name)
    if says == "ask":
        return ActionResult(
            (
                Saying(
                    "role-resign",
                    {"network": network.name},
                    buttons=tuple(Button(f"role-resign.{answer}", f"a.resign.0.{answer}") for answer in ("yes", "no")),
                ),
            )
        )
    team_rules.tell_fellow_animators(
        context,
        Saying("role-left", {"person": context.person.name, "network": network.name}),
        f"role-left:{context.person_id}:{context.now.isoformat()}",
    )
    _take_role(context, context.person)
    team_rules.hand_over_invitations(context)
    return ActionResult((Saying("role-resigned", {"network": network.name}),))


def _find_other_animator(context: ActionContext, person_id: int) -> Person:
    if not context.work.people.is_animator(context.person) or person_id == context.person_id:
        raise Refuse("button-gone")
    context.work.roles.lock_network()
    them = next((each.person for each in context.work.roles.list_team() if each.person.id == person_id), None)
    if them is None:
        raise Refuse("button-gone")
    return them


def _take_role(context: ActionContext, them: Person) -> None:
    context.work.roles.take_role(them.id)
    context.work.history.add_entry("role-taken", f"person:{them.id}", context.person_id, context.now, "animator")
    team_rules.update_greeting_name(context, them.name)
