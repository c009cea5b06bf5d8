"""What an animator does about a lead that does not move: reach the two, remind them, close it."""
from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.context.access_rights import animating
from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.model import Refuse
from bot.rules.leads import stuck_leads
from bot.views.board import stuck_leads as views
from bot.views.board.screens import under
from storage.leads.stuck_leads import Missing, StuckLead
from storage.notes.saying import Saying
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
    told = stuck_leads.remind(desk, lead, synergy)
    if told:
        desk.work.history.log(views.REMINDED, f"synergy:{synergy.id}", desk.me, desk.now)
    return views.one(desk, lead, *(() if told else (Saying("board-stuck-unreached"),)))


def _closed(desk: Desk, lead: StuckLead, synergy: Synergy) -> Saying:
    stuck_leads.close(desk, lead, synergy)
    desk.work.history.log("lead-closed", f"synergy:{synergy.id}", desk.me, desk.now, lead.missing.value)
    desk.work.session.flush()
    return under(Saying("board-stuck-closed"), views.listed(desk, 0))


DOES: dict[str, Callable[[Desk, StuckLead, Synergy], Saying]] = {
    "see": lambda desk, lead, _: views.one(desk, lead), "call": lambda desk, lead, _: views.reached(desk, lead),
    "close": lambda desk, lead, _: views.closing(desk, lead), "remind": _remind, "closed": _closed,
}
