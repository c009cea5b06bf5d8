"""Words that Boucle did not understand: whose they are, how often they were said, and what they might mean."""
from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import Desk
from bot.conversation.asks.resource import SHOWN
from bot.views.board.paging import paged
from bot.views.board.screens import BACK, day, screen, turning
from matching.understand.thing.confidence import NOTHING
from matching.understand.thing.lessons import compared, risky
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Saying
from storage.reports.board import Unclear

PAGE = 5
Group = tuple[Unclear, ...]  # the same words, however they were typed; never empty


def groups(desk: Desk) -> tuple[Group, ...]:
    """All words that wait, those said first at the head."""
    found: dict[str, list[Unclear]] = {}
    for row in desk.work.board.unclear():
        found.setdefault(compared(row.words), []).append(row)
    return tuple(group for rows in found.values() for group in _apart(desk, tuple(rows)))


def group(desk: Desk, declaration: int) -> Group:
    """The declarations that say the same as this one; empty when it no longer waits."""
    return next((rows for rows in groups(desk) if any(row.id == declaration for row in rows)), ())


def teachable(desk: Desk, words: str) -> bool:
    """May they mean the same for everybody from now on? Not where they might be something dangerous."""
    return not risky(desk.knowledge.index.search(words, SHOWN), desk.knowledge.dangerous)


def listed(desk: Desk, number: int) -> Saying:
    """A page of them."""
    waiting = groups(desk)
    page = paged(waiting, number, PAGE)
    lines = tuple(Saying("board-words-line", {**_facts(desk, rows), "n": n}) for n, rows in page.lines)
    buttons = tuple(Button("board-words-line.see", f"a.word.{rows[0].id:x}.see", {"n": n}) for n, rows in page.lines)
    return Saying("board-words", {"count": len(waiting)}, parts=lines, buttons=(*buttons, *turning("words", page), BACK))


def one(desk: Desk, rows: Group) -> Saying:
    """What could these words mean? The best guesses, other words for it, or nothing."""
    first = rows[0]
    guesses = [guess.resource for guess in desk.knowledge.index.search(first.words, SHOWN) if guess.score >= NOTHING]
    return Saying("board-words-page", _facts(desk, rows), buttons=(
        *(Button("resource-choice", f"a.means.{first.id:x}.{guess}", {"resource": guess}) for guess in guesses),
        Button("board-words-page.other", f"a.word.{first.id:x}.other"),
        Button("board-words-page.nothing", f"a.word.{first.id:x}.nothing"),
        Button("board-main.list", screen("words", groups(desk).index(rows) // PAGE))))


def _apart(desk: Desk, rows: Group) -> tuple[Group, ...]:
    """Words that might be dangerous are looked at company by company."""
    return (rows,) if len(rows) == 1 or teachable(desk, rows[0].words) else tuple((row,) for row in rows)


def _facts(desk: Desk, rows: Sequence[Unclear]) -> dict[str, Fact]:
    first = rows[0]
    kind = (first.side.value if first.side else "together") if first.kind is Kind.SHARE else (
        first.kind.value if first.kind else "none")
    return {"words": first.words, "count": len(rows), "kind": kind, "company": first.company or "none",
            "activity": first.activity or "company", "place": first.place or "none", "since": day(desk, first.since)}
