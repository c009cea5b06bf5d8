"""Wordings as plain numpy arrays and back, so that an index can be kept in a cache folder without pickle."""
from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from matching.taxonomy.index.closeness import Closeness, solid
from matching.taxonomy.index.exact import Exactly
from matching.taxonomy.index.postings import Postings
from matching.taxonomy.index.slips import Slips
from matching.taxonomy.index.synonyms import Wordings

Arrays = Mapping[str, NDArray[np.generic]]


def to_arrays(wordings: Wordings) -> dict[str, NDArray[np.generic]]:
    """All that `from_arrays` needs."""
    post, close, exact = wordings.postings, wordings.closeness, wordings.exact
    return {
        "prints": exact.prints, "print_rows": exact.rows,
        "glued": pack(wordings.glued), "pairs": pack(wordings.glued.values()), "features": pack(post.number),
        "idf": post.idf, "begins": post.begins, "rows": post.rows, "weights": post.weights,
        "texts": pack(close.texts), "words": pack(close.words), "rarity": close.rarity, "table": close.table,
    }


def from_arrays(arrays: Arrays) -> Wordings:
    """The wordings again. Raises KeyError if an array is missing."""
    exact = Exactly(arrays["prints"].astype(np.uint64), arrays["print_rows"].astype(np.int32))
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
