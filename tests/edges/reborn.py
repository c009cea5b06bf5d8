"""Bots that are killed at random moments and begin anew: `python tests/edges/reborn.py <kills> <processes> <file>` writes into
the file how many died, and goes on without killing anybody once that is enough; interrupted, it ends with how many bots had
ended by themselves. What takes long to load is loaded once."""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

import bot.runtime.leader
import storage.locks
from bot.__main__ import main
from matching import knowledge as known

kills, processes, told = int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3])
SHORTEST, LONGEST = 0.05, 1.6  # seconds between two deaths
loaded = known.load_knowledge(Path(os.environ["BOUCLE_CACHE"]))
known.load_knowledge = lambda *_: loaded  # type: ignore[assignment]
storage.locks.LEASE_SECONDS = 1.0
bot.runtime.leader.run_as_leader.__defaults__ = (0.2,)  # type: ignore[attr-defined]
chance = random.Random(2026)
signal.signal(signal.SIGINT, signal.default_int_handler)  # also where whoever started us in the background ignores it


def bear() -> int:
    """One more bot; its number."""
    if (child := os.fork()) == 0:
        sys.argv = ["boucle", "run"]
        main()
        os._exit(1)
    return child


living = [bear() for _ in range(processes)]
try:
    for count in range(1, kills + 1):
        time.sleep(chance.uniform(SHORTEST, LONGEST) / processes)
        dying = living.pop(chance.randrange(len(living)))
        os.kill(dying, signal.SIGKILL)
        _, status = os.waitpid(dying, 0)
        if not os.WIFSIGNALED(status):
            told.write_text(f"ended by itself: {status}", encoding="utf-8")
            break
        living.append(bear())
        told.write_text(str(count), encoding="utf-8")
    signal.pause()
except KeyboardInterrupt:
    sys.exit(sum(os.waitpid(each, os.WNOHANG) != (0, 0) for each in living))
finally:
    for each in living:
        os.kill(each, signal.SIGKILL)
