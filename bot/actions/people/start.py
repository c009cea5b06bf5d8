"""The first words: who Boucle is, who sees what, in which language; and how to begin."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Begin, Desk, Done
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Event, Said
from bot.rules.declarations import group_link
from bot.rules.networks import early_words, invitations
from bot.views.digests.group_digest import SHOWN
from bot.views.networks import greetings, notice
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying

OTHER_LANGUAGE = {"fr": "en", "en": "fr"}
WAYS = {kind.value: kind for kind in Kind}


def start(desk: Desk, payload: str) -> Done:
    """/start, perhaps with the slug of a network from its link, its four-letter code, an invitation, or the announcement
    that a group read of."""
    if payload.startswith(SHOWN):
        return group_link.visit(desk, payload.removeprefix(SHOWN))
    named = desk.work.networks.named(payload) if payload else None
    if named is not None:
        anew = desk.work.scope.network is None
        desk.person.network_id = desk.work.scope.network = named.id
        if anew:
            return early_words.arrived(desk)
    elif payload and (opened := invitations.opened(desk, payload)) is not None:
        return opened
    if desk.work.scope.network is None:
        return Done((Saying("start-nowhere"),))
    return Done((greetings.hello(desk),))


def greeting(desk: Desk, event: Event) -> tuple[Saying, ...]:
    """Who sees what, before anything else, to somebody who begins without /start."""
    if not desk.new or desk.work.scope.network is None or (isinstance(event, Said) and event.text.startswith("/")):
        return ()
    if isinstance(event, Said) and desk.work.invitations.coded(event.text.strip().upper()) is not None:
        return ()
    network = desk.work.networks.here()
    return (Saying("start-first", {"network": network.name, "animator": network.animator, "host": network.host}),)


def go(desk: Desk, args: Sequence[str]) -> Done:
    """Begin: a sentence, or step by step."""
    buttons = tuple(Button(f"start-go.{way}", f"a.way.0.{way}") for way in WAYS)
    return Done((Saying("start-go", buttons=buttons),))


def way(desk: Desk, args: Sequence[str]) -> Done:
    """Step by step, on one of the three ways."""
    kind = WAYS.get(args[-1] if args else "")
    return Done(begin=Begin("declare", Declaring(kind=kind), ("kind",) if kind else ()))


def who(desk: Desk, args: Sequence[str]) -> Done:
    """Who sees what, and who answers for it."""
    return Done((notice.who(desk),))


def language(desk: Desk, args: Sequence[str]) -> Done:
    """The other language, from now on."""
    desk.person.language = OTHER_LANGUAGE[desk.person.language]
    if desk.work.talks.open(desk.me) is not None:
        return Done()  # the question that stands is put again, in that language
    return Done((greetings.hello(desk),))


def help(desk: Desk, rest: str) -> Done:
    """What one can do here."""
    team = (Saying("start-help-team"),) if desk.work.people.animates(desk.person) else ()
    buttons = (Button("start-help.go", "a.go"), Button("start-help.who", "a.who"))
    return Done((Saying("start-help", parts=team, buttons=buttons),))
