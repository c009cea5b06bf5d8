"""`make bench`: sentence → resource by three ways, a whole understanding, and what loading costs; Markdown tables."""
from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.commands.labelled import part
from bot.commands.table import share, table
from matching import knowledge as known
from matching import understand
from matching.taxonomy.index import Index
from matching.understand.reading import Reading
from tests.bench.queries import Query, held_out, noisy
from tests.bench.timing import in_turn, loaded
from tests.bench.ways import Way, ways

QUERIES = 150   # of each kind for all ways; WRatio takes a tenth of a second for each
SENTENCES = 600
TODAY = date(2026, 11, 21)
KNOWN, TAXONOMY, INDEX = "matching.knowledge", "matching.taxonomy.load", "matching.taxonomy.index"


def resources(knowledge: known.Knowledge) -> str:
    """All ways over all wordings; the held-out ones over a taxonomy without them. "faster" is than the slowest."""
    def read(words: str, index: Index) -> Reading:
        return understand.understand(words, "fr", index.search, knowledge.gazetteer.spot, TODAY)

    left, unseen = held_out(knowledge.taxonomy, QUERIES)
    whole, without = ways(knowledge.taxonomy, knowledge.index, read), ways(left, Index.build(left), read)
    kinds = {kind: (whole, queries) for kind, queries in noisy(knowledge.taxonomy, QUERIES).items()}
    rows = []
    for kind, (by, queries) in {**kinds, "held-out wordings": (without, unseen)}.items():
        spent = in_turn(by, [query.text for query in queries])
        slowest = max(one.middle for one in spent.values())
        rows += [[kind, name, f"{one.middle:.2f}", f"{one.slowest:.2f}", f"{slowest / one.middle:.0f} ×",
                  *found(by[name], queries)] for name, one in spent.items()]
    said = sum(len(one.wordings_fr) + len(one.wordings_en) for one in knowledge.taxonomy.resources.values())
    return table(f"Words → resource over {said} wordings, {QUERIES} queries of each kind",
                 ("queries", "found by", "p50 ms", "p99 ms", "faster", "@1", "@5"), rows)


def found(way: Way, queries: Sequence[Query]) -> tuple[str, str]:
    """The part of queries whose resource comes first, and among five."""
    answers = [(way(query.text), query.right) for query in queries]
    first, five = (part(bool(right & set(ids[:most])) for ids, right in answers) for most in (1, 5))
    return share(first), share(five)


def sentences(knowledge: known.Knowledge) -> str:
    """A whole reading, alone and with its waste codes."""
    asked = [query.text for query in noisy(knowledge.taxonomy, SENTENCES)["chat sentences"]]
    spent = in_turn({
        "understand": lambda text: knowledge.understand(text, "fr", TODAY),
        "understand, with waste codes": lambda text: knowledge.waste_codes(knowledge.understand(text, "fr", TODAY)),
    }, asked)
    rows = [[name, f"{one.middle:.2f}", f"{one.slowest:.2f}"] for name, one in spent.items()]
    return table(f"A whole sentence, {len(asked)} chat sentences", ("what", "p50 ms", "p99 ms"), rows)


def loading() -> str:
    """Each part in a process of its own: seconds, and MB that it adds at its peak."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        kept = f"Path({folder!r})"
        parts = {
            "taxonomy": (f"from {TAXONOMY} import load", "load()"),
            "taxonomy and index, built": (f"from {TAXONOMY} import load; from {INDEX} import Index",
                                          f"Index.open({kept}, load())"),
            "taxonomy and index, from its cache": (f"from {TAXONOMY} import load; from {INDEX} import Index",
                                                   f"Index.open({kept}, load())"),
            "gazetteer": ("from matching.gazetteer.load import load", "load()"),
            "waste codes, with the taxonomy": (f"from {TAXONOMY} import load; from matching.taxonomy.codes import CodeIndex",
                                               "CodeIndex.build(load())"),
            "all that Boucle knows": (f"from {KNOWN} import load", f"load({kept})"),
        }
        measured = {name: loaded(*part) for name, part in parts.items()}
    rows = [[name, f"{one.seconds:.2f}", f"{one.added:.0f}", f"{one.whole:.0f}"] for name, one in measured.items()]
    return table("Loading, each in a process of its own", ("what", "s", "MB more", "MB in all"), rows)


def main() -> None:
    """Print all tables, each as soon as it is there."""
    knowledge = known.load(Path(__file__).parents[2] / ".cache")
    for measure in (lambda: resources(knowledge), lambda: sentences(knowledge), loading):
        sys.stdout.write(f"{measure()}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
