"""What an animator does with a held declaration: open it, see to it, refuse it with a reason, reach its company."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.model import Refuse
from bot.rules.declarations import keeper, lifecycle
from bot.views.board import held_declarations as views
from bot.views.board.screens import under
from bot.views.declarations import cards
from storage.notes.saying import Saying
from storage.reports.board import HANDLED
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState


def held(desk: Desk, args: Sequence[str]) -> Done:
    """One tap on its page. What is no longer held, since a colleague or its company was faster, is said so."""
    animating(desk)
    row = desk.work.declarations.get(numbered(args))
    if row is None or row.state is DeclarationState.DRAFT or (does := DOES.get(coded(args))) is None:
        raise Refuse("button-gone")
    if row.state is not DeclarationState.HELD:
        news = Saying("board-held-over", {"resource": row.resource or row.said, "state": row.state.value})
        return Done((under(news, views.listed(desk, 0)),), instead=True)
    return Done((does(desk, row),), instead=True)


def _open(desk: Desk, row: Declaration) -> Saying:
    """To matching, as if it had just been told."""
    if not views.may_open(desk, row):
        raise Refuse("button-gone")
    desk.work.history.log("held-opened", f"declaration:{row.id}", desk.me, desk.now)
    partners = lifecycle.reopen(keeper.at_desk(desk, row), row)
    asked = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    keeper.tell(desk, row, Saying("held-opened", _told(desk, row), parts=asked), "opened")
    return under(Saying("board-held-opened", {**cards.facts(row), "count": len(partners)}), views.listed(desk, 0))


def _take(desk: Desk, row: Declaration) -> Saying:
    """It stays held, and its holder knows that somebody sees to it."""
    if (handler := views.handled_by(desk, row)) is not None:
        return under(Saying("board-held-taken", {"handler": handler}), views.one(desk, row))
    desk.work.history.log(HANDLED, f"declaration:{row.id}", desk.me, desk.now)
    keeper.tell(desk, row, Saying("held-taken", _told(desk, row)), "taken")
    return views.one(desk, row)


def _refuse(desk: Desk, row: Declaration, reason: str) -> Saying:
    """It is withdrawn; its holder reads why, kindly."""
    told = _told(desk, row)
    lifecycle.rest(desk.work, row, DeclarationState.WITHDRAWN, desk.now)
    desk.work.history.log("held-refused", f"declaration:{row.id}", desk.me, desk.now, reason)
    keeper.tell(desk, row, Saying("held-refused", {**told, "reason": reason}), "refused")
    return under(Saying("board-held-refused", told), views.listed(desk, 0))


def _told(desk: Desk, row: Declaration) -> dict[str, str | int | float]:
    return {**cards.facts(row), "animator": desk.person.name}


def _refusing(reason: str) -> Callable[[Desk, Declaration], Saying]:
    return lambda desk, row: _refuse(desk, row, reason)


DOES: dict[str, Callable[[Desk, Declaration], Saying]] = {
    "see": views.one, "call": views.reached, "refuse": views.refusing, "open": _open, "take": _take,
    **{f"no-{reason}": _refusing(reason) for reason in views.REASONS},
}
