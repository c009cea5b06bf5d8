"""A draft: kept the moment it is said, shown as others will see it, changed until its author is content."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.conversation.flows.declare import FLOW, Declaring
from bot.conversation.flows.join import Joining
from bot.conversation.model import Refuse
from bot.desk import Begin, Desk, Done
from bot.opening import further
from bot.telling import answers, fill
from bot.views import cards, drafts
from storage.saying import Button, Fact, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility

EDITABLE = ("resource", "kind", "amount", "rhythm", "price")
BLURS = ("quantity", "activity")


def draft(desk: Desk, said: Declaring) -> Done:
    """What was said is kept at once; then whatever is still missing is asked, or the card is shown."""
    row = desk.work.declarations.get(said.draft) if said.draft else None
    if row is None or row.keeper_id != desk.me or row.state is not DeclarationState.DRAFT:
        row = Declaration(network_id=desk.work.scope.id, keeper_id=desk.me, touched=desk.now)
    fill(row, said, desk.knowledge, desk.now)
    desk.work.declarations.add(row)
    noted = (Saying("draft-noted", {**cards.facts(row), **_reckoned(desk, row)}),)
    if said.more:
        return Done(noted, further(desk, said.more))
    if desk.company is None:
        network = desk.work.networks.here()
        return Done(noted, Begin("join", Joining(near=(network.lat, network.lon))))
    desk.work.declarations.settle(desk.me, desk.company)
    return Done((*noted, drafts.card(desk, row)))


def discreet(desk: Desk, args: Sequence[str]) -> Done:
    """Show less of it: first the quantity goes, then the kind of company, then only the animator sees it."""
    row = _draft(desk, args)
    hidden = row.details.hidden
    if len(hidden) < len(BLURS):
        row.details = replace(row.details, hidden=(*hidden, BLURS[len(hidden)]))
    else:
        row.visibility = Visibility.ANIMATOR
    row.touched = desk.now
    return Done((drafts.card(desk, row),))


def edit(desk: Desk, args: Sequence[str]) -> Done:
    """Which of the answers is to be changed?"""
    row = _draft(desk, args)
    steps = [step.name for step in FLOW.steps if step.name in EDITABLE and step.when(answers(row))]
    return Done((Saying("draft-edit", buttons=tuple(
        Button(f"draft-edit.{name}", f"a.change.{row.id:x}.{name}") for name in steps)),))


def change(desk: Desk, args: Sequence[str]) -> Done:
    """Ask that question again; what was built on it too."""
    row = _draft(desk, args)
    name = args[1] if len(args) > 1 else ""
    if name not in EDITABLE:
        raise Refuse("button-gone")
    dropped = {name} | {step.name for step in FLOW.steps if name in step.after}
    answered = tuple(step.name for step in FLOW.steps if step.name not in dropped)
    emptied: dict[str, Any] = dict.fromkeys(dropped)
    return Done(begin=Begin("declare", replace(answers(row), **emptied), answered))


def forget(desk: Desk, args: Sequence[str]) -> Done:
    """The author does not want it after all."""
    row = _draft(desk, args)
    row.state, row.touched = DeclarationState.WITHDRAWN, desk.now
    return Done((Saying("draft-forgotten"),))


def _draft(desk: Desk, args: Sequence[str]) -> Declaration:
    row = desk.work.declarations.get(int(args[0], 16)) if args else None
    if row is None or desk.company is None or row.company_id != desk.company.id:
        raise Refuse("button-gone")
    if row.state is not DeclarationState.DRAFT:
        raise Refuse("draft-published")
    return row


def _reckoned(desk: Desk, row: Declaration) -> dict[str, Fact]:
    base = desk.knowledge.resource(row.resource).base if row.resource and row.yearly else ""
    again = row.rhythm is not None and row.rhythm != "once"
    return {"yearly": row.yearly if base and again and row.yearly else 0, "base": base}
