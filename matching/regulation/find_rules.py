"""The rules that a flow calls for, from the data file: the most particular first."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from matching.regulation.model import Rule, RuledFlow, RuleMoment

_FILE = Path(__file__).parent / "data" / "rules.toml"
_LANGUAGES = ("fr", "en")


@cache
def load_rules() -> tuple[Rule, ...]:
    """All rules, in the order in which they are told."""
    rows = tomllib.loads(_FILE.read_text(encoding="utf-8"))["rules"]
    return tuple(
        Rule(
            key=row["key"],
            moments=frozenset(RuleMoment(moment) for moment in row["moments"]),
            article={language: row.get(f"article_{language}", "") for language in _LANGUAGES},
            ask={language: row.get(f"with_{language}", "") for language in _LANGUAGES},
            checked=row.get("checked"),
            when=row["when"],
        )
        for row in rows
    )


def find_rules(flow: RuledFlow, moment: RuleMoment) -> tuple[Rule, ...]:
    """Those to tell at that moment. Who asks reads every one that may hold; by itself only what surely does is told."""
    asked = moment is RuleMoment.ASKED
    found = [rule for rule in load_rules() if (asked or moment in rule.moments) and rule.covers_flow(flow, certain=not asked)]
    return tuple({rule.key: rule for rule in reversed(found)}.values())[::-1]
