"""Whoever types the words of a button they see means that button."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.conversation.button_phrases import find_meant_button
from bot.conversation.model import Event, Said, Tapped
from bot.rendering.text_renderer import TextRenderer
from matching.taxonomy.index.fold import fold_words
from storage.notes.saying import Press


def resolve_typed_button(context: ActionContext, event: Event, wording: TextRenderer) -> Event:
    """The tap that words stand for, if they are a button's of the last message; the words themselves otherwise."""
    # « /inviter » is the command, whatever stands on a button.
    if not isinstance(event, Said) or event.text.startswith("/") or not (words := fold_words(event.text)):
        return event
    last = context.work.open_messages.find_latest(context.person)
    if last is None:
        return event
    saying = last.saying
    token = wording.map_button_tokens(saying).get(words)
    pressed = next((button for button in saying.buttons if button.token == token), None)
    if pressed is None:
        pressed = find_meant_button(saying.buttons, event.text)
    return Tapped(pressed.token, last.message_id) if pressed is not None and pressed.press is Press.TOKEN else event
