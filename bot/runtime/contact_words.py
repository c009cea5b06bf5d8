"""A number typed at another question: it is for those who wait to be introduced."""

from __future__ import annotations

from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from matching.privacy.anonymous import holds_contact


def hear_waited_contact(hearing: Hearing) -> Heard | None:
    """« 06 12 34 56 78 », while the question how to be reached waits behind another one: that one is answered by it."""
    talk, context = hearing.talk, hearing.context
    if talk is None or not holds_contact(hearing.said.text) or sessions.takes_any_words(talk) or sessions.asks_contact(talk):
        return None
    waiting = context.work.talks.find_own_parked(context.person_id, talk.interrupted or 0)
    if waiting is None or not sessions.is_readable_talk(waiting) or not sessions.asks_contact(waiting):
        return None
    return sessions.answer_waiting_talk(context, waiting, hearing.said)
