"""Boucle in a group or channel: it says how to be linked, and answers nobody there about their business."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk, Done, numbered
from bot.context.group_context import Hall
from bot.conversation.model import Admitted, Moved, Refuse, Tapped
from bot.rules.networks import groups
from bot.views.digests import digest_days
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Press, Saying
from storage.people.prefs import Prefs
from storage.tables import Chat, Network
from storage.tables.person import ChatKind

LINK = "a.link."   # a group's own button, which nobody sees in private


def admitted(hall: Hall, event: Admitted) -> None:
    """Boucle comes, may not write any more, or is gone."""
    if hall.chat.network_id is not None and not event.here:
        groups.tell(hall.work, hall.chat, "group-removed", hall.now)
        groups.leave(hall.work, hall.chat, None, hall.now)
    elif hall.chat.network_id is not None and not event.writes:
        groups.tell(hall.work, hall.chat, "group-muted", hall.now)
    elif hall.chat.network_id is None and event.here and event.writes:
        if hall.chat.kind is ChatKind.CHANNEL:
            _ask_in_private(hall)
        elif event.anew:
            _say(hall, Saying("group-hello", buttons=(Button("group-hello.link", f"{LINK}0"),)),
                 f"hello:{hall.chat.id}:{hall.now:%Y-%m-%d}")


def moved(hall: Hall, event: Moved) -> None:
    """The group became a supergroup; the link stays."""
    if hall.chat.network_id is not None:
        groups.tell(hall.work, hall.chat, "group-moved", hall.now)
    hall.work.people.moved(hall.chat.telegram_id, event.to)


def link(hall: Hall) -> None:
    """/lier, by somebody who animates; who animates several networks chooses."""
    theirs = _animated(hall)
    if not theirs:
        elsewhere(hall)
    elif len(theirs) > 1:
        _say(hall, Saying("group-which", buttons=tuple(
            Button("group-which.one", f"{LINK}{network.id:x}", {"network": network.name}) for network in theirs)))
    else:
        _link(hall, theirs[0])


def tapped(hall: Hall, event: Tapped) -> None:
    """« Relier », or one of several networks; a tap of anybody else does nothing."""
    theirs = _animated(hall)
    if not event.token.startswith(LINK) or not theirs:
        return
    network = next((each for each in theirs if event.token == f"{LINK}{each.id:x}"), None)
    shown = hall.work.groups.showing(hall.chat, event.message_id) if event.message_id is not None else None
    if network is None and len(theirs) > 1:
        link(hall)
    else:
        _link(hall, network or theirs[0], edits=shown)


def unlink(hall: Hall) -> None:
    """/delier, by somebody who animates its network."""
    network = next((each for each in _animated(hall) if each.id == hall.chat.network_id), None)
    if network is None or hall.person is None:
        elsewhere(hall)
        return
    groups.leave(hall.work, hall.chat, hall.person.id, hall.now)
    _say(hall, Saying("group-unlinked", {"network": network.name}))


def elsewhere(hall: Hall) -> None:
    """Everything else belongs into the private talk; that is said once an hour at most."""
    network = hall.work.networks.get(hall.chat.network_id or 0)
    button = Button("group-private.open", f"start:{network.slug if network else 'bonjour'}", press=Press.LINK)
    _say(hall, Saying("group-private", buttons=(button,)), f"private:{hall.chat.id}:{hall.now:%Y-%m-%dT%H}")


def channel(desk: Desk, args: Sequence[str]) -> Done:
    """« Relier le canal … ? », asked in private of whoever added Boucle there."""
    chat = desk.work.groups.get(numbered(args))
    network = next((each for each in desk.work.groups.animated(desk.me) if args[1:2] == [f"{each.id:x}"]), None)
    if chat is None or network is None or not desk.work.outbox.told(f"chat:{chat.id}", desk.person):
        raise Refuse("button-gone")
    if args[2:] != ["y"]:
        return Done((Saying("channel-not"),))
    groups.link(desk.work, chat, network, desk.me, desk.now)
    return Done((_linked(chat, network),))


def _ask_in_private(hall: Hall) -> None:
    for network in _animated(hall):
        if hall.person is not None:
            token = f"a.channel.{hall.chat.id:x}.{network.id:x}"
            hall.work.scope.network = network.id
            hall.work.outbox.owe(
                hall.person, Saying("channel-link", {"title": hall.chat.title, "network": network.name}, buttons=(
                    Button("channel-link.yes", f"{token}.y"), Button("channel-link.no", f"{token}.n"))),
                once=f"channel:{hall.seq}:{network.id}", due=hall.now, rank=Rank.ANSWER, subject=f"chat:{hall.chat.id}")


def _animated(hall: Hall) -> tuple[Network, ...]:
    return hall.work.groups.animated(hall.person.id) if hall.person is not None else ()


def _link(hall: Hall, network: Network, edits: int | None = None) -> None:
    if hall.person is not None:
        groups.link(hall.work, hall.chat, network, hall.person.id, hall.now)
        _say(hall, _linked(hall.chat, network), edits=edits)


def _linked(chat: Chat, network: Network) -> Saying:
    day, hour = digest_days.chosen(Prefs(), network)
    return Saying("group-linked", {"network": network.name, "day": day, "hour": hour, "title": chat.title,
                                   "kind": chat.kind.value})


def _say(hall: Hall, saying: Saying, once: str = "", edits: int | None = None) -> None:
    hall.work.outbox.owe_group(hall.chat, saying, once=once or f"answer:{hall.seq}:group", due=hall.now, rank=Rank.ANSWER,
                               edits=edits)
