"""Wordings as plain numpy arrays and back, so that an index can be kept in a cache folder without pickle."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from matching.taxonomy.closeness import Closeness, solid
from matching.taxonomy.postings import Postings
from matching.taxonomy.slips import Slips
from matching.taxonomy.wordings import Wordings

Arrays = Mapping[str, NDArray[np.generic]]


def to_arrays(wordings: Wordings) -> dict[str, NDArray[np.generic]]:
    """All that `from_arrays` needs."""
    post, close, exact = wordings.postings, wordings.closeness, wordings.exact
    return {
        "exact": pack(exact), "exact_rows": np.array([row for rows in exact.values() for row in rows], np.int32),
        "exact_counts": np.array([len(rows) for rows in exact.values()], np.int32),
        "glued": pack(wordings.glued), "pairs": pack(wordings.glued.values()), "features": pack(post.number),
        "idf": post.idf, "begins": post.begins, "rows": post.rows, "weights": post.weights,
        "texts": pack(close.texts), "words": pack(close.words), "rarity": close.rarity, "table": close.table,
    }


def from_arrays(arrays: Arrays) -> Wordings:
    """The wordings again. Raises KeyError if an array is missing."""
    ends = np.cumsum(arrays["exact_counts"].astype(np.int64)).tolist()
    exact_rows = arrays["exact_rows"].tolist()
    exact = {text: tuple(exact_rows[begin:end])
             for text, begin, end in zip(unpack(arrays["exact"]), [0, *ends[:-1]], ends, strict=True)}
    glued = dict(zip(unpack(arrays["glued"]), unpack(arrays["pairs"]), strict=True))
    texts, words = unpack(arrays["texts"]), unpack(arrays["words"])
    postings = Postings(_numbers(unpack(arrays["features"])), arrays["idf"].astype(np.float32),
                        arrays["begins"].astype(np.int64), arrays["rows"].astype(np.int32),
                        arrays["weights"].astype(np.float32), len(texts))
    closeness = Closeness(texts, words, _numbers(words), arrays["rarity"].astype(np.float32),
                          arrays["table"].astype(np.int32), solid(texts))
    return Wordings(exact, glued, postings, closeness, Slips.of(words))


def pack(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Texts as bytes, each ended by a line feed."""
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def unpack(packed: NDArray[np.generic]) -> tuple[str, ...]:
    """The reverse of `pack`."""
    return tuple(packed.tobytes().decode().split("\n")[:-1])


def _numbers(names: Iterable[str]) -> dict[str, int]:
    return {name: position for position, name in enumerate(names)}
