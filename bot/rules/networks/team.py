"""What those who run a network together tell each other of, and whose name the greeting bears."""

from __future__ import annotations

from collections.abc import Collection

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from storage.notes.saying import Saying


def tell_fellow_animators(context: ActionContext, saying: Saying, once: str, but: Collection[int] = ()) -> None:
    """To everybody who runs this network, except the speaker and those people."""
    notices.tell_animators(context.work, saying, once, context.now, but={context.person_id, *but})


def hand_over_invitations(context: ActionContext) -> None:
    """Links and posters for companies go on when the speaker leaves; who has run the network longest answers for them."""
    if team := context.work.roles.list_team():
        context.work.invitations.hand_over(context.person_id, team[0].person.id)


def update_greeting_name(context: ActionContext, left: str) -> None:
    """The greeting named somebody who runs the network no more: it names who has run it longest now."""
    network, team = context.work.networks.find_current(), context.work.roles.list_team()
    if network.animator == left and team:
        network.animator = team[0].person.name
