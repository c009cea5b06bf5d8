"""What its author reads once a draft is published: who sees it, and whether anybody is being asked already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.context.action_context import ActionContext
from bot.partners import group_search
from bot.views.declarations import around, cards, proposals
from bot.views.leads.food_line import build_food_line
from bot.views.leads.pool_answers import build_neighbour_button
from bot.views.networks import host, permanent_takers
from matching.calendar.days import to_local_day
from matching.vocabulary import Kind
from storage.notes.saying import Button, Saying
from storage.tables import Declaration


class PublishedState(StrEnum):
    """What became of a draft that was published."""

    OPEN = "open"
    ASLEEP = "asleep"
    HELD = "held"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class Publication:
    """What became of it, and a line for each partner that is being asked."""

    state: PublishedState
    partners: tuple[Saying, ...] = ()


def build_published_notice(context: ActionContext, declaration: Declaration, outcome: Publication) -> tuple[Saying, ...]:
    """One announcement, told at length."""
    shown = {**cards.describe_declaration(declaration), **host.describe_host(context.work)}
    if outcome.state is PublishedState.HELD:
        return (Saying("declaration-held", shown),)
    if outcome.state is PublishedState.PRIVATE:
        show = Button("declaration-private.show", f"a.show.{declaration.id:x}")
        return (Saying("declaration-private", shown, buttons=(show,)),)
    if outcome.state is PublishedState.ASLEEP:
        wakes = to_local_day(declaration.turn or context.now, context.work.networks.zone()).isoformat()
        closed = declaration.turn is not None and context.own_company.reopens == declaration.turn
        asleep = Saying("declaration-asleep-closed" if closed else "declaration-asleep", {**shown, "day": wakes})
        return asleep, *proposals.build_proposal_question(context, declaration)
    told = build_open_notice(context, declaration, outcome.partners)
    if declaration.kind is Kind.OFFER and declaration.details.people_hours is None:
        told = (*told, *build_food_line(context, declaration))
    return *told, *proposals.build_proposal_question(context, declaration)


def build_open_notice(context: ActionContext, declaration: Declaration, partners: tuple[Saying, ...]) -> tuple[Saying, ...]:
    """It is visible from now on: to how many, and who is being asked."""
    if partners:
        rung = context.work.calls.has_call_about(declaration.id)
        called = (Saying("partners-called", host.describe_host(context.work)),) if rung else ()
        found = Saying("declaration-partners", {"count": len(partners)}, parts=(*partners, *called))
    else:
        nothing = Saying("declaration-nothing", cards.describe_declaration(declaration))
        found = (
            _build_beginning(context, declaration)
            or around.build_near_misses(context, context.own_company, declaration)
            or nothing
        )
    takers = permanent_takers.build_taker_lines(context, declaration)
    return _build_visible_line(context), replace(found, parts=(*found.parts, *takers))


def _build_beginning(context: ActionContext, declaration: Declaration) -> Saying | None:
    """Nobody yet, but part of it is there: who would do the work of a chain, or a neighbour in the same case."""
    facts = {"resource": declaration.resource or declaration.said}
    if (process := group_search.find_processor_resource(context, declaration)) is not None:
        return Saying("declaration-process", {**facts, "process": process})
    if not group_search.count_alike(context, declaration):
        return None
    kind = "offer" if declaration.kind is Kind.OFFER else "need"
    return Saying("declaration-alike", {**facts, "kind": kind}, buttons=(build_neighbour_button(declaration.id),))


def build_batch_notice(context: ActionContext, outcomes: Sequence[tuple[Declaration, Publication]]) -> Saying:
    """Several at once: one line each."""
    lines = tuple(_build_outcome_line(context, *each) for each in outcomes)
    visible = any(outcome.state is PublishedState.OPEN for _, outcome in outcomes)
    head, *others = (_build_visible_line(context), *lines) if visible else lines
    return Saying(head.key, head.facts, parts=tuple(others))


def _build_visible_line(context: ActionContext) -> Saying:
    count = context.work.networks.count_companies()
    return Saying("declaration-open" if count >= cards.FEWEST_COMPANIES else "declaration-open-few", {"companies": count})


def _build_outcome_line(context: ActionContext, declaration: Declaration, outcome: Publication) -> Saying:
    return Saying(
        f"published-{outcome.state}",
        {
            **cards.describe_declaration(declaration),
            **host.describe_host(context.work),
            "count": len(outcome.partners),
            "day": to_local_day(declaration.turn or context.now, context.work.networks.zone()).isoformat(),
        },
        parts=permanent_takers.build_taker_lines(context, declaration) if outcome.state is PublishedState.OPEN else (),
    )
