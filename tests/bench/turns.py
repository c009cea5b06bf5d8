"""A whole turn over loopback: an update polled, kept, handled, answered. Boucle next to bots that only echo."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec

from bot.commands.table import format_table
from tests.bench.timing import ROOT

SECONDS = 5.0
BOTS = {"boucle": "Boucle", "ptb": "python-telegram-bot, bare", "aiogram": "aiogram, bare"}
TURNS = (("echo", "ptb"), ("echo", "aiogram"), ("tap", "ptb"), ("tap", "aiogram"), ("tap", "boucle"), ("words", "boucle"))
TOLD = {"echo": "words sent back", "tap": "a button, its message changed", "words": "words understood and answered"}


@dataclass(frozen=True, slots=True)
class Rate:
    """Turns a second, ms of computing and calls of the Bot API for each; seconds from the start to the first answer, and MB
    that the process holds in the end."""

    turns: float
    cpu: float
    calls: float
    first: float
    memory: float


def turns() -> str:
    """Every bot in a process of its own, with 64 people at once."""
    rates = {pair: rate(*pair) for pair in TURNS if pair[1] != "aiogram" or find_spec("aiogram")}
    echo = rates["echo", "ptb"]
    rows = [
        [
            BOTS[who],
            TOLD[what],
            f"{one.turns:.0f}",
            f"{one.turns / echo.turns:.2f} ×",
            f"{one.cpu:.1f}",
            f"{echo.cpu / one.cpu if one.cpu else 0:.2f} ×",
            f"{one.calls:.1f}",
            f"{one.first:.1f}",
            f"{one.memory:.0f}",
        ]
        for (what, who), one in rates.items()
    ]
    return format_table(
        "A whole turn over loopback, SQLite, no limit of pace",
        ("bot", "turn", "a second", "of PTB's echo", "CPU ms", "of PTB's echo", "calls", "start to first answer s", "MB"),
        rows,
    )


def rate(what: str, who: str) -> Rate:
    """One bot against its phones for some seconds."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        phones = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.phones", what, str(SECONDS)],
            cwd=ROOT,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        if phones.stdin is None or phones.stdout is None:
            raise RuntimeError("the phones cannot be spoken to")
        address = f"http://127.0.0.1:{phones.stdout.readline().strip()}"
        started = time.time()
        bot = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.answering", who, address, folder],
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            phones.stdin.write(f"{bot.pid}\n")
            phones.stdin.flush()
            turns, cpu, calls, first, memory = json.loads(phones.stdout.readline())
            return Rate(turns, cpu, calls, first - started, memory)
        finally:
            for process in (bot, phones):
                process.kill()
                process.communicate()
