"""From kept exchanges to figures: what each one is, since when, what it spares, and who takes part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time

from bot.context.action_context import ActionContext
from bot.views.follow_up.outcomes import find_start
from bot.views.follow_up.standing import Exchange, find_base_unit, is_for_once, load_exchanges
from matching.calendar.days import to_local_day, to_utc_moment
from matching.calendar.follow_up import is_still_counted
from matching.consent.statements import Grade, StageVerdict, StatedStage, is_counted, weigh_statements
from matching.consent.states import OPEN_STAGES, PartyRole, Stage
from matching.gains.costs import compute_unit_cost
from matching.gains.factors import Factor, compute_spared_tonnes, find_spared_factor
from matching.gains.model import CountedExchange, Measure
from matching.gains.totals import hide_few, keep_own_secrets, sum_gains
from matching.reports.model import FEWEST_OWNERS
from storage.tables import Introduction

_MOVED_STAGES = (Stage.RUNNING, Stage.STOPPED)


def sum_confirmed_tonnes(context: ActionContext) -> float:
    """How much both sides say has moved in this network since January; 0 where that would tell of fewer than three owners."""
    zone = context.work.networks.zone()
    january = to_utc_moment(to_local_day(context.now, zone).replace(month=1, day=1), time(0), zone)
    moved = load_exchanges(context, context.work.introductions.list_at_stages(_MOVED_STAGES)).values()
    gains = sum_gains((_count_exchange(context, exchange) for exchange in moved), january)
    shown = hide_few(gains, context.work.companies.count_owners_among, FEWEST_OWNERS)
    known = shown.moved.get(Measure.T, {}).get(Grade.BOTH)
    return known.amount if known is not None else 0.0


def list_outcomes(context: ActionContext, introduced: Sequence[Introduction]) -> tuple[CountedExchange, ...]:
    """Those of them that came so far that something moved."""
    found: list[CountedExchange] = []
    for exchange in _load_moved(context, introduced):
        counted = build_outcome(context, exchange)
        found.extend((counted, *_list_savings(exchange, counted)))
    return tuple(found)


def list_own_outcomes(context: ActionContext, introduced: Sequence[Introduction]) -> tuple[CountedExchange, ...]:
    """The same as the speaker's company may see them."""
    return keep_own_secrets(list_outcomes(context, introduced), context.own_company.id)


def list_factors(context: ActionContext, introduced: Sequence[Introduction], giver: int | None = None) -> tuple[Factor, ...]:
    """By which figures the CO2e of these was reckoned, each once; of what one company gave, where one is named."""
    given = (each for each in _load_moved(context, introduced) if giver in (None, each.offer.company_id))
    found = (find_exchange_factor(context, exchange) for exchange in given)
    return tuple(dict.fromkeys(factor for factor in found if factor is not None))


def _load_moved(context: ActionContext, introduced: Sequence[Introduction]) -> tuple[Exchange, ...]:
    return tuple(load_exchanges(context, [each for each in introduced if each.stage in _MOVED_STAGES]).values())


def build_outcome(context: ActionContext, exchange: Exchange) -> CountedExchange:
    """One exchange as the figures need it."""
    known = context.knowledge.taxonomy.resources.get(exchange.offer.resource or "")
    factor, details = find_exchange_factor(context, exchange), exchange.offer.details
    return replace(
        _count_exchange(context, exchange),
        euros=compute_unit_cost(details.fate, known, exchange.offer.yearly, details.size) if known is not None else None,
        co2e=compute_spared_tonnes(factor, known) if factor is not None and known is not None else None,
    )


def _count_exchange(context: ActionContext, exchange: Exchange) -> CountedExchange:
    """The same without what it is worth."""
    introduction = exchange.introduction
    last = max((word.at for word in exchange.said), default=introduction.agreed_at)
    verdict = _weigh_running(exchange)
    base = find_base_unit(context, exchange) if exchange.measured else None
    return CountedExchange(
        verdict,
        Measure(base.value) if base is not None else None,
        is_for_once(exchange),
        find_start(exchange),
        _find_end(introduction, last, context.now),
        introduction.closed_at is None and is_counted(verdict, last, context.now),
        frozenset(party.company_id for party in exchange.parties),
        exchange.offer.company_id or 0,
        shared=not exchange.measured,
    )


def _list_savings(exchange: Exchange, shared: CountedExchange) -> tuple[CountedExchange, ...]:
    """What sharing saves each side by its last word, which nobody else can confirm."""
    last = {word.company_id: word for word in exchange.said if word.saved is not None and word.company_id is not None}
    return tuple(
        CountedExchange(
            StageVerdict(Stage.RUNNING, Grade.ONE, word.saved),
            Measure(word.saved_unit.value),
            False,
            shared.since,
            shared.until,
            shared.running,
            frozenset({side}),
            side,
        )
        for side, word in last.items()
        if side is not None and word.saved_unit is not None
    )


def find_exchange_factor(context: ActionContext, exchange: Exchange) -> Factor | None:
    """By which figure its CO2e is reckoned; None where none was read, or it is not known where things went before."""
    fate, resource = exchange.offer.details.fate, exchange.offer.resource
    if fate is None or resource is None or not exchange.measured:
        return None
    takers = [party for party in exchange.parties if party.role is not PartyRole.GIVER]
    trades = [context.work.companies.get(party.company_id).activity for party in takers]
    naf = [code for trade in trades if (code := context.knowledge.activities.find_naf(trade)) is not None]
    first = next((each for each in exchange.synergy.evidence if each.feature.startswith("kinship")), None)
    process = str(first.facts["process"]) if first is not None and "process" in first.facts else None
    return find_spared_factor(context.knowledge.taxonomy, resource, fate.way, process, naf)


def _weigh_running(exchange: Exchange) -> StageVerdict:
    """By what was said while it ran: its end takes nothing back of what had moved."""
    words = [StatedStage(word.company_id, word.stage, word.yearly, word.at) for word in exchange.said]
    while words and words[-1].stage not in OPEN_STAGES:
        words.pop()
    sides = {party.company_id for party in exchange.parties}
    verdict = weigh_statements(words, sides, exchange.portion)
    if exchange.measured or not words:
        return verdict
    latest = {word.side: word.stage for word in words}
    agree = [side for side in sides if latest.get(side) is verdict.stage]
    return replace(verdict, grade=Grade.BOTH if len(agree) == len(sides) else Grade.ONE)


def _find_end(introduction: Introduction, last_word: datetime, now: datetime) -> datetime:
    """Until when it counts: its end, or the last word where nobody has said anything for long."""
    if introduction.closed_at is not None:
        return introduction.closed_at
    return now if is_still_counted(last_word, now) else last_word
