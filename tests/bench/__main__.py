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
from matching.taxonomy.index import Index
from tests.bench.queries import Query, held_out, noisy
from tests.bench.timing import in_turn, loaded
from tests.bench.ways import Way, ways

QUERIES = 150   # of each kind for all ways; WRatio takes a tenth of a second for each
SENTENCES = 600
TODAY = date(2026, 11, 21)
KNOWN, TAXONOMY, INDEX = "matching.knowledge", "matching.taxonomy.load", "matching.taxonomy.index"


def found(way: Way, queries: Sequence[Query]) -> tuple[str, str]:
    """The part of queries whose resource comes first, and among five."""
    answers = [(way(query.text), query.right) for query in queries]
    return share(part(bool(right & set(ids[:1])) for ids, right in answers)), share(part(bool(right & set(ids)) for ids, right in answers))


def resources(knowledge: known.Knowledge) -> str:
    """Three ways over all wordings; the held-out ones over a taxonomy without them."""
    kinds = noisy(knowledge.taxonomy, QUERIES)
    left, unseen = held_out(knowledge.taxonomy, QUERIES)
    all_ways, without = ways(knowledge.taxonomy, knowledge.index), ways(left, Index.build(left))
    spent = in_turn(all_ways, [query.text for queries in kinds.values() for query in queries])
    slowest = max(one.middle for one in spent.values())
    rows = [[name, f"{spent[name].middle:.2f}", f"{spent[name].slowest:.2f}", f"{slowest / spent[name].middle:.0f} ×",
             *(rate for queries in kinds.values() for rate in found(way, queries)), *found(without[name], unseen)]
            for name, way in all_ways.items()]
    heads = ["found by", "p50 ms", "p99 ms", "faster", *(f"{kind} @{most}" for kind in kinds for most in (1, 5)), "unseen @1", "unseen @5"]
    return table(f"Words → resource, {QUERIES} queries of each kind", heads, rows)


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
    for measured in (resources(knowledge), sentences(knowledge), loading()):
        sys.stdout.write(f"{measured}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
