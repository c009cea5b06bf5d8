"""What the demo's network has behind it: exchanges that run, are on trial or are over, agreed by telephone months ago."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.context.action_context import ActionContext, build_unattended_context
from bot.rules.follow_up import stages
from bot.rules.leads import brokered_leads, consent
from bot.views.follow_up.standing import Exchange, find_agreed_quantity
from matching.consent.states import DropReason, Stage, Terms
from matching.knowledge import Knowledge
from matching.taxonomy.index.fold import fold_words
from storage.store import Store
from storage.tables import Company, Declaration, Synergy
from storage.tables.call import CallState, Means
from storage.work import Work

FIRST_EXCHANGES = Path(__file__).parent / "first_exchanges.csv"
_ANNOUNCED_BEFORE, _ANSWERED_AFTER = timedelta(days=7), timedelta(days=2)
_TRIED_AFTER, _TOLD_LATELY = timedelta(days=25), timedelta(days=5)
_MEASURED = (Stage.TRIAL, Stage.RUNNING)


def settle_first_exchanges(store: Store, knowledge: Knowledge, now: datetime, animator: int, slug: str) -> int:
    """Play them through the product's own rules, each at its day; how many there are. What the list of companies does not
    hold is left out."""
    with store.work() as work:
        network, person = work.networks.find_by_slug(slug), work.people.find_person(animator)
        if network is None or person is None:
            raise LookupError("the demo's network comes before its exchanges")
        work.enter(network.id)
        context = replace(build_unattended_context(work, knowledge, now), person=person)
        with FIRST_EXCHANGES.open(encoding="utf-8", newline="") as lines:
            return sum(_settle_exchange(context, line) for line in csv.DictReader(lines))


def _settle_exchange(context: ActionContext, line: Mapping[str, str]) -> bool:
    companies = {each.name: each.id for each in context.work.company_sheets.list_named()}
    giver, taker = companies.get(line["giver"]), companies.get(line["taker"])
    if giver is None or taker is None:
        return False
    offer, need = (
        _find_announced(context.work, company, line[said]) for company, said in ((giver, "offered"), (taker, "sought"))
    )
    if offer is None or need is None:
        return False
    began = context.now - timedelta(days=int(line["days"]))
    for row in (offer, need):
        row.published = row.touched = min(row.published or began, began - _ANNOUNCED_BEFORE)
    synergy = _agree_by_telephone(replace(context, now=began), offer, context.work.companies.get(taker))
    introduction = context.work.introductions.find_by_synergy(synergy.id) if synergy is not None else None
    exchange = stages.lock_exchange(context, introduction.id) if introduction is not None else None
    if exchange is None:
        return False
    _tell_stages(context, exchange, began, line)
    return True


def _find_announced(work: Work, company: int, words: str) -> Declaration | None:
    rows = work.declarations.list_of_company(company)
    return next((row for row in rows if fold_words(words) in fold_words(row.details.sentence or row.said)), None)


def _agree_by_telephone(context: ActionContext, offer: Declaration, taker: Company) -> Synergy | None:
    """The animator rang both; each said yes, and later learnt who the other is."""
    lead = brokered_leads.broker_lead(context, offer, (taker,), "").synergy
    if lead is None:
        return None
    later = replace(context, now=context.now + _ANSWERED_AFTER)
    for party in context.work.synergies.list_parties(lead.id):
        person = context.work.people.find_spokesperson(party.company_id, None)
        if person is None:
            return None
        call = context.work.calls.find_owed_call(lead.id, party.company_id)
        if call is not None:
            context.work.calls.close_call(call, CallState.DONE, later.now)
            context.work.calls.add_agreement(
                call.synergy_id, call.company_id, person.name, Means.PHONE, context.person_id, later.now
            )
        consent.record_agreement(replace(later, person=person), lead, party, person, Terms())
    for party in context.work.synergies.list_parties(lead.id):
        if (call := context.work.calls.find_owed_call(lead.id, party.company_id)) is not None:
            context.work.calls.close_call(call, CallState.DONE, later.now)
    return lead


def _tell_stages(context: ActionContext, exchange: Exchange, began: datetime, line: Mapping[str, str]) -> None:
    """Both sides said how it went: tried first, then as it stands, and lately once more."""
    stage = Stage(line["stage"])
    if stage is Stage.DISCUSSING:
        return
    moments = [(Stage.TRIAL, began + _TRIED_AFTER)]
    if stage in (Stage.RUNNING, Stage.STOPPED):
        moments.append((Stage.RUNNING, began + 2 * _TRIED_AFTER))
    if stage in _MEASURED:
        moments.append((stage, context.now - _TOLD_LATELY))
    for told, moment in moments:
        for party in exchange.parties:
            then = replace(context, now=moment)
            quantity = find_agreed_quantity(then, exchange)
            exchange = stages.record_statement(then, exchange, party, told, quantity=quantity)
    if line["ended"]:
        then = replace(context, now=context.now - timedelta(days=int(line["ended"])))
        exchange = stages.record_statement(then, exchange, exchange.parties[0], stage)
        stages.add_drop_reason(then, exchange, exchange.parties[0], DropReason(line["reason"]))
