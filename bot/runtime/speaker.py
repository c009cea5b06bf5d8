"""Who speaks, for which company, in which network; and the talk they are in."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from bot.context.origin import EventSource
from bot.conversation.model import Amended, Barred, Event, Said
from matching.knowledge import Knowledge
from storage.tables import Talk
from storage.tables.person import Reach
from storage.work import Work

_SILENT_EVENTS = (Barred, Amended)
_SAME_TIME = timedelta(days=1)  # when somebody was last heard is written down once a day


def load_speaker(
    work: Work, who: EventSource, event: Event, knowledge: Knowledge, now: datetime
) -> tuple[ActionContext, Talk | None] | None:
    """What an action has at hand, and the open talk; whoever writes for the first time is welcomed. None where nobody says
    anything: an account that only shuts Boucle out, or changes what it once wrote, makes no person."""
    known = work.people.find_speaker(who.telegram_id)
    if known is None and isinstance(event, _SILENT_EVENTS):
        return None
    person, row, company = known or (work.people.welcome_person(who.telegram_id, who.chat, who.language, who.name), None, None)
    if person.network_id is None and (only := work.networks.find_only_one()) is not None:
        person.network_id = only.id
        with work.inside(only.id):
            company = work.companies.find_of_person(person.id)
    if person.reach is not Reach.HERE:  # whoever speaks can be written to, whatever Telegram said before
        person.reach = Reach.HERE
    if person.last_heard is None or now - person.last_heard > _SAME_TIME:
        person.last_heard = now
    work.enter(person.network_id)
    typed_words = event.text if isinstance(event, Said) else ""
    return ActionContext(work, person, company, knowledge, now, new=known is None, typed_words=typed_words), row
