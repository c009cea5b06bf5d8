"""The kinds of synergy in one table: who is in it, who must agree, what it is called, what its parties read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matching.consent.states import LIVE_SYNERGY_STATES, Answer, PartyRole, SynergyKind, SynergyState


@dataclass(frozen=True, slots=True)
class KindRules:
    """What differs from one kind of synergy to another. `roles` are in the order of flow, the first for as many as there
    are more parties; where nobody takes, only the first counts. Those in `must` agree all, and at least `least` of all
    parties. The other fields are what the parties read: keys of texts; `wanted` once somebody has said yes, `changed` when
    figures change (None: nobody learns another's figures). A refusal `bars` whoever refuses from the others. What is agreed
    is spoken for where it `deducts` from what its parties have or seek."""

    prefix: str
    roles: tuple[PartyRole, ...]
    must: frozenset[PartyRole]
    least: int
    card: str
    wanted: str
    nudge: str
    changed: str | None
    introduction: str
    bars: bool = True
    deducts: bool = True
    by_resource: bool = False
    from_three_on: KindRules | None = None

    @property
    def pools(self) -> bool:
        """Do its parties do the same thing together, without learning each other's figures?"""
        return self.changed is None


_PAIR = frozenset({PartyRole.GIVER, PartyRole.TAKER})
_EXCHANGE_TEXTS = ("synergy-card", "synergy-wanted", "synergy-nudge", "synergy-changed", "introduction-made")
_CHAIN_TEXTS = ("synergy-chain", "synergy-chain", "synergy-nudge-group", "synergy-changed", "introduction-chain")
_POOL_TEXTS = ("synergy-pool", "synergy-pool", "synergy-nudge-group", None, "introduction-together")
_MEMBERS, _NOBODY = (PartyRole.MEMBER,), frozenset[PartyRole]()

KINDS: dict[SynergyKind, KindRules] = {
    SynergyKind.EXCHANGE: KindRules("exchange", (PartyRole.GIVER, PartyRole.TAKER), _PAIR, 2, *_EXCHANGE_TEXTS),
    SynergyKind.SHARE: KindRules(
        "share",
        (PartyRole.GIVER, PartyRole.TAKER),
        _PAIR,
        2,
        *_EXCHANGE_TEXTS,
        deducts=False,
        from_three_on=KindRules("share", _MEMBERS, _NOBODY, 3, *_POOL_TEXTS, bars=False, deducts=False, by_resource=True),
    ),
    SynergyKind.CHAIN: KindRules(
        "chain", (PartyRole.GIVER, PartyRole.PROCESSOR, PartyRole.TAKER), _PAIR | {PartyRole.PROCESSOR}, 3, *_CHAIN_TEXTS
    ),
    SynergyKind.COLLECT_TOGETHER: KindRules(
        "collect",
        (PartyRole.GIVER, PartyRole.TAKER),
        frozenset({PartyRole.TAKER}),
        3,
        *_POOL_TEXTS,
        bars=False,
        by_resource=True,
    ),
    SynergyKind.BUY_TOGETHER: KindRules("buy", _MEMBERS, _NOBODY, 3, *_POOL_TEXTS, bars=False, deducts=False, by_resource=True),
}
_ALL_RULES = tuple(rules for row in KINDS.values() for rules in (row, row.from_three_on) if rules is not None)
INTRODUCTION_KEYS = tuple(sorted({rules.introduction for rules in _ALL_RULES}))


def find_kind_rules(kind: SynergyKind, parties: int) -> KindRules:
    """The row of a kind, for so many parties: a share is between two, or a pool of those who want the same."""
    rules = KINDS[kind]
    return rules.from_three_on if rules.from_three_on is not None and parties > len(rules.roles) else rules


def assign_party_roles(kind: SynergyKind, parties: int, *, taken: bool) -> tuple[PartyRole, ...]:
    """The role of each party in the order of flow; `taken`: does the last one take what the others have?"""
    flow = find_kind_rules(kind, parties).roles
    flow = flow if taken else flow[:1]
    return (flow[0],) * (parties - len(flow) + 1) + flow[1:]


def build_synergy_key(kind: SynergyKind, members: tuple[int, ...], resource: str | None) -> str:
    """The name of a synergy, by its declarations in the order of flow; a pool, which grows, by what it is about and its
    oldest declaration."""
    rules = find_kind_rules(kind, len(members))
    parts = (resource or "", min(members)) if rules.by_resource else members
    return ":".join(map(str, (rules.prefix, *parts)))


def decide_synergy_state(kind: SynergyKind, state: SynergyState, answers: Iterable[tuple[PartyRole, Answer]]) -> SynergyState:
    """The state of a synergy once its parties have answered like this; what is closed stays as it is."""
    if state not in LIVE_SYNERGY_STATES:
        return state
    said = list(answers)
    rules = find_kind_rules(kind, len(said))
    needed = [answer for role, answer in said if role in rules.must]
    yes, no = ([answer for _, answer in said].count(answer) for answer in (Answer.YES, Answer.NO))
    if Answer.NO in needed or len(said) - no < rules.least:
        return SynergyState.REFUSED
    return SynergyState.AGREED if yes >= rules.least and set(needed) <= {Answer.YES} else state
