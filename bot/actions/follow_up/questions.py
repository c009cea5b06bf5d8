"""Ticks of the chase: whoever is due is asked how it goes, and parts of which nobody has a word to say are free again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import build_unattended_context
from bot.partners.parties import find_party_person, name_party_resource
from bot.rules.follow_up import questions
from bot.rules.leads import portions
from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.work import Work


def find_due_questions(work: Work, now: datetime) -> Sequence[int]:
    """Exchanges about which somebody is to be asked how it goes."""
    return work.introductions.find_questions_due(now)


def ask_due_questions(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: how does it go? One side of each exchange, on its day."""
    context = build_unattended_context(work, knowledge, now)
    for introduction in work.introductions.list_several(due_ids):
        if work.synergies.lock_synergy(introduction.synergy_id) is None:
            continue
        work.introductions.reload_introduction(introduction)
        if introduction.ask_due is not None and introduction.ask_due <= now and introduction.closed_at is None:
            questions.ask_due_question(context, introduction)


def find_lapsed_reservations(work: Work, now: datetime) -> Sequence[int]:
    """Exchanges for which parts were kept until now."""
    return work.introductions.find_lapsed_reservations(now)


def release_reservations(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: a part that was kept for somebody who is silent, or for a company that left, is free again; its owner reads
    so."""
    context = build_unattended_context(work, knowledge, now)
    for introduction in work.introductions.list_several(due_ids):
        if introduction.reserved_until is None or introduction.reserved_until > now:
            continue
        if questions.keep_until_silent(context, introduction):
            continue
        introduction.reserved_until = None
        parties = {party.declaration_id: party for party in work.synergies.list_parties(introduction.synergy_id)}
        for row in portions.update_left(context, list(parties)):
            person = find_party_person(work, parties[row.id])
            if person is not None:
                work.outbox.owe(
                    person,
                    Saying(
                        "follow-freed",
                        {
                            "resource": name_party_resource(work, parties[row.id]),
                            "why": "silent" if introduction.closed_at is None else "gone",
                        },
                    ),
                    once=f"freed:{introduction.id}:{row.id}:{now:%Y-%m-%d}",
                    due=now,
                    rank=Rank.QUESTION,
                    subject=f"declaration:{row.id}",
                )
