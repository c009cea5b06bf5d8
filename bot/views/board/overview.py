"""The animator's board: what waits, section by section, in one message that changes in place."""
from __future__ import annotations

from collections.abc import Callable

from bot.context.action_context import Desk
from bot.views.board import figures, held_declarations, stuck_leads, unknown_words
from bot.views.board.paging import paged
from bot.views.board.screens import BACK, day, screen, turning
from storage.notes.saying import Button, Fact, Saying


def main(desk: Desk, number: int = 0) -> Saying:
    """Each section with its count."""
    waiting = {"new": len(desk.work.board.newcomers()), "held": sum(not each.handled for each in desk.work.board.held()),
               "words": len(unknown_words.groups(desk)), "stuck": len(stuck_leads.leads(desk))}
    buttons = (*(Button(f"board-main.{part}", screen(part), {"count": count}) for part, count in waiting.items()),
               Button("board-main.supply", screen("supply")), Button("board-main.funnel", screen("funnel")))
    return Saying("board-main", {
        "network": desk.work.networks.here().name, "day": day(desk, desk.now), "waiting": sum(waiting.values()),
        "mute": desk.work.figures.mute()}, buttons=buttons)


def newcomers(desk: Desk, number: int) -> Saying:
    """Who is new here, one at a time: does the animator know them?"""
    waiting = desk.work.board.newcomers()
    if not waiting:
        return Saying("board-new-none", buttons=(BACK,))
    page = paged(waiting, number, 1)
    [(n, each)] = page.lines
    shown: dict[str, Fact] = {
        "n": n, "count": len(waiting), "company": each.name, "place": each.place, "activity": each.activity,
        "person": each.person or "none", "since": day(desk, each.since) if each.since else "none"}
    answers = tuple(Button(f"confirm-new.{answer}", f"a.confirm.{each.id:x}.{answer}") for answer in ("yes", "no"))
    return Saying("board-new", shown, buttons=(*answers, *turning("new", page), BACK))


Screen = Callable[[Desk, int], Saying]
SCREENS: dict[str, Screen] = {
    "main": main, "new": newcomers, "held": held_declarations.listed, "words": unknown_words.listed,
    "stuck": stuck_leads.listed,
    "supply": figures.supply, "apart": figures.apart, "funnel": figures.funnel,
}
