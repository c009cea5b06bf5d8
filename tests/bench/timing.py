"""How long and how much: all ways asked the same things in turn, and what loading adds to a new process."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
LOADING = """
import json, resource
from pathlib import Path
from time import perf_counter
def peak():
    status = Path("/proc/self/status")  # a child's ru_maxrss begins with its parent's, so it is only for other systems
    lines = status.read_text().splitlines() if status.exists() else []
    told = next((line.split()[1] for line in lines if line.startswith("VmHWM")), None)
    return float(told or resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) / 1024
{imports}
memory, start = peak(), perf_counter()
kept = {load}
print(json.dumps([perf_counter() - start, peak() - memory, peak()]))
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds an answer, in the middle and for the slowest of a hundred."""

    middle: float
    slowest: float


@dataclass(frozen=True, slots=True)
class Loaded:
    """Seconds to load, MB that it added at its peak, and MB of the whole process then."""

    seconds: float
    added: float
    whole: float


def in_turn(ways: Mapping[str, Callable[[str], object]], asked: Sequence[str]) -> Mapping[str, Spent]:
    """Every way answers a question before the next question is put: a busy machine slows all of them alike. Each is asked
    twice, and the faster answer counts."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    gc.collect()
    for words in asked:
        for name, way in ways.items():
            times[name].append(min(_seconds(way, words) for _ in range(2)))
    return {name: _spent(seconds) for name, seconds in times.items()}


def loaded(imports: str, load: str) -> Loaded:
    """Load once more in a process of its own. Raises CalledProcessError when that fails."""
    code = LOADING.format(imports=imports, load=load)
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True)
    return Loaded(*json.loads(ran.stdout))


def _seconds(way: Callable[[str], object], words: str) -> float:
    start = perf_counter()
    way(words)
    return perf_counter() - start


def _spent(times: Sequence[float]) -> Spent:
    ranked = sorted(times)
    return Spent(1e3 * ranked[len(ranked) // 2], 1e3 * ranked[min(len(ranked) - 1, int(len(ranked) * 0.99))])
