"""A whole turn over loopback: an update polled, kept, handled, answered. Boucle next to bots that only echo."""
from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from importlib.util import find_spec

from bot.commands.table import table
from tests.bench.timing import ROOT

SECONDS = 5.0
ROUNDS = 2
BOTS = {"boucle": "Boucle", "ptb": "python-telegram-bot, bare", "aiogram": "aiogram, bare"}
TURNS = (("echo", "ptb"), ("echo", "aiogram"), ("tap", "ptb"), ("tap", "aiogram"), ("tap", "boucle"), ("words", "boucle"))
TOLD = {"echo": "words sent back", "tap": "a button, its message changed", "words": "words understood and answered"}


@dataclass(frozen=True, slots=True)
class Rate:
    """Turns a second, ms of computing for each, and calls of the Bot API for each."""

    turns: float
    cpu: float
    calls: float


def turns() -> str:
    """The better of two rounds of each; every bot in a process of its own, 64 people at once."""
    rounds = [{pair: rate(*pair) for pair in TURNS if pair[1] != "aiogram" or find_spec("aiogram")} for _ in range(ROUNDS)]
    best = {pair: max((each[pair] for each in rounds), key=lambda one: one.turns) for pair in rounds[0]}
    echo = best["echo", "ptb"].turns
    rows = [[TOLD[what], BOTS[who], f"{one.turns:.0f}", f"{one.turns / echo:.2f} ×", f"{one.cpu:.1f}", f"{one.calls:.1f}"]
            for (what, who), one in best.items()]
    return table("A whole turn over loopback, SQLite, no limit of pace",
                 ("turn", "bot", "a second", "of PTB's echo", "CPU ms", "calls"), rows)


def rate(what: str, who: str) -> Rate:
    """One bot against its phones for some seconds."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        phones = subprocess.Popen([sys.executable, "-m", "tests.bench.phones", what, str(SECONDS)], cwd=ROOT, text=True,
                                  stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        if phones.stdin is None or phones.stdout is None:
            raise RuntimeError("the phones cannot be spoken to")
        address = f"http://127.0.0.1:{phones.stdout.readline().strip()}"
        bot = subprocess.Popen([sys.executable, "-m", "tests.bench.answering", who, address, folder], cwd=ROOT,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            phones.stdin.write(f"{bot.pid}\n")
            phones.stdin.flush()
            return Rate(*json.loads(phones.stdout.readline()))
        finally:
            for process in (bot, phones):
                process.kill()
                process.communicate()
