"""Boucle in a group or channel: it says how to be linked, and answers nobody there about their business."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, parse_row_id
from bot.context.group_context import GroupContext
from bot.conversation.model import Admitted, Moved, Refuse, Tapped
from bot.rules.networks import groups
from bot.views.digests import digest_days
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Press, Saying
from storage.people.prefs import Prefs
from storage.tables import Chat, Network
from storage.tables.person import ChatKind

_LINK_TOKEN, _UNLINK_TOKEN = "a.link.", "a.unlink."  # a group's own buttons, which nobody sees in private


def answer_admission(group_context: GroupContext, event: Admitted) -> None:
    """Boucle comes, may not write any more, or is gone."""
    if group_context.chat.network_id is not None and not event.here:
        groups.tell_chat_animators(group_context.work, group_context.chat, "group-removed", group_context.now)
        groups.unlink_chat(group_context.work, group_context.chat, None, group_context.now)
    elif group_context.chat.network_id is not None and not event.writes:
        groups.tell_chat_animators(group_context.work, group_context.chat, "group-muted", group_context.now)
    elif group_context.chat.network_id is None and event.here and event.writes:
        if group_context.chat.kind is ChatKind.CHANNEL:
            _ask_in_private(group_context)
        elif event.anew:
            _owe_group(
                group_context,
                Saying("group-hello", buttons=(Button("group-hello.link", f"{_LINK_TOKEN}0"),)),
                f"hello:{group_context.chat.id}:{group_context.now:%Y-%m-%d}",
            )


def move_group(group_context: GroupContext, event: Moved) -> None:
    """The group became a supergroup; the link stays."""
    if group_context.chat.network_id is not None:
        groups.tell_chat_animators(group_context.work, group_context.chat, "group-moved", group_context.now)
    group_context.work.people.move_chat(group_context.chat.telegram_id, event.to)


def link_this_group(group_context: GroupContext) -> None:
    """/lier, by somebody who animates; who animates several networks chooses."""
    theirs = _list_animated_networks(group_context)
    if group_context.anonymous:
        _ask_who_it_is(group_context, f"{_LINK_TOKEN}0")
    elif not theirs:
        redirect_to_private(group_context)
    elif len(theirs) > 1:
        _owe_group(
            group_context,
            Saying(
                "group-which",
                buttons=tuple(
                    Button("group-which.one", f"{_LINK_TOKEN}{network.id:x}", {"network": network.name}) for network in theirs
                ),
            ),
        )
    else:
        _link_network(group_context, theirs[0])


def answer_group_tap(group_context: GroupContext, event: Tapped) -> None:
    """« Relier », or one of several networks, or what somebody asked for in the name of the group: a tap tells who it is. A
    tap of anybody else does nothing."""
    theirs = _list_animated_networks(group_context)
    if event.token.startswith(_UNLINK_TOKEN) and group_context.chat.network_id in [network.id for network in theirs]:
        unlink_this_group(group_context)
        return
    if not event.token.startswith(_LINK_TOKEN) or not theirs:
        return
    network = next((each for each in theirs if event.token == f"{_LINK_TOKEN}{each.id:x}"), None)
    shown = (
        group_context.work.groups.find_shown_note(group_context.chat, event.message_id)
        if event.message_id is not None
        else None
    )
    if network is None and len(theirs) > 1:
        link_this_group(group_context)
    else:
        _link_network(group_context, network or theirs[0], edits=shown)


def unlink_this_group(group_context: GroupContext) -> None:
    """/delier, by somebody who animates its network."""
    if group_context.anonymous:
        _ask_who_it_is(group_context, f"{_UNLINK_TOKEN}0")
        return
    network = next((each for each in _list_animated_networks(group_context) if each.id == group_context.chat.network_id), None)
    if network is None or group_context.person is None:
        redirect_to_private(group_context)
        return
    groups.unlink_chat(group_context.work, group_context.chat, group_context.person.id, group_context.now)
    _owe_group(group_context, Saying("group-unlinked", {"network": network.name}))


def redirect_to_private(group_context: GroupContext) -> None:
    """Everything else belongs into the private talk; that is said once an hour at most."""
    network = group_context.work.networks.get(group_context.chat.network_id or 0)
    button = Button("group-private.open", f"start:{network.slug if network else 'bonjour'}", press=Press.LINK)
    _owe_group(
        group_context,
        Saying("group-private", buttons=(button,)),
        f"private:{group_context.chat.id}:{group_context.now:%Y-%m-%dT%H}",
    )


def answer_channel_link(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Relier le canal … ? », asked in private of whoever added Boucle there."""
    chat = context.work.groups.get(parse_row_id(args))
    network = next(
        (each for each in context.work.roles.list_networks(context.person_id) if args[1:2] == [f"{each.id:x}"]), None
    )
    if chat is None or network is None or not context.work.outbox.was_told(f"chat:{chat.id}", context.person):
        raise Refuse("button-gone")
    if args[2:] != ["y"]:
        return ActionResult((Saying("channel-not"),))
    groups.link_chat(context.work, chat, network, context.person_id, context.now)
    return ActionResult((_describe_link(chat, network),))


def _ask_in_private(group_context: GroupContext) -> None:
    for network in _list_animated_networks(group_context):
        if group_context.person is not None:
            token = f"a.channel.{group_context.chat.id:x}.{network.id:x}"
            with group_context.work.inside(network.id):
                group_context.work.outbox.owe(
                    group_context.person,
                    Saying(
                        "channel-link",
                        {"title": group_context.chat.title, "network": network.name},
                        buttons=(Button("channel-link.yes", f"{token}.y"), Button("channel-link.no", f"{token}.n")),
                    ),
                    once=f"channel:{group_context.seq}:{network.id}",
                    due=group_context.now,
                    rank=Rank.ANSWER,
                    subject=f"chat:{group_context.chat.id}",
                )


def _ask_who_it_is(group_context: GroupContext, token: str) -> None:
    _owe_group(group_context, Saying("group-anonymous", buttons=(Button("group-anonymous.me", token),)))


def _list_animated_networks(group_context: GroupContext) -> tuple[Network, ...]:
    return group_context.work.roles.list_networks(group_context.person.id) if group_context.person is not None else ()


def _link_network(group_context: GroupContext, network: Network, edits: int | None = None) -> None:
    if group_context.person is not None:
        groups.link_chat(
            group_context.work, group_context.chat, network, group_context.person.id, group_context.now, group_context.topic
        )
        _owe_group(group_context, _describe_link(group_context.chat, network), edits=edits)


def _describe_link(chat: Chat, network: Network) -> Saying:
    day, hour = digest_days.choose_digest_slot(Prefs(), network)
    return Saying(
        "group-linked",
        {
            "network": network.name,
            "day": day,
            "hour": hour,
            "title": chat.title,
            "kind": chat.kind.value,
            "topic": "no" if chat.topic is None else "yes",
        },
    )


def _owe_group(group_context: GroupContext, saying: Saying, once: str = "", edits: int | None = None) -> None:
    group_context.work.outbox.owe_group(
        group_context.chat,
        saying,
        once=once or f"answer:{group_context.seq}:group",
        due=group_context.now,
        rank=Rank.ANSWER,
        edits=edits,
        thread=group_context.topic,
    )
