"""What lists and workshops need of a unit of work, and what is only done when things are old."""

from __future__ import annotations

from storage.leads.projects import Projects
from storage.networks.uploads import Uploads
from storage.networks.workshops import Workshops
from storage.people.retention import Retention
from storage.unit import LazyRepository
from storage.upkeep.unit import UpkeepUnit


class AnimationUnit(UpkeepUnit):
    """One transaction, as far as it is about what animators sent or hold, and what is kept too long."""

    uploads = LazyRepository(Uploads)
    workshops = LazyRepository(Workshops)
    projects = LazyRepository(Projects)
    retention = LazyRepository(Retention)
