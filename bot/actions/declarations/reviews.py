"""Without a partner after two weeks, and after six: one honest line, and what can be done."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.context.access_rights import living
from bot.context.action_context import Desk, Done
from bot.rules.declarations import lifetime
from bot.rules.leads import matchmaking
from bot.views.declarations import cards, drafts
from bot.views.declarations import mine as pages
from matching.calendar.days import days_later
from matching.knowledge import Knowledge
from matching.scoring.scorer import FARTHER
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Declaration
from storage.tables.declaration import DeclarationState
from storage.work import Work

VERBS = ("farther", "mediate", "wait", "withdraw")


def review(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """A tick: the keeper reads how many were asked, and chooses; one declaration a day."""
    told: set[int] = set()
    for row in work.lifetimes.to_review(now):
        person = work.people.speaking_for(row.company_id or 0, row.keeper_id)
        if row.confirming is not None or (person is not None and person.id in told):
            row.review = days_later(now, 1, work.networks.zone())  # one question at a time, one such line a day
            continue
        days = lifetime.reviewed(work, row, now)
        if person is None or work.endings.agreed(row.id):
            continue
        told.add(person.id)
        tally, animator = work.endings.tally(row.id), work.networks.here().animator
        buttons = tuple(Button(f"patience.{verb}", f"a.{verb}.{row.id:x}", {"animator": animator})
                        for verb in VERBS if verb != "farther" or row.details.reach < FARTHER)
        work.outbox.owe(
            person, Saying("patience", {**cards.facts(row), "days": days, "asked": cards.counted(tally.asked),
                                        "open": tally.asked - tally.answered}, buttons=buttons),
            once=f"patience:{row.id}:{days}", due=now, rank=Rank.QUESTION, subject=f"declaration:{row.id}")


def farther(desk: Desk, args: Sequence[str]) -> Done:
    """Look twice as far for this one, at once and from now on."""
    row = living(desk, args)
    if row.state is not DeclarationState.OPEN:
        return Done((pages.page(desk, row),))
    row.details, row.touched = replace(row.details, reach=FARTHER), desk.now
    desk.work.session.flush()
    if partners := matchmaking.compare(desk, row):
        return Done((Saying("patience-found", {"count": len(partners)}, parts=partners),))
    return Done((Saying("patience-nothing", cards.facts(row)),))


def wait(desk: Desk, args: Sequence[str]) -> Done:
    """It stays as it is."""
    return Done((Saying("patience-waiting", cards.facts(living(desk, args))),))


def mediate(desk: Desk, args: Sequence[str]) -> Done:
    """The animators are asked to look; they see who it is."""
    row = living(desk, args)
    _ask_animators(desk, row)
    return Done((Saying("patience-mediated", drafts.host(desk)),))


def _ask_animators(desk: Desk, row: Declaration) -> None:
    company, tally = desk.work.companies.get(row.company_id or 0), desk.work.endings.tally(row.id)
    for animator in desk.work.people.animators():
        desk.work.outbox.owe(
            animator, Saying("patience-animator", {
                **cards.facts(row), "company": company.name, "place": company.place, "person": desk.person.name,
                "asked": tally.asked}),
            once=f"mediate:{row.id}:{animator.id}:{desk.now:%Y-%m-%d}", due=desk.now, rank=Rank.INTRODUCTION,
            subject=f"declaration:{row.id}")
