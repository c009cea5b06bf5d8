"""Who is asked how it goes, and when again: one side at a time, the one that was asked longest ago. After a silence the other
side is asked before long; after two the animator sees it, and only the usual days remain."""

from __future__ import annotations

from datetime import datetime

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_person
from bot.views.follow_up.questions import build_confirmation_question, build_stage_question
from bot.views.follow_up.standing import Exchange, load_exchange
from matching.calendar import days, follow_up
from matching.consent.states import OPEN_STAGES, PartyRole
from storage.leads.stuck_leads import SILENT_QUESTIONS
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Introduction, Party


def build_exchange_subject(introduction: Introduction) -> str:
    """What questions about an exchange are kept under."""
    return f"introduction:{introduction.id}"


def ask_due_question(context: ActionContext, introduction: Introduction) -> None:
    """The next question of the chase. Where Telegram reaches nobody, the animator sees it at once."""
    zone = context.work.networks.zone()
    introduction.ask_due = follow_up.find_next_question(introduction.agreed_at, context.now, zone)
    exchange = load_exchange(context, introduction)
    if exchange is None:
        introduction.ask_due = None
        return
    heard, closed = _list_reachable(context, exchange), _list_closed(context, exchange)
    if heard and all(party.company_id in closed for party in heard):  # nobody is at work: put off until somebody is
        reopens = days.to_local_day(min(closed.values()), zone)
        introduction.ask_due = follow_up.find_postponed_question(reopens, zone)
        return
    heard = [party for party in heard if party.company_id not in closed]
    asked = introduction.asked or 0
    introduction.asked_at = context.now
    if not heard:
        introduction.asked = max(asked, SILENT_QUESTIONS)
        return
    introduction.asked = asked + 1
    if introduction.asked < SILENT_QUESTIONS:
        introduction.ask_due = follow_up.find_repeated_question(introduction.agreed_at, context.now, zone)
    party = next((each for each in heard if each.company_id == introduction.ask_whom), heard[0])
    introduction.ask_whom = None
    _owe_question(context, exchange, party, build_stage_question(context, exchange, party))


def keep_until_silent(context: ActionContext, introduction: Introduction) -> bool:
    """Only silence frees a part that is kept: it stays until a week after a question that nobody answered, and while they
    talk until a week after the next one; whoever waits for it makes that question come now. False: nothing holds it."""
    if introduction.closed_at is not None or introduction.stage not in OPEN_STAGES:
        return False
    zone = context.work.networks.zone()
    if not introduction.asked:
        soon = introduction.ask_due is not None and follow_up.is_soon(introduction.ask_due, context.now, zone)
        if not soon and _is_waited_for(context, introduction):
            ask_due_question(context, introduction)
        asked = introduction.asked_at if introduction.asked else introduction.ask_due
    else:
        asked = introduction.asked_at
    kept = follow_up.find_silence_end(asked, zone) if asked is not None else context.now
    introduction.reserved_until = kept if kept > context.now else None
    return introduction.reserved_until is not None


def _is_waited_for(context: ActionContext, introduction: Introduction) -> bool:
    """Was it taken from somebody who is to be the first to hear?"""
    parties = context.work.synergies.list_parties(introduction.synergy_id)
    return any(context.work.portions.list_waiting(party.declaration_id) for party in parties)


def ask_others_to_confirm(context: ActionContext, exchange: Exchange, by: Party) -> bool:
    """One side said how far it has come: the others are asked whether that is so. False where Telegram reaches none."""
    others = [party for party in _list_reachable(context, exchange) if party.company_id != by.company_id]
    for party in others:
        _owe_question(context, exchange, party, build_confirmation_question(context, exchange, party, by), "confirm")
    if others:
        exchange.introduction.asked, exchange.introduction.asked_at = 1, context.now
    return bool(others)


def remind_exchange(context: ActionContext, introduction: Introduction) -> int:
    """The animator would like to know: each side is asked once more. How many could be told."""
    exchange = load_exchange(context, introduction)
    if exchange is None:
        return 0
    reachable = _list_reachable(context, exchange)
    for party in reachable:
        _owe_question(context, exchange, party, build_stage_question(context, exchange, party), "remind")
    return len(reachable)


def _list_closed(context: ActionContext, exchange: Exchange) -> dict[int, datetime]:
    return context.work.companies.list_closed([party.company_id for party in exchange.parties], context.now)


def _list_reachable(context: ActionContext, exchange: Exchange) -> list[Party]:
    """The sides that Telegram reaches: who was asked longest ago first, of those never asked the giver."""
    subject, found = build_exchange_subject(exchange.introduction), []
    for party in exchange.parties:
        person = find_party_person(context.work, party)
        if person is not None and context.work.people.is_reachable(person.id):
            asked = context.work.outbox.find_last_read(subject, person.id) or exchange.introduction.agreed_at
            found.append((asked, party.role is not PartyRole.GIVER, party.declaration_id, party))
    return [party for *_, party in sorted(found, key=lambda each: each[:3])]


def _owe_question(context: ActionContext, exchange: Exchange, party: Party, saying: Saying, why: str = "") -> None:
    person = find_party_person(context.work, party)
    if person is None:
        return
    introduction = exchange.introduction
    day = days.to_local_day(context.now, context.work.networks.zone())
    context.work.outbox.owe(
        person,
        saying,
        once=":".join(filter(None, (f"stage:{introduction.id}:{party.company_id}:{day}", why))),
        due=context.now,
        rank=Rank.QUESTION,
        subject=build_exchange_subject(introduction),
        expires=introduction.ask_due,
    )
