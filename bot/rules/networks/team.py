"""What those who run a network together tell each other of, and whose name the greeting bears."""
from __future__ import annotations

from collections.abc import Collection

from bot.context.action_context import Desk
from storage.notes.outbox import Rank
from storage.notes.saying import Saying


def tell(desk: Desk, saying: Saying, once: str, but: Collection[int] = ()) -> None:
    """To everybody who runs this network, except the speaker and those people."""
    for animator in desk.work.people.animators():
        if animator.id != desk.me and animator.id not in but:
            desk.work.outbox.owe(animator, saying, once=f"{once}:{animator.id}", due=desk.now, rank=Rank.INTRODUCTION)


def rename(desk: Desk, left: str) -> None:
    """The greeting named somebody who runs the network no more: it names who has run it longest now."""
    network, team = desk.work.networks.here(), desk.work.roles.team()
    if network.animator == left and team:
        network.animator = team[0].person.name
