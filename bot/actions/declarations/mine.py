"""What a company told, at its hand: see, pause, take up again, renew, withdraw. Anybody who speaks for it may."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.access_rights import living, ours
from bot.context.action_context import Desk, Done, numbered
from bot.rules.declarations import lifecycle, lifetime
from bot.talk import sessions
from bot.views.declarations import cards
from bot.views.declarations import mine as pages
from storage.notes.saying import Button, Saying
from storage.tables.declaration import DeclarationState

RESTING = frozenset({DeclarationState.PAUSED, DeclarationState.ASLEEP})


def mine(desk: Desk, rest: str) -> Done:
    """/mes: what my company has told; before joining, the drafts, and the question they wait for."""
    if desk.work.scope.network is None:
        return Done((Saying("start-nowhere"),))
    if desk.company is not None or not (kept := pages.unjoined(desk)):
        return Done(pages.listed(desk, 0))
    if (row := desk.work.talks.open(desk.me)) is not None:
        return Done((*kept, sessions.question(row, desk.knowledge)))
    return Done(kept)


def turn(desk: Desk, args: Sequence[str]) -> Done:
    """Another page of the list."""
    return Done(pages.listed(desk, numbered(args)))


def see(desk: Desk, args: Sequence[str]) -> Done:
    """The page of one declaration."""
    return Done((pages.page(desk, ours(desk, args)),))


def pause(desk: Desk, args: Sequence[str]) -> Done:
    """Nobody is asked about it until it is taken up again."""
    row = living(desk, args)
    if row.state is not DeclarationState.OPEN:
        return Done((pages.page(desk, row),))
    lifecycle.rest(desk.work, row, DeclarationState.PAUSED, desk.now)
    return Done((Saying("mine-paused", cards.facts(row), buttons=(Button("mine-page.reopen", f"a.reopen.{row.id:x}"),)),))


def reopen(desk: Desk, args: Sequence[str]) -> Done:
    """Paused or asleep, it is open again, and compared with what the neighbours said meanwhile."""
    row = living(desk, args)
    if row.state not in RESTING:
        return Done((pages.page(desk, row),))
    return Done(pages.reopened(row, lifecycle.reopen(desk, row)))


def renew(desk: Desk, args: Sequence[str]) -> Done:
    """It is still there, for as long as if it had just been told."""
    row = living(desk, args)
    if row.state is not DeclarationState.OPEN:
        return Done((pages.page(desk, row),))
    lifetime.renew(desk.work, row, desk.now)
    return Done((Saying("mine-renewed", {**cards.facts(row), "until": (row.expires or desk.now).date().isoformat()}),))


def withdraw(desk: Desk, args: Sequence[str]) -> Done:
    """Asks once before it goes."""
    row = living(desk, args)
    buttons = (Button("mine-withdraw.retire", f"a.retire.{row.id:x}"), Button("mine-withdraw.keep", f"a.keep.{row.id:x}"))
    return Done((Saying("mine-withdraw", cards.facts(row), buttons=buttons),))


def retire(desk: Desk, args: Sequence[str]) -> Done:
    """It is withdrawn; who was asked or had said yes reads so in one line."""
    row = living(desk, args)
    lifecycle.rest(desk.work, row, DeclarationState.WITHDRAWN, desk.now)
    return Done((Saying("mine-withdrawn", cards.facts(row)),))
