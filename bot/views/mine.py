"""My declarations: a short numbered list, and a page for each with what one can do with it."""
from __future__ import annotations

from datetime import datetime

from bot.desk import Desk
from bot.views import cards, drafts
from storage.saying import Button, Fact, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState

PAGE = 5
VERBS = {
    DeclarationState.OPEN: ("amend", "pause", "renew", "snap", "withdraw"),
    DeclarationState.PAUSED: ("reopen", "amend", "snap", "withdraw"),
    DeclarationState.ASLEEP: ("reopen", "amend", "snap", "withdraw"),
    DeclarationState.HELD: ("amend", "snap", "withdraw"),
    DeclarationState.SERVED: ("amend", "withdraw"),
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
    lines = tuple(Saying("mine-line", {**cards.facts(row), **drafts.host(desk), "n": n, "state": row.state.value})
                  for n, row in shown)
    return (Saying("mine-list", {"count": len(rows)}, parts=lines, buttons=tuple(buttons)), *_parked(desk))


def page(desk: Desk, row: Declaration) -> Saying:
    """One declaration: what it is, since when, how many were asked, and what can be done with it."""
    if row.state is DeclarationState.DRAFT:
        return drafts.card(desk, row)
    tally = desk.work.endings.tally(row.id)
    shown: dict[str, Fact] = {
        **cards.facts(row), **drafts.reckoned(desk, row), **drafts.host(desk),
        "state": row.state.value, "since": _day(row.published or row.touched), "asked": tally.asked,
        "answered": tally.answered, "until": _day(row.expires) if row.expires else "none",
        "season": _day(row.turn) if row.turn and not row.expires else "none"}
    buttons = tuple(Button(f"mine-page.{verb}", f"a.{verb}.{row.id:x}") for verb in VERBS.get(row.state, ()))
    return Saying("mine-page", shown, buttons=buttons, picture=row.details.picture)


def _parked(desk: Desk) -> tuple[Saying, ...]:
    row = desk.work.talks.parked(desk.me)
    if row is None or desk.work.talks.open(desk.me) is not None:
        return ()
    buttons = (Button("talk-left.resume", f"a.resume.{row.id:x}"), Button("talk-left.drop", f"a.drop.{row.id:x}"))
    return (Saying("mine-parked", buttons=buttons),)


def _day(moment: datetime) -> str:
    return moment.date().isoformat()
