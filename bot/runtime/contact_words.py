"""A number given at another question, typed or by the button: it is for those who wait to be introduced."""

from __future__ import annotations

from typing import Any

from bot.context.action_context import ActionContext
from bot.conversation.model import Event, Reached, Said, Turn
from bot.talk import sessions
from matching.privacy.anonymous import holds_contact
from storage.tables import Talk


def hear_waited_contact(context: ActionContext, talk: Talk | None, event: Event) -> Turn[Any] | None:
    """« 06 12 34 56 78 », while the question how to be reached waits behind another one: that one is answered by it. None
    where no such question of this network waits."""
    given = isinstance(event, Reached) or (isinstance(event, Said) and holds_contact(event.text))
    if talk is None or not given or sessions.takes_any_words(talk) or sessions.asks_contact(talk):
        return None
    waiting = context.work.talks.find_own_parked(context.person_id, talk.interrupted or 0)
    if waiting is None or waiting.network_id != talk.network_id:
        return None
    if not sessions.is_readable_talk(waiting) or not sessions.asks_contact(waiting):
        return None
    return sessions.answer_waiting_talk(context, waiting, event)
