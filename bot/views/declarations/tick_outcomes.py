"""What became of the ticks that were handed in: a partner, who always takes it, a pool in the making, or nothing yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations import cards
from bot.views.declarations.publication import PublishedState
from bot.views.networks import host, permanent_takers
from matching.activities.model import ROOT_ACTIVITY
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration, Synergy


class HandedIn(Protocol):
    """One tick, and what it led to."""

    @property
    def declaration(self) -> Declaration: ...
    @property
    def state(self) -> PublishedState: ...
    @property
    def lead(self) -> Synergy | None: ...
    @property
    def pool(self) -> Synergy | None: ...


def build_outcomes(context: ActionContext, all_handed: Sequence[HandedIn]) -> Saying:
    """One line each; a button for each partner who may be asked."""
    numbered = tuple(enumerate(all_handed, 1))
    return Saying(
        "tick-noted",
        {"count": len(all_handed), **host.describe_host(context.work)},
        parts=tuple(line for n, each in numbered for line in _build_lines(context, n, each)),
        buttons=tuple(
            Button("tick-line.ask", f"a.approach.{each.lead.id:x}", {"n": n, "resource": each.declaration.resource or ""})
            for n, each in numbered
            if each.lead is not None
        ),
    )


def _build_lines(context: ActionContext, n: int, handed: HandedIn) -> tuple[Saying, ...]:
    declaration = handed.declaration
    facts: dict[str, Fact] = {**cards.describe_declaration(declaration), "n": n, **_describe_partner(context, handed)}
    takers = permanent_takers.build_taker_lines(context, declaration)
    facts["what"] = _name_outcome(handed) or ("taker" if takers else "nothing")
    facts["kind"] = declaration.kind or ""
    return (Saying("tick-line", facts), *takers)


def _name_outcome(handed: HandedIn) -> str:
    if handed.state is not PublishedState.OPEN:
        return handed.state.value
    if handed.pool is not None or handed.declaration.kind is Kind.SHARE:
        return "pool" if handed.pool is not None else "pooling"
    return "partner" if handed.lead is not None else ""


def _describe_partner(context: ActionContext, handed: HandedIn) -> dict[str, Fact]:
    """The other side of the lead, as far as it may be told."""
    if handed.lead is None:
        return {"activity": ROOT_ACTIVITY, "near": "open", "theirs": "", "about": ""}
    parties = context.work.synergies.list_parties(handed.lead.id)
    theirs = next(
        find_party_declaration(context.work, party) for party in parties if party.declaration_id != handed.declaration.id
    )
    shown = cards.describe_card(context, theirs, context.company)
    return {"activity": shown["activity"], "near": shown["near"], "theirs": shown["kind"], "about": shown["resource"]}
