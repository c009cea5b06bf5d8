"""A declaration becomes visible, without a name, and is compared with what the neighbours said."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.access_rights import ours
from bot.context.action_context import Desk, Done
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from bot.views.declarations import cards, drafts, proposals
from bot.views.declarations import regulation as rule_cards
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState, Visibility


def publish(desk: Desk, args: Sequence[str]) -> Done:
    """The draft becomes visible without a name, and its best partners are asked. Tapping twice publishes once."""
    return _published(desk, ours(desk, args))


def collector(desk: Desk, args: Sequence[str]) -> Done:
    """The same for something dangerous: the animator is asked for a registered collector."""
    row = ours(desk, args)
    if row.state is DeclarationState.DRAFT:
        row.details = replace(row.details, wish="collector")
    return _published(desk, row)


def rules(desk: Desk, args: Sequence[str]) -> Done:
    """The rules that this resource calls for."""
    row = ours(desk, args)
    *others, last = (Saying(key) for key in rule_cards.rules(desk.knowledge, row.resource or ""))
    draft = row.state is DeclarationState.DRAFT
    return Done((*others, replace(last, buttons=drafts.danger_buttons(desk, row, but="rules") if draft else ())))


def _published(desk: Desk, row: Declaration) -> Done:
    if row.state is not DeclarationState.DRAFT:
        return Done((_already(desk, row),))
    held = row.resource is not None and desk.knowledge.held(row.resource)
    desk.work.declarations.publish(row, held=held, now=desk.now, expires=lifetime.expiry(desk.work, row, desk.now))
    sleeps = lifetime.begin(desk.work, row, desk.now)
    if held:
        matchmaking.tell_animators(desk, row)
        return Done((Saying("declaration-held", {**cards.facts(row), "animator": desk.work.networks.here().animator}),))
    if row.visibility is Visibility.ANIMATOR:
        return Done((Saying("declaration-private", {"animator": desk.work.networks.here().animator}),))
    if sleeps:
        wakes = (row.turn or desk.now).date().isoformat()
        return Done((Saying("declaration-asleep", {**cards.facts(row), "day": wakes}), *proposals.asked(desk, row)))
    partners = matchmaking.compare(desk, row)
    count = desk.work.networks.companies()
    told = Saying("declaration-open" if count >= cards.FEWEST else "declaration-open-few", {"companies": count})
    if partners:
        rung = desk.work.calls.rung(row.id)
        called = (Saying("partners-called", {"animator": desk.work.networks.here().animator}),) if rung else ()
        found = Saying("declaration-partners", {"count": len(partners)}, parts=(*partners, *called))
    else:
        found = Saying("declaration-nothing", cards.facts(row))
    return Done((told, found, *proposals.asked(desk, row)))


def _already(desk: Desk, row: Declaration) -> Saying:
    day = (row.published or desk.now).date().isoformat()
    buttons = (Button("declaration-already.see", f"a.see.{row.id:x}"), Button("declaration-already.other", "a.go"))
    return Saying("declaration-already", {"day": day, "state": row.state.value}, buttons=buttons)
