"""Words as this network understands them: where Boucle is not sure, what its animators said counts."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.conversation.model import Event, Said
from matching.understand import lessons


def apply_network_lessons(context: ActionContext, event: Event) -> Event:
    """Somebody's words, read with what the network they speak in has learned."""
    if not isinstance(event, Said) or event.reading is None or not context.work.has_network:
        return event
    reading = lessons.apply_lessons(event.reading, lambda words: _find_lesson(context, words), context.knowledge.is_dangerous)
    return replace(event, reading=reading)


def _find_lesson(context: ActionContext, words: str) -> str | None:
    known = context.work.lessons.find_resource(words)
    return known if known in context.knowledge.taxonomy.resources else None
