"""Held declarations, as the animator sees them: what, whose, why it is held, the rules, and what can be done."""
from __future__ import annotations

from bot.context.action_context import Desk
from bot.views.board.paging import paged
from bot.views.board.screens import BACK, contact, day, screen, turning
from bot.views.declarations import cards, regulation, waste_codes
from matching.taxonomy.model import Resource
from storage.notes.saying import Button, Saying
from storage.reports.board import HANDLED
from storage.tables import Declaration
from storage.tables.declaration import Visibility

PAGE = 5
RULES = 2  # the most particular ones; more would not fit on the screen
REASONS = ("rules", "vague", "double", "outside")


def listed(desk: Desk, number: int) -> Saying:
    """All of them, those nobody sees to first."""
    rows = desk.work.board.held()
    page = paged(rows, number, PAGE)
    lines = tuple(Saying("board-held-line", {
        "n": n, "resource": row.resource or row.said, "company": row.company, "place": row.place,
        "since": day(desk, row.since), "handled": "yes" if row.handled else "no"}) for n, row in page.lines)
    buttons = tuple(Button("board-held-line.see", f"a.held.{row.id:x}.see", {"n": n}) for n, row in page.lines)
    return Saying("board-held", {"count": len(rows)}, parts=lines, buttons=(*buttons, *turning("held", page), BACK))


def one(desk: Desk, row: Declaration, *more: Saying) -> Saying:
    """One of them, with everything that a decision needs; or with `more` lines in the place of the rules."""
    company = desk.work.companies.get(row.company_id or 0)
    person = desk.work.people.speaking_for(company.id, row.keeper_id)
    handler = handled_by(desk, row)
    place = next((n for n, each in enumerate(desk.work.board.held()) if each.id == row.id), 0)
    shown = {**cards.facts(row), "company": company.name, "place": company.place, "activity": company.activity,
             "person": person.name if person else "none", "since": day(desk, row.published or row.touched),
             "why": why(desk, row), "wish": row.details.wish or "none", "handler": handler or "none"}
    known = _known(desk, row)
    keys = regulation.rules(desk.knowledge, known.id)[:RULES] if known is not None and not more else ()
    return Saying("board-held-page", shown, parts=(
        *waste_codes.told(desk, row), *(Saying(key) for key in keys if key != "rule-none"), *more),
                  buttons=(*buttons(desk, row), Button("board-main.list", screen("held", place // PAGE))))


def reached(desk: Desk, row: Declaration) -> Saying:
    """The same, with how to reach its company."""
    company = desk.work.companies.get(row.company_id or 0)
    return one(desk, row, contact(company.name, desk.work.people.speaking_for(company.id, row.keeper_id)))


def refusing(desk: Desk, row: Declaration) -> Saying:
    """Why it cannot stay: the holder reads the reason."""
    return Saying("board-refuse", {"resource": row.resource or row.said}, buttons=(
        *(Button(f"board-refuse.{reason}", f"a.held.{row.id:x}.no-{reason}") for reason in REASONS),
        Button("board-refuse.keep", f"a.held.{row.id:x}.see")))


def buttons(desk: Desk, row: Declaration) -> tuple[Button, ...]:
    """What an animator can do with it: to matching goes only what its keeper meant for all and nothing forbids."""
    verbs = [*(["open"] if may_open(desk, row) else ["take"] if handled_by(desk, row) is None else []), "call", "refuse"]
    return tuple(Button(f"board-held-page.{verb}", f"a.held.{row.id:x}.{verb}") for verb in verbs)


def why(desk: Desk, row: Declaration) -> str:
    """Why it is held: the keeper's wish, its nature, or a look at everything first."""
    if row.visibility is Visibility.ANIMATOR:
        return "private"
    known = _known(desk, row)
    if known is None or not desk.knowledge.held(known.id):
        return "moderated"
    if known.never:
        return "never"
    if known.animal in (1, 2):
        return "animal"
    return "hazardous" if known.hazardous else "project"


def may_open(desk: Desk, row: Declaration) -> bool:
    """Dangerous things wait for a taker whose authorisation is known; what is for the animator only stays so."""
    return why(desk, row) in ("project", "moderated")


def handled_by(desk: Desk, row: Declaration) -> str | None:
    """The animator who sees to it, if anybody does."""
    done = [each for each in desk.work.history.about(f"declaration:{row.id}") if each.verb == HANDLED]
    if not done:
        return None
    by = done[-1].by
    return (desk.work.people.get(by).name if by is not None else "") or desk.work.networks.here().animator


def _known(desk: Desk, row: Declaration) -> Resource | None:
    """What it is; None for words not understood, and for a name that is no longer used."""
    return desk.knowledge.taxonomy.resources.get(row.resource or "")
