"""Without a partner after two weeks, and after six: one honest line, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.context.access_rights import require_living_declaration
from bot.context.action_context import ActionContext, ActionResult, build_unattended_context
from bot.rules.animators import notices
from bot.rules.declarations import lifetime
from bot.rules.leads import neighbours
from bot.views.declarations import around, cards
from bot.views.declarations import mine as pages
from bot.views.networks import host
from matching.calendar.days import add_calendar_days
from matching.knowledge import Knowledge
from matching.scoring.scorer import FARTHER_FACTOR
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.work import Work

_PATIENCE_VERBS = ("farther", "mediate", "wait", "withdraw")


def find_to_review(work: Work, now: datetime) -> Sequence[int]:
    """One declaration of each keeper who is to be told."""
    return work.lifetimes.find_to_review(now)


def review_unmatched_declarations(work: Work, knowledge: Knowledge, now: datetime, due_ids: Sequence[int]) -> None:
    """A tick: the keeper reads how many were asked, and chooses; one declaration a day."""
    told: set[int] = set()
    for row in work.lifetimes.list_to_review(now, due_ids):
        person = work.people.find_spokesperson(row.company_id or 0, row.keeper_id)
        if row.confirming is not None or (person is not None and person.id in told):
            row.review = add_calendar_days(now, 1, work.networks.zone())  # one question at a time, one such line a day
            continue
        days = lifetime.schedule_next_review(work, row, now)
        if person is None or work.endings.has_agreement(row.id):
            continue
        told.add(person.id)
        tally, animator = work.endings.count_answers(row.id), work.networks.find_current().animator
        near = _find_near_misses(build_unattended_context(work, knowledge, now), row)
        buttons = tuple(
            Button(f"patience.{verb}", f"a.{verb}.{row.id:x}", {"animator": animator})
            for verb in _PATIENCE_VERBS
            if verb != "farther" or row.details.reach < FARTHER_FACTOR
        )
        work.outbox.owe(
            person,
            Saying(
                "patience",
                {
                    **cards.describe_declaration(row),
                    "days": days,
                    "asked": cards.blur_company_count(tally.asked),
                    "answered": "none" if not tally.answered else "all" if tally.answered >= tally.asked else "some",
                    "open": tally.asked - tally.answered,
                    "near": "no" if near is None else "yes",
                },
                buttons=(*(_build_look_button(near) if not tally.asked else ()), *buttons),
            ),
            once=f"patience:{row.id}:{days}",
            due=now,
            rank=Rank.QUESTION,
            subject=f"declaration:{row.id}",
        )


def search_farther(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Look twice as far for this one, at once and from now on."""
    row = require_living_declaration(context, args)
    if row.state is not DeclarationState.OPEN:
        return ActionResult((pages.build_declaration_page(context, row),))
    row.details, row.touched = replace(row.details, reach=FARTHER_FACTOR), context.now
    if partners := neighbours.ask_neighbours(context, row):
        return ActionResult((Saying("patience-found", {"count": len(partners)}, parts=partners),))
    return ActionResult((_find_near_misses(context, row) or Saying("patience-nothing", cards.describe_declaration(row)),))


def _find_near_misses(context: ActionContext, row: Declaration) -> Saying | None:
    """« Je n'ai personne à interroger » is not said where looking around lists something."""
    return around.build_near_misses(context, context.work.companies.get(row.company_id or 0), row)


def _build_look_button(saying: Saying | None) -> tuple[Button, ...]:
    return tuple(replace(button, key="patience.see") for button in saying.buttons) if saying is not None else ()


def wait_for_partner(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """It stays as it is."""
    return ActionResult((Saying("patience-waiting", cards.describe_declaration(require_living_declaration(context, args))),))


def request_mediation(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The animators are asked to look; they see who it is."""
    row = require_living_declaration(context, args)
    _ask_animators(context, row)
    return ActionResult((Saying("patience-mediated", host.describe_host(context.work)),))


def _ask_animators(context: ActionContext, declaration: Declaration) -> None:
    company, tally = context.work.companies.get(declaration.company_id or 0), context.work.endings.count_answers(declaration.id)
    notices.tell_animators(
        context.work,
        Saying(
            "patience-animator",
            {
                **cards.describe_declaration(declaration),
                "company": company.name,
                "place": company.place,
                "person": context.person.name,
                "asked": tally.asked,
            },
        ),
        f"mediate:{declaration.id}",
        context.now,
        anew=f"{context.now:%Y-%m-%d}",
        subject=f"declaration:{declaration.id}",
    )
