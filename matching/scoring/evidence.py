"""A reason for or against a partner, as a value: the reader's sentence is `why-<feature>` in the texts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Evidence:
    """`points` > 0 speaks for, < 0 against; `facts` are what the sentence tells (km, resource ids, shares)."""

    feature: str
    points: float
    facts: Mapping[str, str | int | float] = field(default_factory=dict)
