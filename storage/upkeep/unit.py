"""The part of a unit of work that concerns the installation as a whole."""

from __future__ import annotations

from storage.unit import LazyRepository, ScopedUnit
from storage.upkeep.upkeep import Upkeep


class UpkeepUnit(ScopedUnit):
    """What whoever runs this bot can ask and change."""

    upkeep = LazyRepository(Upkeep)
