"""Everybody who came gets their own list, once, or is reminded of it."""

from __future__ import annotations

from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.rules.animators import notices
from bot.views.workshops import room
from bot.views.workshops.laid_cards import count_kinds, describe_workshop, list_laid_cards, list_own_cards
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Person, Workshop

LIST_ROUND, RECALL_ROUND = "list", "recall"


def send_own_lists(context: ActionContext, workshop: Workshop) -> int:
    """At the end: everybody on Telegram reads what they said and who raised a hand. How many people."""
    people = [each for each in context.work.workshops.list_people(workshop.id) if each.telegram_id is not None]
    for person in people:
        saying = room.build_own_page(_see_as(context, person), workshop)
        notices.tell_people(context.work, (person,), saying, _build_once(workshop, LIST_ROUND), context.now)
    return len(people)


def recall_workshop(context: ActionContext, workshop: Workshop) -> None:
    """Three days later: who came reads what became of what they said; the animator, what is left to do."""
    for person in context.work.workshops.list_people(workshop.id):
        seen = _see_as(context, person)
        if person.telegram_id is None or seen.company is None:
            continue
        notices.tell_people(
            context.work,
            (person,),
            _build_recall(seen, workshop),
            _build_once(workshop, RECALL_ROUND),
            context.now,
            rank=Rank.QUESTION,
        )
    notices.tell_animators(
        context.work,
        build_workshop_outcome(context, workshop),
        f"workshop-outcome:{workshop.id}",
        context.now,
        rank=Rank.QUESTION,
    )


def build_workshop_outcome(context: ActionContext, workshop: Workshop) -> Saying:
    """For the animator: what was said, what was asked of it, what waits for a call."""
    laid = list_laid_cards(context.work, workshop.id)
    leads = context.work.workshops.count_leads([each.declaration.id for each in laid])
    paper = {each.company.id for each in laid if not context.work.people.has_reachable_member(each.company.id)}
    return Saying(
        "workshop-outcome",
        describe_workshop(context.work, workshop)
        | count_kinds(laid)
        | {
            "hands": sum(context.work.workshops.count_hands([each.card.id for each in laid]).values()),
            "count": len(laid),
            "leads": len(leads),
            "paper": len(paper),
        },
        buttons=(
            Button("workshop-page.list", f"a.workshop.{workshop.id:x}.list"),
            *((Button("workshop-page.sheet", f"a.workshop.{workshop.id:x}.sheet"),) if paper else ()),
        ),
    )


def _build_recall(context: ActionContext, workshop: Workshop) -> Saying:
    own = list_own_cards(context, workshop.id)
    leads = sum(context.work.workshops.count_leads([each.declaration.id for each in own]).values())
    return Saying(
        "workshop-recall",
        describe_workshop(context.work, workshop) | {"count": len(own), "leads": leads},
        buttons=(
            Button("workshop-recall.own", f"a.attend.{workshop.id:x}.own"),
            Button("workshop-welcome.room", f"a.attend.{workshop.id:x}.list"),
        ),
    )


def _see_as(context: ActionContext, person: Person) -> ActionContext:
    """The same moment, as that person sees it."""
    return replace(context, person=person, company=context.work.companies.find_of_person(person.id))


def _build_once(workshop: Workshop, which: str) -> str:
    return f"workshop-{which}:{workshop.id}"
