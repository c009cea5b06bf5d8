"""My declarations: a short numbered list, and a page for each with what one can do with it."""
from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.context.action_context import Desk
from bot.views.declarations import cards, drafts, waste_codes
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

PAGE = 5
VERBS = {
    DeclarationState.OPEN: ("amend", "pause", "renew", "snap", "code", "withdraw"),
    DeclarationState.PAUSED: ("reopen", "amend", "snap", "code", "withdraw"),
    DeclarationState.ASLEEP: ("reopen", "amend", "snap", "code", "withdraw"),
    DeclarationState.HELD: ("amend", "snap", "code", "withdraw"),
    DeclarationState.SERVED: ("amend", "code", "withdraw"),
}


def listed(desk: Desk, page: int) -> tuple[Saying, ...]:
    """A page of the company's declarations, and the talk that was put aside, if there is one."""
    rows = desk.work.declarations.of_company(desk.company.id) if desk.company is not None else ()
    first = page * PAGE if page * PAGE < len(rows) else 0
    shown = list(enumerate(rows[first:first + PAGE], first + 1))
    if not shown:
        return (Saying("mine-none", buttons=(Button("mine-none.go", "a.go"),)), *_parked(desk))
    buttons = [Button("mine-line.see", f"a.see.{row.id:x}", {"n": n}) for n, row in shown]
    if first:
        buttons.append(Button("mine-list.less", f"a.mine.{first // PAGE - 1:x}"))
    if first + PAGE < len(rows):
        buttons.append(Button("mine-list.more", f"a.mine.{first // PAGE + 1:x}"))
    return (Saying("mine-list", {"count": len(rows)}, parts=_lines(desk, shown), buttons=tuple(buttons)), *_parked(desk))


def unjoined(desk: Desk) -> tuple[Saying, ...]:
    """What somebody began who has not said yet for whom they speak: kept, though there is no page for it yet."""
    rows = tuple(enumerate(desk.work.declarations.drafts_of(desk.me)[:PAGE], 1))
    kept = (Saying("mine-unjoined", {"count": len(rows)}, parts=_lines(desk, rows)),) if rows else ()
    return (*kept, *_parked(desk))


def page(desk: Desk, row: Declaration) -> Saying:
    """One declaration: what it is, since when, how many were asked, and what can be done with it."""
    if row.state is DeclarationState.DRAFT:
        return drafts.card(desk, row)
    shown: dict[str, Fact] = {
        **cards.facts(row), **drafts.reckoned(desk, row), **drafts.host(desk),
        "state": row.state.value,
        "since": _day(row.published or row.touched), "until": _day(row.expires) if row.expires else "none",
        "season": _day(row.turn) if row.turn and not row.expires else "none"}
    verbs = [verb for verb in VERBS.get(row.state, ()) if verb != "code" or waste_codes.offered(desk, row)]
    buttons = tuple(Button(f"mine-page.{verb}", f"a.{verb}.{row.id:x}") for verb in verbs)
    tally = desk.work.endings.tally(row.id)
    asked = (Saying("mine-tally", {"asked": cards.counted(tally.asked), "answered": tally.answered}),) if tally.asked else ()
    return Saying("mine-page", shown, parts=asked, buttons=buttons, picture=row.details.picture)


def reopened(row: Declaration, partners: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """It is open again: who is being asked already, if anybody."""
    found = (Saying("declaration-partners", {"count": len(partners)}, parts=partners),) if partners else ()
    return (Saying("mine-reopened", cards.facts(row)), *found)


def _lines(desk: Desk, rows: Sequence[tuple[int, Declaration]]) -> tuple[Saying, ...]:
    return tuple(Saying("mine-line", {**cards.facts(row), **drafts.host(desk), "n": n, "state": row.state.value})
                 for n, row in rows)


def _parked(desk: Desk) -> tuple[Saying, ...]:
    row = desk.work.talks.parked(desk.me)
    if row is None or desk.work.talks.open(desk.me) is not None:
        return ()
    buttons = (Button("talk-left.resume", f"a.resume.{row.id:x}"), Button("talk-left.drop", f"a.drop.{row.id:x}"))
    return (Saying("mine-parked", buttons=buttons),)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()
