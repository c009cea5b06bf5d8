"""« Débouché : Recyclerie du Port, à Aytré : palettes », « importer une liste »: typed by an animator without the command."""

from __future__ import annotations

from bot.actions.imports import uploads
from bot.actions.networks import permanent_takers
from bot.conversation.flows.permanent_takers import EnteringTakers
from bot.rules.imports.columns import asks_for_import
from bot.runtime.hearing import Heard, Hearing
from matching.understand.permanent_taker import read_taker_lines


def hear_taker_lines(hearing: Hearing) -> Heard | None:
    """Permanent outlets, where an animator says that the message is about them; None otherwise."""
    if hearing.talk is not None or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    told = read_taker_lines(hearing.said.text)
    if not told.opened:
        return None
    if not told.lines:
        return permanent_takers.show_permanent_takers(hearing.context, "")
    return permanent_takers.save_permanent_takers(hearing.context, EnteringTakers(hearing.said.text))


def hear_list_request(hearing: Hearing) -> Heard | None:
    """« Importer une liste », typed by an animator; None otherwise."""
    if hearing.talk is not None or not asks_for_import(hearing.said.text):
        return None
    return uploads.show_import(hearing.context, "") if hearing.context.work.people.is_animator(hearing.context.person) else None
