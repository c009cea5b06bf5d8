"""« Débouché : Recyclerie du Port, à Aytré : palettes », typed by an animator without the command."""

from __future__ import annotations

from bot.actions.networks import permanent_takers
from bot.conversation.flows.permanent_takers import EnteringTakers
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
