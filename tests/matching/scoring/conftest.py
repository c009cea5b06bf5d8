"""Declarations in a few words, for tables: what, how far to the north, and whatever else was said."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from matching.scoring.scorer import Scorer


@pytest.fixture(scope="session")
def scorer(knowledge: Knowledge) -> Scorer:
    """The matcher with all that Boucle knows."""
    return knowledge.scorer
