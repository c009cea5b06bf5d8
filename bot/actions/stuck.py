"""What an animator does about a lead that does not move: reach the two, remind them, close it."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from bot import letting_go
from bot.conversation.model import Refuse
from bot.desk import Desk, Done, coded, numbered
from bot.owning import animating
from bot.views import board_stuck as views
from bot.views.board_screens import under
from storage.saying import Saying
from storage.stuck import Missing, StuckLead
from storage.tables import Synergy


def stuck(desk: Desk, args: Sequence[str]) -> Done:
    """One tap on its page. A lead that moved meanwhile is left alone, and said so."""
    animating(desk)
    synergy = desk.work.synergies.locked(numbered(args))
    does = DOES.get(coded(args))
    if synergy is None or does is None:
        raise Refuse("button-gone")
    lead = views.found(desk, synergy.id)
    if lead is None:
        return Done((under(Saying("board-stuck-moved"), views.listed(desk, 0)),), instead=True)
    return Done((does(desk, lead, synergy),), instead=True)


def _remind(desk: Desk, lead: StuckLead, synergy: Synergy) -> Saying:
    if lead.missing is Missing.CONFIRMING:
        raise Refuse("button-gone")
    if views.last_reminder(desk, lead):
        return views.one(desk, lead)
    told = letting_go.remind(desk, lead, synergy)
    if told:
        desk.work.history.log(views.REMINDED, f"synergy:{synergy.id}", desk.me, desk.now)
    return views.one(desk, lead, *(() if told else (Saying("board-stuck-unreached"),)))


def _closed(desk: Desk, lead: StuckLead, synergy: Synergy) -> Saying:
    letting_go.close(desk, lead, synergy)
    desk.work.history.log("lead-closed", f"synergy:{synergy.id}", desk.me, desk.now, lead.missing.value)
    desk.work.session.flush()
    return under(Saying("board-stuck-closed"), views.listed(desk, 0))


DOES: dict[str, Callable[[Desk, StuckLead, Synergy], Saying]] = {
    "see": lambda desk, lead, _: views.one(desk, lead), "call": lambda desk, lead, _: views.reached(desk, lead),
    "close": lambda desk, lead, _: views.closing(desk, lead), "remind": _remind, "closed": _closed,
}
