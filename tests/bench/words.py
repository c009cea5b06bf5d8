"""Words → resource and a whole sentence: how fast and how right, next to other ways over the same wordings."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product
from pathlib import Path

from bot.commands.labelled import compute_fraction
from bot.commands.table import format_share, format_table
from matching import understand
from matching.knowledge import Knowledge
from matching.taxonomy.guess import is_sure_guess
from matching.taxonomy.index.meaning import EmbeddingIndex, NoLibrary
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.model import Taxonomy
from matching.understand.reading import Reading
from tests.bench.databases import Fresh
from tests.bench.queries import Query, held_out, noisy
from tests.bench.timing import in_turn
from tests.bench.ways import MOST, Way, trgm, ways

QUERIES = 200  # of each kind for all ways; WRatio takes up to a tenth of a second for each
SENTENCES = 600
TODAY = date(2026, 11, 21)
_LONGEST = 4096  # signs of a message
_PIECES = (
    "a",
    "1",
    "½",
    " ",
    "\n",
    "de ",
    "10 kg ",
    "palettes, ",
    "à Niort ",
    "sauf le lundi ",
    "on a ",
    "ayant contenu ",
    "x1",
    "€ ",
)


def resources(knowledge: Knowledge, databases: Mapping[str, Fresh]) -> str:
    """All ways over all wordings; the held-out ones over a taxonomy without them. "faster" is than the slowest."""

    def read(words: str, index: Index) -> Reading:
        return understand.understand_message(words, "fr", index.search, knowledge.gazetteer.spot, TODAY)

    left, unseen = held_out(knowledge.taxonomy, QUERIES)
    server = next((url for name, fresh in databases.items() if name != "SQLite" and trgm(url := fresh("words"))), None)
    whole = ways(knowledge.taxonomy, knowledge.index, read, server) | _meant(knowledge.taxonomy, knowledge.index)
    index = Index.build(left)
    without = ways(left, index, read, server) | _meant(left, index)
    kinds = {kind: (whole, queries) for kind, queries in noisy(knowledge.taxonomy, QUERIES).items()}
    rows = []
    for kind, (by, queries) in {**kinds, "held-out wordings": (without, unseen)}.items():
        spent = in_turn(by, [query.text for query in queries])
        slowest = max(one.middle for one in spent.values())
        rows += [
            [kind, name, f"{one.middle:.2f}", f"{one.slowest:.2f}", f"{slowest / one.middle:.0f} ×", *found(by[name], queries)]
            for name, one in spent.items()
        ]
    said = sum(len(one.wordings_fr) + len(one.wordings_en) for one in knowledge.taxonomy.resources.values())
    return format_table(
        f"Words → resource over {said} wordings, {QUERIES} queries of each kind",
        ("queries", "found by", "p50 ms", "p99 ms", "faster", "@1", "@5"),
        rows,
    ) + ("" if server else "\nPostgreSQL pg_trgm is left out: no PostgreSQL here has it (Debian's has).\n")


def _meant(taxonomy: Taxonomy, index: Index) -> Mapping[str, Way]:
    """With the optional library that orders what is not sure by meaning, where it is installed."""
    try:
        sense = EmbeddingIndex.open(Path(__file__).parents[2] / ".cache", taxonomy)
    except NoLibrary:
        return {}

    def search(words: str) -> list[str]:
        guesses = index.search(words, MOST)
        return [guess.resource for guess in (guesses if is_sure_guess(guesses) else sense.order_guesses(words, guesses, MOST))]

    return {"Boucle's index, meaning": search}


def found(way: Way, queries: Sequence[Query]) -> tuple[str, str]:
    """The part of queries whose resource comes first, and among five."""
    answers = [(way(query.text), query.right) for query in queries]
    first, five = (compute_fraction(bool(right & set(ids[:most])) for ids, right in answers) for most in (1, 5))
    return format_share(first), format_share(five)


def sentences(knowledge: Knowledge) -> str:
    """A whole reading, alone and with its waste codes."""
    asked = [query.text for query in noisy(knowledge.taxonomy, SENTENCES)["chat sentences"]]
    spent = in_turn(
        {
            "understand": lambda text: knowledge.understand_text(text, "fr", TODAY),
            "understand, with waste codes": lambda text: knowledge.guess_waste_codes(
                knowledge.understand_text(text, "fr", TODAY)
            ),
        },
        asked,
    )
    rows = [[name, f"{one.middle:.2f}", f"{one.slowest:.2f}"] for name, one in spent.items()]
    return format_table(f"A whole sentence, {len(asked)} chat sentences", ("what", "p50 ms", "p99 ms"), rows)


def long_texts(knowledge: Knowledge) -> str:
    """Texts of 4,096 signs made of few pieces, as nobody writes to be read: the processor's time each takes."""
    spent = sorted((_time_reading(knowledge, "".join(pieces)), repr("".join(pieces))) for pieces in product(_PIECES, _PIECES))
    rows = [[name, f"{seconds * 1000:.1f}"] for seconds, name in reversed(spent[-10:])]
    rows.append(["the middle one", f"{spent[len(spent) // 2][0] * 1000:.1f}"])
    return format_table(f"The ten slowest of {len(spent)} texts of {_LONGEST} signs", ("made of", "ms"), rows)


def _time_reading(knowledge: Knowledge, piece: str) -> float:
    begun = time.process_time()
    knowledge.understand_text((piece * _LONGEST)[:_LONGEST], "fr", TODAY)
    return time.process_time() - begun
