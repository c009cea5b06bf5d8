"""What a rule looks at, and a rule: values in, yes or no out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from matching.taxonomy.model import Resource
from matching.vocabulary import Kind, Price


class RuleMoment(StrEnum):
    """When a rule is told: once the announcement is published, when the parties meet, or only to whoever asks."""

    DECLARED = "declared"
    INTRODUCED = "introduced"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class RuledFlow:
    """What moves, as far as it is known. `lineage` is the resource's own id, then the broader ones; `serves` the same of what
    it is used as. `gives`: whoever reads it gives, or takes, None where nobody in particular reads. `giver_naf` and
    `taker_naf` are beginnings of activity codes; a load is in t, a week's volume in l, None where nobody knows; `words` are
    what was said, folded."""

    resource: Resource
    lineage: tuple[str, ...]
    kind: Kind
    waste: bool
    gives: bool | None = None
    words: str = ""
    price: Price | None = None
    serves: tuple[str, ...] = ()
    giver_naf: tuple[str, ...] = ()
    taker_naf: tuple[str, ...] = ()
    load_tonnes: float | None = None
    week_litres: float | None = None
    pooled: bool = False
    abroad: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A card's facts: its sentence is `rule-<key>` in the texts; `article` and `ask` (whom, where some of it is known from
    memory only) by language; `checked` is the day on which the article was read, None where nobody has."""

    key: str
    moments: frozenset[RuleMoment]
    article: Mapping[str, str]
    ask: Mapping[str, str]
    checked: date | None
    when: Mapping[str, Any]

    def covers_flow(self, flow: RuledFlow, *, certain: bool) -> bool:
        """Does everything hold that the rule asks for? `certain`: a load or volume that nobody knows is not beyond a limit."""
        return all(_holds(name, asked, flow, certain) for name, asked in self.when.items())


def _holds(name: str, asked: Any, flow: RuledFlow, certain: bool) -> bool:
    known = flow.resource
    match name:
        case "kinds":
            return flow.kind in asked
        case "resources":
            return not set(asked).isdisjoint(flow.lineage)
        case "serves":
            return not set(asked).isdisjoint(flow.serves)
        case "families":
            return known.family in asked
        case "hazardous" | "edible" | "never":
            return getattr(known, name) is asked
        case "reused":
            return known.again is asked
        case "waste" | "pooled" | "abroad":
            return getattr(flow, name) is asked
        case "side":
            return flow.gives is None or flow.gives is (asked == "gives")
        case "animal":
            return known.animal in asked
        case "codes":
            return any(code.startswith(tuple(asked)) for code in known.codes)
        case "price":
            return flow.price in asked
        case "words":
            return any(f" {words} " in f" {flow.words} " for words in asked)
        case "given_by" | "taken_by":
            codes = flow.giver_naf if name == "given_by" else flow.taker_naf
            return any(code.startswith(tuple(asked)) for code in codes)
        case "over_tonnes" | "over_litres":
            known_amount = flow.load_tonnes if name == "over_tonnes" else flow.week_litres
            return not certain if known_amount is None else known_amount > asked
        case _:
            raise ValueError(f"a rule asks for {name}, which nobody knows how to look at")
