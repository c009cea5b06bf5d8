"""What those who animate bring along themselves: the part of a unit of work that lists and workshops need."""

from __future__ import annotations

from storage.networks.uploads import Uploads
from storage.networks.workshops import Workshops
from storage.unit import LazyRepository
from storage.upkeep.unit import UpkeepUnit


class AnimationUnit(UpkeepUnit):
    """One transaction, as far as it is about what animators sent or hold."""

    uploads = LazyRepository(Uploads)
    workshops = LazyRepository(Workshops)
