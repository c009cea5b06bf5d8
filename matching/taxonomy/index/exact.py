"""Which wordings are said in these very letters: a few bytes each, for a dictionary would be most of what an index holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from matching.taxonomy.index.postings import IntArray

_FINGERPRINT_BYTES = (
    8  # of a text's fingerprint: that two of 100,000 texts share one is as good as impossible (1 in 10,000 million)
)


@dataclass(frozen=True, slots=True)
class ExactIndex:
    """The fingerprints of all texts in order, and the row of each; a text may have several."""

    prints: NDArray[np.uint64]
    rows: IntArray

    @classmethod
    def build(cls, *readings: Sequence[str]) -> ExactIndex:
        """Every reading has one text a row, "" for none."""
        said = {(text, row) for texts in readings for row, text in enumerate(texts) if text}
        prints = np.array([_hash_text(text) for text, _ in said], np.uint64)
        rows = np.array([row for _, row in said], np.int32)
        order = np.lexsort((rows, prints))
        return cls(prints[order], rows[order])

    def find_rows(self, text: str) -> IntArray:
        """The rows that have this text, in order; none for one nobody says."""
        sought = np.uint64(_hash_text(text))
        return self.rows[np.searchsorted(self.prints, sought) : np.searchsorted(self.prints, sought, "right")]


def _hash_text(text: str) -> int:
    return int.from_bytes(blake2b(text.encode(), digest_size=_FINGERPRINT_BYTES).digest())
