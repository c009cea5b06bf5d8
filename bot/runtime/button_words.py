"""Whoever types the words of a button they see means that button."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.conversation.model import Event, Said, Tapped
from bot.rendering.text_renderer import Wording
from matching.taxonomy.index.fold import fold
from storage.notes.saying import Press


def tapped(desk: Desk, event: Event, wording: Wording) -> Event:
    """The tap that words stand for, if they are a button's of the last message; the words themselves otherwise."""
    # « /inviter » is the command, whatever stands on a button.
    if not isinstance(event, Said) or event.text.startswith("/") or not (words := fold(event.text)):
        return event
    last = desk.work.outbox.latest(desk.person)
    if last is None:
        return event
    message_id, saying = last
    token = wording.tokens(saying).get(words)
    pressed = next((button for button in saying.buttons if button.token == token), None)
    return Tapped(pressed.token, message_id) if pressed is not None and pressed.press is Press.TOKEN else event
