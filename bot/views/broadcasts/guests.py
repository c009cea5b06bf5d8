"""Who comes to what was announced: names, for animators only."""

from __future__ import annotations

from bot.context.action_context import ActionContext
from bot.views.broadcasts.preview import INVITATION
from bot.views.broadcasts.progress import build_broadcast_report
from storage.networks.guests import Guest
from storage.notes.saying import Saying
from storage.tables.broadcast import Broadcast
from storage.work import Work

_MOST_NAMED = 40


def build_guest_list(work: Work, broadcast: Broadcast) -> Saying:
    """« Viennent : … », and who cannot; a company that was rung is named without a person."""
    guests = work.guests.list_guests(broadcast.id)
    coming = tuple(guest for guest in guests if guest.comes)
    parts = [_name_guest(guest) for guest in coming[:_MOST_NAMED]]
    if len(coming) > _MOST_NAMED:
        parts.append(Saying("broadcast-guests-more", {"count": len(coming) - _MOST_NAMED}))
    absent = [guest for guest in guests if not guest.comes]
    if absent:
        parts.append(Saying("broadcast-guests-absent", {"count": len(absent)}))
        parts += [_name_guest(guest) for guest in absent[:_MOST_NAMED]]
    return Saying("broadcast-guests", {"count": len(coming)}, parts=tuple(parts))


def build_last_answers(context: ActionContext) -> tuple[Saying, ...]:
    """« Qui vient ? », « combien ont lu mon message ? »: what became of the last announcement that left; whom it asked to
    come, first of all."""
    last = context.work.broadcasts.find_last_sent()
    if last is None:
        return (Saying("coming-none"),)
    asked = (build_guest_list(context.work, last),) if last.content.leads == INVITATION else ()
    return (*asked, build_broadcast_report(context.work, context.knowledge, last, context.now))


def _name_guest(guest: Guest) -> Saying:
    known = "both" if guest.person and guest.company else "person" if guest.person else "company"
    return Saying("broadcast-guest", {"person": guest.person, "company": guest.company, "known": known})
