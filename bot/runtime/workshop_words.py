"""« J'organise un atelier le 12 à 14 h à la salle des fêtes », « la liste de l'atelier », « Ferme X : j'ai de la paille »."""

from __future__ import annotations

from bot.actions.workshops import entries, hosting
from bot.context.action_context import ActionResult
from bot.conversation.flows.animation.workshop_lines import WritingLines
from bot.runtime.hearing import Heard, Hearing
from bot.views.networks import host
from matching.understand.workshop import read_workshop
from matching.understand.workshop_lines import read_workshop_lines
from storage.notes.saying import Button, Saying


def hear_workshop_words(hearing: Hearing) -> Heard | None:
    """What is said of a workshop outside any question; lines for others only while there is one to write them for."""
    if hearing.talk is not None:
        return None
    context, text = hearing.context, hearing.said.text
    spoken = read_workshop(text)
    animates = context.work.people.is_animator(context.person)
    if spoken is not None and animates:
        return hosting.begin_workshop(context, spoken) if spoken.planned else hosting.show_workshops(context, "")
    if spoken is not None and not spoken.planned and context.work.workshops.list_attended(context.person_id):
        return hosting.show_workshops(context, "")
    if spoken is not None and spoken.planned:
        facts = host.describe_host(context.work)
        return ActionResult(
            (Saying("workshop-animator-only", facts, buttons=(Button("remark-animator.write", "a.write.0", facts),)),)
        )
    if not animates or not read_workshop_lines(text).sure:
        return None
    workshop = context.work.workshops.find_open(context.now)
    return entries.check_lines(context, WritingLines(workshop.id, lines=text)) if workshop is not None else None
