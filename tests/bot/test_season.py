"""Weeks go by in a network where people answer as people do: nobody hears too much, and no good lead is lost.

Who they are and how they answer: `tests/simulation/habits.toml`. A year of 500 companies: `python -m tests.bench season`."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from matching.knowledge import Knowledge
from storage.notes.outbox import Rank
from storage.tables import Note
from storage.tables.note import NoteState
from tests.simulation import accounts
from tests.simulation.accounts import Accounts, draw_up_accounts
from tests.simulation.season import FIRST_DAY, Season, open_season_store


async def live_through(knowledge: Knowledge, folder: Path, companies: int, days: int, seed: int, busy: int = 1) -> Accounts:
    """A season, and what is to be said of it."""
    store = open_season_store(folder)
    season = Season(knowledge, store, companies, days, seed, busy)
    await season.run()
    found = draw_up_accounts(store, season.stage.network, season.end)
    store.close()
    return found


def nothing_amiss(found: Accounts) -> bool:
    """All that is promised."""
    assert found.beyond_caps == []
    assert found.late == []
    assert found.saturated <= 0.05 * found.alerts
    assert found.idle == []
    assert found.stale == []
    assert found.ended_share >= 0.99, found.lost
    return True


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("companies", "days", "busy"),
    [pytest.param(12, 8, 2, id="a week"), *(pytest.param(*row, marks=pytest.mark.slow) for row in ((40, 30, 3), (50, 60, 1)))],
)
async def test_nobody_hears_too_much_and_no_good_lead_is_lost(
    knowledge: Knowledge, tmp_path: Path, companies: int, days: int, busy: int
) -> None:
    found = await live_through(knowledge, tmp_path, companies, days, 7, busy)
    assert nothing_amiss(found)
    assert found.alerts > 0


@pytest.mark.slow
@pytest.mark.anyio
async def test_introductions_end_or_are_honestly_unknown(knowledge: Knowledge, tmp_path: Path) -> None:
    """Long enough for many of them to be older than the last questions of the first month."""
    found = await live_through(knowledge, tmp_path, 60, 110, 7)
    assert nothing_amiss(found)
    assert found.grown + found.talking >= 5
    assert found.outcomes > 0
    assert found.calls > 0


def sent(rank: Rank, day: int, hours: float | None = None) -> Note:
    moment = FIRST_DAY + timedelta(days=day, hours=2)
    expires = moment + timedelta(hours=hours) if hours is not None else None
    return Note(
        once=f"{rank}:{day}", chat_id=1, person_id=1, rank=rank, key="k", due=moment, expires=expires, state=NoteState.SENT,
        sent_at=moment,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("notes", "spoiling", "amiss"),
    [
        ([sent(Rank.ALERT, 0), sent(Rank.ALERT, 1), sent(Rank.ALERT, 2)], 0, 0),
        ([sent(Rank.ALERT, 0), sent(Rank.ALERT, 0)], 0, 1),
        ([sent(Rank.ALERT, 0), sent(Rank.ALERT, 0, 20)], 1, 0),
        ([sent(Rank.ALERT, 0), sent(Rank.ALERT, 0, 20), sent(Rank.ALERT, 0, 20)], 0, 1),
        ([sent(Rank.ALERT, day) for day in range(4)], 0, 1),
        ([sent(Rank.ALERT, 0), sent(Rank.ALERT, 1), sent(Rank.ALERT, 2), sent(Rank.ALERT, 3, 20)], 1, 0),
        ([sent(Rank.ALERT, day, 20) for day in range(5)], 0, 1),
        ([sent(Rank.QUESTION, 0), sent(Rank.QUESTION, 0)], 0, 1),
        ([sent(Rank.INTRODUCTION, 0), sent(Rank.INTRODUCTION, 0), sent(Rank.ANSWER, 0)], 0, 0),
    ],
)
def test_the_accounts_see_what_is_too_much(notes: list[Note], spoiling: int, amiss: int) -> None:
    found = Accounts()
    accounts.count_interruptions(found, notes)
    assert (found.spoiling, len(found.beyond_caps)) == (spoiling, amiss)


def test_the_accounts_count_by_the_day_of_the_network() -> None:
    assert FIRST_DAY.astimezone(ZoneInfo("Europe/Paris")).date() == date(2026, 3, 2)
