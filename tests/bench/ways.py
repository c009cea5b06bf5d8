"""Ways from words to resources: Boucle's index, rapidfuzz over all wordings, trigram indexes of SQLite and PostgreSQL."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable

import psycopg
from rapidfuzz import fuzz, process

from matching.taxonomy.index.fold import fold_words
from matching.taxonomy.index.word_index import Index
from matching.taxonomy.model import Taxonomy
from matching.understand.reading import Reading

Way = Callable[[str], list[str]]
Read = Callable[[str, Index], Reading]
MOST, CANDIDATES = 5, 50
FIND = "SELECT rowid, text FROM said WHERE said MATCH ? ORDER BY rank LIMIT ?"


def ways(taxonomy: Taxonomy, index: Index, read: Read, server: str | None) -> dict[str, Way]:
    """`read` is the whole understanding over that index, `server` a PostgreSQL that has pg_trgm. Each gives the ids of at
    most five resources, best first."""
    pairs = [
        (one.id, text)
        for one in taxonomy.resources.values()
        for text in dict.fromkeys(map(fold_words, (one.fr, one.en, *one.wordings_fr, *one.wordings_en)))
    ]
    return {
        "Boucle's index": lambda words: [guess.resource for guess in index.search(words, MOST)],
        "Boucle, whole reading": lambda words: [guess.resource for guess in read(words, index).guesses],
        "rapidfuzz WRatio": _alike(pairs),
        "SQLite FTS5 trigram": _trigrams(pairs),
        **({"PostgreSQL pg_trgm": _trgm(pairs, server)} if server else {}),
    }


def _alike(pairs: list[tuple[str, str]]) -> Way:
    texts = [text for _, text in pairs]

    def search(words: str) -> list[str]:
        found = process.extract(fold_words(words), texts, scorer=fuzz.WRatio, limit=CANDIDATES)
        return _once(pairs[row][0] for _, _, row in found)

    return search


def _trigrams(pairs: list[tuple[str, str]]) -> Way:
    """Its own bm25 finds fifty, rapidfuzz puts them in order: the best that this way can do."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE said USING fts5(text, tokenize = 'trigram')")
    base.executemany("INSERT INTO said(rowid, text) VALUES (?, ?)", ((row, text) for row, (_, text) in enumerate(pairs)))

    def search(words: str) -> list[str]:
        asked = fold_words(words)
        grams = dict.fromkeys(asked[place : place + 3] for place in range(len(asked) - 2))
        if not grams:
            return []
        query = " OR ".join(f'"{gram}"' for gram in grams)
        rows = base.execute(FIND, (query, CANDIDATES)).fetchall()
        rows.sort(key=lambda found: -fuzz.token_set_ratio(asked, found[1]) - fuzz.ratio(asked, found[1]))
        return _once(pairs[row][0] for row, _ in rows)

    return search


def _trgm(pairs: list[tuple[str, str]], server: str) -> Way:
    """The fifty nearest by its GiST index, put in order likewise."""
    base = psycopg.connect(server, autocommit=True)
    base.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    base.execute("CREATE TEMPORARY TABLE said (row int, text text)")
    with base.cursor().copy("COPY said FROM STDIN") as copy:
        for row, (_, text) in enumerate(pairs):
            copy.write_row((row, text))
    base.execute("CREATE INDEX ON said USING gist (text gist_trgm_ops(siglen=64))")
    base.execute("ANALYZE said")

    def search(words: str) -> list[str]:
        asked = fold_words(words)
        rows = base.execute("SELECT row, text FROM said ORDER BY text <-> %s LIMIT %s", (asked, CANDIDATES)).fetchall()
        rows.sort(key=lambda found: -fuzz.token_set_ratio(asked, found[1]) - fuzz.ratio(asked, found[1]))
        return _once(pairs[row][0] for row, _ in rows)

    return search


def trgm(server: str) -> bool:
    """Has this PostgreSQL got pg_trgm?"""
    with psycopg.connect(server) as base:
        return base.execute("SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm'").fetchone() is not None


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))[:MOST]
