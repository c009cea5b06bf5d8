"""`make bench`: Boucle next to other ways, in one run; Markdown tables. `python -m tests.bench partners-10000 turns` prints
only those. What is missing on this machine is named and left out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from matching import knowledge as known
from tests.bench.databases import databases
from tests.bench.digests import digests
from tests.bench.links import links
from tests.bench.lists import lists
from tests.bench.loading import loading
from tests.bench.partners import partners
from tests.bench.season import season
from tests.bench.sending import sending
from tests.bench.ticking import ticking
from tests.bench.turns import turns
from tests.bench.words import long_texts, resources, sentences

SIZES = (10_000, 100_000, 1_000_000)
DEBIAN = "PostgreSQL of Debian"


def main() -> None:
    """Print the tables that were asked for, or all, each as soon as it is there."""
    knowledge = known.load_knowledge(Path(__file__).parents[2] / ".cache")
    with databases() as bases:
        tables: dict[str, Callable[[], str]] = {
            "words": lambda: resources(knowledge, bases),
            "sentences": lambda: sentences(knowledge),
            "long-texts": lambda: long_texts(knowledge),
            "loading": loading,
            **{f"partners-{size}": partial(partners, knowledge, bases, size) for size in SIZES},
            "turns": turns,
            "sending": lambda: sending(knowledge),
            "ticking": lambda: ticking(knowledge),
            "season": lambda: season(knowledge),
            "digests": lambda: digests(knowledge),
            "links": lambda: links(knowledge),
            "lists": lambda: lists(knowledge),
        }
        if unknown := set(sys.argv[1:]) - set(tables):
            sys.exit(f"no table {', '.join(sorted(unknown))}; there are {', '.join(tables)}")
        if DEBIAN not in bases:
            sys.stdout.write(
                f"{DEBIAN} is not installed (postgresql, postgresql-contrib, postgis): pg_trgm and PostGIS are left out.\n\n"
            )
        for name in sys.argv[1:] or tables:
            sys.stdout.write(f"{tables[name]()}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
