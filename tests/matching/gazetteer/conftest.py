"""One gazetteer for all tests about places."""

from __future__ import annotations

import pytest

from matching.gazetteer.gazetteer import Gazetteer
from matching.gazetteer.load import load_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()
