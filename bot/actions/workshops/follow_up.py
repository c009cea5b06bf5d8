"""After a workshop: partners are looked for, and three days later everybody reads what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.context.action_context import build_unattended_context
from bot.rules.leads import neighbours
from bot.rules.workshops import lists
from matching.calendar import days
from matching.knowledge import Knowledge
from storage.tables.declaration import DeclarationState
from storage.work import Work

_RECALLED_AFTER = 3  # days
_MIDNIGHT = time(0)


def find_uncompared_cards(work: Work, now: datetime) -> Sequence[int]:
    """What was entered for others and nobody was asked about."""
    return work.workshops.list_uncompared()


def compare_cards(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: their best partners are asked, as for anything that is published."""
    context = build_unattended_context(work, knowledge, now)
    for card_id in due_ids:
        found = work.workshops.get_card(card_id)
        if found is None or found[0].compared is not None:
            continue
        card, row = found
        card.compared = now
        if row.state is DeclarationState.OPEN:
            neighbours.ask_neighbours(context, row)


def find_workshops_to_recall(work: Work, now: datetime) -> Sequence[int]:
    """From the third morning after it on."""
    zone = work.networks.zone()
    today = days.to_local_day(now, zone)
    if now < days.to_morning(today, zone):
        return ()
    return work.workshops.list_to_recall(days.to_utc_moment(today - timedelta(days=_RECALLED_AFTER - 1), _MIDNIGHT, zone))


def recall_workshops(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: once; a workshop that nobody ended has ended by then."""
    context = build_unattended_context(work, knowledge, now)
    for workshop_id in due_ids:
        workshop = work.workshops.get(workshop_id)
        if workshop is None or workshop.recalled is not None:
            continue
        workshop.recalled = now
        workshop.ended = workshop.ended or now
        work.workshops.close_entries(workshop.id, now)
        lists.recall_workshop(context, workshop)
