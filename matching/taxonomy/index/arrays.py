"""The index of synonyms as plain numpy arrays and back, so that an index can be kept in a cache folder without pickle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from matching.taxonomy.index.closeness import Closeness, drop_blanks
from matching.taxonomy.index.exact import ExactIndex
from matching.taxonomy.index.postings import Postings
from matching.taxonomy.index.slips import SlipIndex
from matching.taxonomy.index.synonyms import SynonymIndex

Arrays = Mapping[str, NDArray[np.generic]]


def pack_synonym_index(wordings: SynonymIndex) -> dict[str, NDArray[np.generic]]:
    """All that `from_arrays` needs."""
    post, close, exact = wordings.postings, wordings.closeness, wordings.exact
    return {
        "prints": exact.prints,
        "print_rows": exact.rows,
        "glued": pack_texts(wordings.glued),
        "pairs": pack_texts(wordings.glued.values()),
        "features": pack_texts(post.number),
        "idf": post.idf,
        "begins": post.begins,
        "rows": post.rows,
        "weights": post.weights,
        "texts": pack_texts(close.texts),
        "words": pack_texts(close.words),
        "rarity": close.rarity,
        "table": close.table,
    }


def unpack_synonym_index(arrays: Arrays) -> SynonymIndex:
    """The index of synonyms again. Raises KeyError if an array is missing."""
    exact = ExactIndex(arrays["prints"].astype(np.uint64), arrays["print_rows"].astype(np.int32))
    glued = dict(zip(unpack_texts(arrays["glued"]), unpack_texts(arrays["pairs"]), strict=True))
    texts, words = unpack_texts(arrays["texts"]), unpack_texts(arrays["words"])
    postings = Postings(
        _number_names(unpack_texts(arrays["features"])),
        arrays["idf"].astype(np.float32),
        arrays["begins"].astype(np.int64),
        arrays["rows"].astype(np.int32),
        arrays["weights"].astype(np.float32),
        len(texts),
    )
    closeness = Closeness(
        texts,
        words,
        _number_names(words),
        arrays["rarity"].astype(np.float32),
        arrays["table"].astype(np.int32),
        drop_blanks(texts),
    )
    return SynonymIndex(exact, glued, postings, closeness, SlipIndex.build(words))


def pack_texts(texts: Iterable[str]) -> NDArray[np.uint8]:
    """Texts as bytes, each ended by a line feed."""
    return np.frombuffer("".join(f"{text}\n" for text in texts).encode(), np.uint8)


def unpack_texts(packed: NDArray[np.generic]) -> tuple[str, ...]:
    """The reverse of `pack`."""
    return tuple(packed.tobytes().decode().split("\n")[:-1])


def _number_names(names: Iterable[str]) -> dict[str, int]:
    return {name: position for position, name in enumerate(names)}
