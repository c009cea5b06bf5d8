"""Which rules a resource calls for: short cards with their article, which inform and never decide."""

from __future__ import annotations

from matching.knowledge import Knowledge
from matching.taxonomy.model import Resource

_OIL_CHAPTERS = ("1301", "1302", "1303")  # the list's sub-chapters of hydraulic, engine and insulating oils


def list_rule_keys(knowledge: Knowledge, resource: str) -> tuple[str, ...]:
    """The keys of the rules to show for a resource, the most particular first."""
    known = knowledge.find_resource(resource)
    found = [key for key, applies in _RULE_TESTS if applies(known)]
    return tuple(found) or ("rule-none",)


def has_free_collection(knowledge: Knowledge, resource: str) -> bool:
    """Mineral and synthetic oils are taken back for free in principle (C. env. R543-3 ff., since 2022)."""
    return _is_oil(knowledge.find_resource(resource))


def _is_oil(known: Resource) -> bool:
    return any(code.startswith(_OIL_CHAPTERS) for code in known.codes)


_RULE_TESTS = (
    ("rule-oil", _is_oil),
    ("rule-asbestos", lambda known: known.never),
    ("rule-animal", lambda known: known.animal in (1, 2)),
    ("rule-hazardous", lambda known: known.hazardous),
)
