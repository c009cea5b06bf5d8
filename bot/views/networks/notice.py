"""« Qui voit quoi ? »: the notice of a network, and its version, to which joining agrees."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.networks.host import describe_controller, describe_network
from storage.notes.saying import Button, Saying

CONSENT_VERSION = "2026-11"  # a changed notice is a new version


def build_privacy_notice(context: ActionContext) -> Saying:
    """Who sees what, and who answers for it. In the middle of a question nothing else is proposed."""
    network = context.work.networks.find_current()
    facts = {**describe_network(network), **describe_controller(network)}
    busy = context.work.talks.find_open(context.person_id) is not None
    return Saying("start-who", facts, buttons=() if busy else (Button("start-who.go", "a.go"),))
