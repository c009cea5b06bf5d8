"""Words as this network understands them: where Boucle is not sure, what its animators said counts."""
from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import Desk
from bot.conversation.model import Event, Said
from matching.understand.thing import lessons


def taught(desk: Desk, event: Event) -> Event:
    """Somebody's words, read with what the network they speak in has learned."""
    if not isinstance(event, Said) or event.reading is None or desk.work.scope.network is None:
        return event
    reading = lessons.taught(event.reading, lambda words: _meaning(desk, words), desk.knowledge.dangerous)
    return replace(event, reading=reading)


def _meaning(desk: Desk, words: str) -> str | None:
    known = desk.work.wordings.meaning(words)
    return known if known in desk.knowledge.taxonomy.resources else None
