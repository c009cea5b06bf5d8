"""The first words: who Boucle is, who sees what, in which language; and how to begin."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.declare import Declaring
from bot.conversation.model import Event, Said
from bot.rules.declarations import group_link
from bot.rules.networks import early_words, invitations
from bot.views.digests.group_digest import DECLARATION_LINK_PREFIX
from bot.views.networks import greetings, notice
from bot.views.networks.crossings import build_crossing_question
from bot.views.networks.host import describe_network
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying

_OTHER_LANGUAGE = {"fr": "en", "en": "fr"}
_WAYS = {kind.value: kind for kind in Kind}


def answer_start(context: ActionContext, payload: str) -> ActionResult:
    """/start, perhaps with the slug of a network from its link, its four-letter code, an invitation, or the announcement
    that a group read of."""
    if payload.startswith(DECLARATION_LINK_PREFIX):
        return group_link.visit_declaration(context, payload.removeprefix(DECLARATION_LINK_PREFIX))
    named = context.work.networks.find_by_words(payload) if payload else None
    if named is not None:
        if (asked := build_crossing_question(context, named)) is not None:
            return ActionResult((asked,))
        anew = not context.work.has_network
        context.enter_network(named.id)
        if anew:
            return early_words.resume_first_words(context)
    elif payload and (opened := invitations.open_invitation(context, payload)) is not None:
        return opened
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    return ActionResult((greetings.build_greeting(context),))


def greet_newcomer(context: ActionContext, event: Event) -> tuple[Saying, ...]:
    """Who sees what, before anything else, to somebody who begins without /start."""
    if not context.new or not context.work.has_network or (isinstance(event, Said) and event.text.startswith("/")):
        return ()
    if isinstance(event, Said) and context.work.invitations.lock_by_code(event.text.strip().upper()) is not None:
        return ()
    network = context.work.networks.find_current()
    return (Saying("start-first", describe_network(network)),)


def offer_declare_ways(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Begin: a sentence, or step by step."""
    buttons = tuple(Button(f"start-go.{way}", f"a.way.0.{way}") for way in _WAYS)
    return ActionResult((Saying("start-go", buttons=buttons),))


def declare_step_by_step(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Step by step, on one of the three ways."""
    kind = _WAYS.get(args[-1] if args else "")
    return ActionResult(begin=TalkRequest("declare", Declaring(kind=kind), ("kind",) if kind else ()))


def show_privacy_notice(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Who sees what, and who answers for it."""
    return ActionResult((notice.build_privacy_notice(context),))


def switch_language(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The other language, from now on."""
    context.person.language = _OTHER_LANGUAGE[context.person.language]
    if context.work.talks.find_open(context.person_id) is not None:
        return ActionResult()  # the question that stands is put again, in that language
    return ActionResult((greetings.build_greeting(context),))


def show_help(context: ActionContext, rest: str) -> ActionResult:
    """What one can do here."""
    team = (Saying("start-help-team"),) if context.work.people.is_animator(context.person) else ()
    buttons = (Button("start-help.go", "a.go"), Button("start-help.who", "a.who"))
    return ActionResult((Saying("start-help", parts=team, buttons=buttons),))
