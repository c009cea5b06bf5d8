"""A year of 500 companies that answer as people do: does anybody hear too much, and what becomes of the leads?"""

from __future__ import annotations

import asyncio
import os
import tempfile
from datetime import timedelta
from pathlib import Path

from bot.commands.table import format_table
from matching.knowledge import Knowledge
from tests.simulation.accounts import Accounts, draw_up_accounts
from tests.simulation.season import Season, open_season_store

COMPANIES, DAYS = (int(each) for each in os.environ.get("BOUCLE_SEASON", "500x365").split("x"))
SEED = 7


def season(knowledge: Knowledge) -> str:
    """What was promised, and what happened."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        store = open_season_store(Path(folder))
        lived = Season(knowledge, store, COMPANIES, DAYS, SEED)
        asyncio.run(lived.run())
        found = draw_up_accounts(store, lived.stage.network, lived.end)
        store.close()
    return format_table(
        f"{COMPANIES} companies, {DAYS} days, drawn from {SEED}; how they answer: tests/simulation/habits.toml",
        ("what", "how many", "promised"),
        list_figures(found),
    )


def list_figures(found: Accounts) -> list[list[str]]:
    """Each figure, beside what it should be."""
    return [
        ["leads", str(found.leads), ""],
        ["alerts, by themselves or in a digest", str(found.alerts), ""],
        ["people who heard too much on a day or in a week", str(len(found.beyond_caps)), "0"],
        ["beyond a cap because it would have spoilt", str(found.spoiling), "counted"],
        ["read later, because every week until then was full", str(found.saturated), "counted"],
        ["good leads not read within their period", str(len(found.late)), "0"],
        ["good leads about which nobody was asked", str(len(found.idle)), "0"],
        ["announcements open beyond their period", str(len(found.stale)), "0"],
        ["median wait until a lead is read", _format_span(found.median_wait), ""],
        ["median from the later announcement to the introduction", _format_span(found.median_until_met), ""],
        ["introductions", str(found.introductions), ""],
        ["of them answered lately, and to be asked again on a day", str(found.talking), "counted"],
        ["calls of the animator, and words she heard of those who met", f"{found.calls} and {found.noted}", ""],
        ["alerts that led to one", f"{found.introduced_share:.2f}", ""],
        [
            f"of the {found.grown} older than forty days and no longer talked about: an outcome, or unknown and on the board",
            f"{found.outcomes} + {found.unknown} = {found.ended_share:.3f}",
            ">= .99",
        ],
    ]


def _format_span(span: timedelta) -> str:
    hours = span.total_seconds() / 3600
    return f"{hours:.0f} h" if hours < 48 else f"{hours / 24:.1f} days"
