"""How long a list of 10,000 lines takes to be judged, and how much memory with it: `python -m tests.bench lists`."""

from __future__ import annotations

import csv
import io
import resource
import subprocess
import sys
import time
from datetime import date

from bot.rehearsal.territory import DEMO_TERRITORY, find_demo_centre
from bot.rules.imports import import_lines
from bot.rules.imports.sheets import read_sheet
from matching import knowledge as known
from matching.knowledge import Knowledge
from tests.bench.timing import ROOT

LINES = 10_000
_FAST_ENOUGH, _SMALL_ENOUGH = 120, 250  # seconds; MB


def build_long_list(lines: int = LINES) -> bytes:
    """The demo's lines again and again, each with figures and a name of its own, so that none is understood twice."""
    with DEMO_TERRITORY.open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    out = io.StringIO()
    writer = csv.DictWriter(out, list(known[0]))
    writer.writeheader()
    for number in range(lines):
        row = dict(known[number % len(known)])
        row["structure"] = f"{row['structure']} {number}"
        row["annonce"] = f"{row['annonce']}, {number + 2} kg"
        writer.writerow(row)
    return out.getvalue().encode("utf-8-sig")


def lists(knowledge: Knowledge) -> str:
    """Seconds of processor and of the clock, and the most memory that was in use; in a process of its own, for what the other
    benches load is not the list's."""
    told = subprocess.run([sys.executable, "-m", "tests.bench.lists"], cwd=ROOT, check=True, text=True, stdout=subprocess.PIPE)
    return told.stdout


def judge_long_list() -> str:
    """The same, of this process."""
    knowledge = known.load_knowledge(ROOT / ".cache")
    place = find_demo_centre(knowledge)
    sheet = read_sheet(build_long_list())
    reader = import_lines.build_line_reader(knowledge, (place.lat, place.lon), date(2026, 11, 30))
    began, used = time.monotonic(), time.process_time()
    judged = sum(1 for _ in import_lines.judge_sheet(sheet, import_lines.choose_columns(sheet), reader))
    spent, took = time.process_time() - used, time.monotonic() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{judged} lines: {took:.0f} s by the clock, {spent:.0f} s of processor (bar {_FAST_ENOUGH}), "
        f"{memory:.0f} MB at most (bar {_SMALL_ENOUGH})"
    )


if __name__ == "__main__":
    sys.stdout.write(f"{judge_long_list()}\n")
