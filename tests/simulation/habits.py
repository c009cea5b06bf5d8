"""How people answer, read from `habits.toml`: one table for the tests and the bench."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from random import Random

Shares = Mapping[str, float]


@cache
def load_habits() -> Mapping[str, Shares]:
    """Every table of the file, by its name."""
    return tomllib.loads((Path(__file__).parent / "habits.toml").read_text(encoding="utf-8"))


def draw(chance: Random, shares: Shares, among: Iterable[str] | None = None) -> str | None:
    """One of the answers by its share, of those there are; None is silence. Where only some can be given, the silence keeps
    the part that it has beside them."""
    open_to = {name: share for name, share in shares.items() if among is None or name in set(among)}
    rest = max(0.0, 1 - sum(open_to.values()))
    total = sum(open_to.values()) + rest
    point = chance.random() * total
    for name, share in open_to.items():
        point -= share
        if point < 0:
            return name
    return None


def draw_hours(chance: Random) -> float:
    """So many hours until somebody looks at their phone."""
    lower = 0.0
    for upper, share in load_habits()["hours"].items():
        if chance.random() < share / max(1e-9, _left_from(upper)):
            return chance.uniform(lower, float(upper))
        lower = float(upper)
    return lower


def _left_from(upper: str) -> float:
    return sum(share for bound, share in load_habits()["hours"].items() if float(bound) >= float(upper))
