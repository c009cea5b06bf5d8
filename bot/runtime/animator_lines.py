"""What an animator types without the command: « Débouché : Recyclerie du Port, à Aytré : palettes », « la fiche de Martin »."""

from __future__ import annotations

from bot.actions.networks import permanent_takers
from bot.context.action_context import ActionResult
from bot.conversation.flows.permanent_takers import EnteringTakers
from bot.rules.companies import named_company
from bot.runtime.hearing import Heard, Hearing
from matching.understand.company_asked import read_asked_company
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


def hear_asked_company(hearing: Hearing) -> Heard | None:
    """« Où en est la boulangerie Martin ? », from an animator: its sheet. None where no company of theirs is called so."""
    if hearing.talk is not None or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    words = read_asked_company(hearing.said.text)
    if not words or not named_company.is_known_company(hearing.context, words):
        return None
    return ActionResult((named_company.build_found_company(hearing.context, words),))
