"""A broadcast, with answers in between, under the two ways in which Telegram may count; in virtual time."""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import process_time

from bot.commands.table import format_table
from matching.knowledge import Knowledge
from tests.edges.limits import LIMIT
from tests.edges.test_broadcast import ANSWERED, in_virtual_time

MANY = 3_000


def sending(knowledge: Knowledge) -> str:
    """How fast, how many pleas to slow down, and how long answers took meanwhile."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        start = process_time()
        went = in_virtual_time(MANY, knowledge, Path(folder))
        took = process_time() - start
    waits = [went.waits[int(len(went.waits) * at)] for at in (0.5, 0.99)]
    return format_table(
        f"A broadcast to {MANY:,} and {ANSWERED} answers in between, a strict window and a bucket of {LIMIT} a second at once",
        ("messages a second", "429s", "lost", "answers p50 s", "p99 s", "longest s", "s of computing"),
        [
            [
                f"{went.rate:.1f}",
                str(went.refused),
                str(MANY + ANSWERED + 1 - len(went.channel.arrived)),
                *(f"{wait:.2f}" for wait in (*waits, went.waits[-1])),
                f"{took:.0f}",
            ]
        ],
    )
