"""The one waste code that a resource most likely has, by what its holder does: the law's code depends on it."""
from __future__ import annotations

from collections.abc import Iterable

from matching.taxonomy.model import Resource


def probable(resource: Resource, activities: Iterable[str]) -> str | None:
    """The code under which these NAF activities produce it (longest prefix), else the one that anybody has."""
    does = tuple(activities)
    best, found = -1, None
    for code, producers in resource.codes.items():
        told = [len(prefix) for prefix in producers for naf in does if naf.startswith(prefix)]
        fit = max(told, default=-1) if producers else 0
        if fit > best:
            best, found = fit, code
    return found
