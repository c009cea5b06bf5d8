"""The story of a running exchange in five lines, without a name: as its parties read it before, and as others do."""

from __future__ import annotations

from dataclasses import asdict

from bot.context.action_context import ActionContext
from bot.views.declarations.cards import measure_nearness
from bot.views.follow_up.outcomes import find_start
from bot.views.follow_up.standing import Exchange, find_base_unit, is_for_once, weigh_exchange
from matching.calendar.days import to_local_day
from matching.consent.statements import compute_moved
from matching.consent.states import PartyRole
from matching.privacy.anonymous import round_to_two_figures
from storage.notes.saying import Button, Saying
from storage.tables import Story, StoryOffer
from storage.tables.introduction import StoryFacts


def gather_story(context: ActionContext, exchange: Exchange) -> StoryFacts:
    """What may be told of it: trades, the thing, rounded figures, a rounded distance."""
    sides = exchange.parties
    giver = next((side for side in sides if side.declaration_id == exchange.offer.id), sides[0])
    taker = next((side for side in reversed(sides) if side.role is PartyRole.TAKER), sides[-1])
    one, two = context.work.companies.get(giver.company_id), context.work.companies.get(taker.company_id)
    verdict, start = weigh_exchange(exchange), find_start(exchange)
    base = find_base_unit(context, exchange) if exchange.measured else None
    moved = compute_moved(verdict, once=is_for_once(exchange), since=start, until=context.now) if base is not None else None
    return StoryFacts(
        giver=one.activity,
        taker=two.activity,
        resource=exchange.offer.resource or "",
        nearness=measure_nearness(one, two),
        yearly=round_to_two_figures(verdict.yearly or 0.0) if base is not None and not is_for_once(exchange) else 0.0,
        base=base.value if base is not None else "",
        since=to_local_day(start, context.work.networks.zone()).isoformat(),
        moved=round_to_two_figures(moved or 0.0),
    )


def build_story_lines(facts: StoryFacts, network: str) -> tuple[Saying, ...]:
    """The five lines; where the parties chose their own words, these."""
    if facts.words:
        told = tuple(Saying("story-own", {"words": line}) for line in facts.words.split("\n"))
        return (Saying("story-title", {"network": network, **asdict(facts)}), *told)
    return (
        Saying("story-title", {"network": network, **asdict(facts)}),
        Saying("story-before", asdict(facts)),
        Saying("story-now", asdict(facts)),
        Saying("story-brought", asdict(facts)),
        Saying("story-way"),
    )


def build_story_question(context: ActionContext, story: Story) -> Saying:
    """« On le raconte ? », as one of its parties reads it before anybody else does."""
    network = context.work.networks.find_current()
    return Saying(
        "story-ask",
        {"animator": network.animator, "round": story.round},
        parts=(*build_story_lines(story.facts, network.name), Saying("story-whom")),
        buttons=tuple(
            Button(f"story-ask.{choice}", f"a.voice.{story.id:x}.{choice}.{story.round:x}") for choice in ("yes", "words", "no")
        ),
    )


def build_told_story(facts: StoryFacts, network: str) -> Saying:
    """As a group reads it."""
    title, *lines = build_story_lines(facts, network)
    return Saying(title.key, title.facts, parts=tuple(lines))


def build_story_offer(offer: StoryOffer) -> Saying:
    """As animators of another network read it."""
    return Saying(
        "story-offer",
        {"network": offer.source},
        parts=build_story_lines(offer.facts, offer.source),
        buttons=tuple(Button(f"story-offer.{choice}", f"a.retell.{offer.id:x}.{choice}") for choice in ("yes", "no")),
    )
