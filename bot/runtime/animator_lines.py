"""What an animator types without the command: « Débouché : Recyclerie du Port, à Aytré : palettes », « rapport 2026 »."""

from __future__ import annotations

from bot.actions.networks import permanent_takers
from bot.actions.reports import network_report
from bot.conversation.flows.permanent_takers import EnteringTakers
from bot.runtime.hearing import Heard, Hearing
from matching.calendar.days import to_local_day
from matching.understand.permanent_taker import read_taker_lines
from matching.understand.report_period import find_report_request


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


def hear_report_request(hearing: Hearing) -> Heard | None:
    """« Rapport du premier semestre », from an animator who is asked nothing just now; None otherwise."""
    context = hearing.context
    if hearing.talk is not None or not context.work.people.is_animator(context.person):
        return None
    wanted = find_report_request(hearing.said.text, to_local_day(context.now, context.work.networks.zone()))
    return None if wanted is None else network_report.show_report(context, hearing.said.text if wanted != "asked" else "")
