"""/atelier: an animator plans a workshop, has its poster, shows it on the wall, reads all of it and ends it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta

from bot.context.access_rights import require_animator
from bot.context.action_context import ROW_PATTERN, ActionContext, ActionResult, TalkRequest, parse_row_id
from bot.conversation.flows.animation.raised_hands import EnteringHands
from bot.conversation.flows.animation.workshop import PlanningWorkshop
from bot.conversation.flows.animation.workshop_lines import WritingLines
from bot.conversation.model import Refuse
from bot.rules.networks import invitations
from bot.rules.workshops import lists
from bot.views.networks.invitations import build_invitation_card
from bot.views.workshops import pages, room
from matching.calendar import days
from matching.understand.answers import parse_day_and_hour
from matching.understand.workshop_words import SpokenWorkshop
from storage.networks.invitations import NewInvitation
from storage.notes.saying import Saying
from storage.tables import Workshop
from storage.tables.invitation import Purpose

_USUAL_HOUR, _DAYS_TO_MONDAY = time(9), 7
_LATECOMERS = timedelta(days=30)  # so long after it the link still lets in


def show_workshops(context: ActionContext, rest: str) -> ActionResult:
    """The one that is near, or a choice; to a member the list of the one they came to."""
    if not context.work.has_network:
        return ActionResult((Saying("start-nowhere"),))
    if not context.work.people.is_animator(context.person):
        attended = context.work.workshops.list_attended(context.person_id)
        return ActionResult((room.build_room_page(context, attended[0], 0) if attended else Saying("workshop-none"),))
    current = context.work.workshops.list_current(context.now)
    if len(current) == 1:
        return ActionResult((pages.build_workshop_page(context, current[0]),))
    return ActionResult((pages.build_workshop_choice(context, current),))


def begin_workshop(context: ActionContext, announced: SpokenWorkshop) -> ActionResult:
    """« J'organise un atelier le 12 à 14 h à la salle des fêtes »: what was not said is asked."""
    require_animator(context)
    heard = announced.moment if _read_moment(context, announced.moment) is not None else ""
    likely = _name_likely(context)
    said = PlanningWorkshop(
        likely=likely, name=announced.name or (likely if heard and announced.place else ""), moment=heard, place=announced.place
    )
    return _plan_further(said)


def act_on_workshops(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """A new one."""
    require_animator(context)
    if tuple(args) != ("0", "add"):
        raise Refuse("button-gone")
    return ActionResult(begin=TalkRequest("workshop", PlanningWorkshop(likely=_name_likely(context))))


def act_on_workshop(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """What its animator taps under it."""
    if not context.work.people.is_animator(context.person):
        raise Refuse("button-gone")
    workshop = context.work.workshops.get(parse_row_id(args))
    deed, page = (*args[1:], "", "0")[:2]
    if workshop is None or deed not in _DEEDS or not ROW_PATTERN.fullmatch(page or "0"):
        raise Refuse("button-gone")
    return _DEEDS[deed](context, workshop, int(page or "0", 16))


def save_workshop(context: ActionContext, said: PlanningWorkshop) -> ActionResult:
    """It is planned, or changed; a day that lies behind or was not understood is asked again."""
    require_animator(context)
    begins = _read_moment(context, said.moment)
    if begins is None or begins < context.now - timedelta(hours=12):
        again = PlanningWorkshop(said.workshop, said.likely, said.name, "", said.place)
        return ActionResult((Saying("workshop-moment-past"),), _plan_further(again).begin)
    workshop = context.work.workshops.get(said.workshop) if said.workshop else None
    if workshop is None:
        workshop = context.work.workshops.add(
            Workshop(
                network_id=context.work.network_id,
                name=said.name,
                begins=begins,
                place=said.place,
                by=context.person_id,
                made=context.now,
            )
        )
        context.work.history.add_entry("workshop-planned", f"workshop:{workshop.id}", context.person_id, context.now)
    else:
        if begins > workshop.begins:
            workshop.recalled = None
        workshop.name, workshop.begins, workshop.place = said.name, begins, said.place
    return ActionResult((pages.build_workshop_page(context, workshop),))


def _plan_further(said: PlanningWorkshop) -> ActionResult:
    answered = tuple(name for name in ("name", "moment", "place") if getattr(said, name))
    return ActionResult(begin=TalkRequest("workshop", said, answered))


def _name_likely(context: ActionContext) -> str:
    return "Synergies workshop" if context.person.language == "en" else "Atelier synergies"


def _read_moment(context: ActionContext, words: str) -> datetime | None:
    zone = context.work.networks.zone()
    today = days.to_local_day(context.now, zone)
    likely = {"tomorrow": today + timedelta(days=1), "monday": days.find_monday(today) + timedelta(days=_DAYS_TO_MONDAY)}
    day, hour = (likely[words], _USUAL_HOUR) if words in likely else parse_day_and_hour(words, today)
    return days.to_utc_moment(day or today, hour or _USUAL_HOUR, zone) if day or hour else None


def _issue_invitation(context: ActionContext, workshop: Workshop) -> NewInvitation:
    open_for = max(workshop.begins - context.now, timedelta()) + _LATECOMERS
    made = invitations.issue_invitation(
        context.work, Purpose.WORKSHOP, context.now, by=context.person_id, days=open_for.days + 1
    )
    made.row.workshop_id = workshop.id
    return made


def _show(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult((pages.build_workshop_page(context, workshop),))


def _show_qr(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    card = build_invitation_card(context, _issue_invitation(context, workshop), workshop.name)
    return ActionResult((card,))


def _print_kit(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult((pages.build_kit_message(context, workshop, _issue_invitation(context, workshop)),))


def _show_screen(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult((pages.build_screen_message(context, workshop),))


def _list_all(context: ActionContext, workshop: Workshop, page: int) -> ActionResult:
    return ActionResult((pages.build_whole_list(context, workshop, page),))


def _print_sheet(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult((pages.build_sheet_message(context, workshop),))


def _write_lines(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult(begin=TalkRequest("entry", WritingLines(workshop.id)))


def _enter_hands(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult(begin=TalkRequest("hands", EnteringHands(workshop.id)))


def _change(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    said = PlanningWorkshop(workshop.id, likely=workshop.name)
    return ActionResult(begin=TalkRequest("workshop", said))


def _ask_end(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    return ActionResult((pages.build_end_question(context, workshop),))


def _end(context: ActionContext, workshop: Workshop, _: int) -> ActionResult:
    """Everybody gets their own list, the animator the whole one; tapped twice it is sent once."""
    if workshop.ended is None:
        workshop.ended = context.now
        context.work.workshops.close_entries(workshop.id, context.now)
        context.work.history.add_entry("workshop-ended", f"workshop:{workshop.id}", context.person_id, context.now)
    people = lists.send_own_lists(context, workshop)
    return ActionResult((Saying("workshop-ended", {"people": people}), pages.build_whole_list(context, workshop, 0)))


_DEEDS: dict[str, Callable[[ActionContext, Workshop, int], ActionResult]] = {
    "see": _show,
    "qr": _show_qr,
    "kit": _print_kit,
    "screen": _show_screen,
    "list": _list_all,
    "sheet": _print_sheet,
    "write": _write_lines,
    "hands": _enter_hands,
    "change": _change,
    "end": _ask_end,
    "ended": _end,
}
