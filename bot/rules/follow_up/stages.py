"""Somebody says how far an exchange has come: its stage, what is spoken for, what the others read, when it is asked next."""

from __future__ import annotations

from datetime import date

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_person
from bot.rules.follow_up import questions
from bot.rules.leads import portions
from bot.views.follow_up.questions import describe_exchange
from bot.views.follow_up.standing import (
    Exchange,
    estimate_exchange_year,
    is_single_delivery,
    load_exchange,
    name_companies,
    weigh_exchange,
)
from matching.calendar import follow_up
from matching.consent.states import OPEN_STAGES, DropReason, Stage
from matching.vocabulary import Quantity
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.tables import Party


def lock_exchange(context: ActionContext, introduction_id: int) -> Exchange | None:
    """An exchange, held until the end of this unit so that two who speak at once hear each other; None: there is none."""
    introduction = context.work.introductions.get(introduction_id)
    if introduction is None or context.work.synergies.lock_synergy(introduction.synergy_id) is None:
        return None
    context.work.introductions.reload_introduction(introduction)
    return load_exchange(context, introduction)


def record_statement(
    context: ActionContext,
    exchange: Exchange,
    mine: Party | None,
    stage: Stage,
    *,
    quantity: Quantity | None = None,
    reason: DropReason | None = None,
) -> Exchange:
    """A party, or an animator (None), says how far it has come. The exchange as it stands then."""
    introduction = exchange.introduction
    context.work.statements.add_statement(
        introduction,
        mine.company_id if mine is not None else None,
        stage,
        context.person_id,
        context.now,
        quantity=quantity,
        yearly=estimate_exchange_year(context, exchange, quantity) if quantity is not None else None,
        reason=reason,
    )
    was_open = introduction.stage in OPEN_STAGES
    context.work.introductions.advance_introduction(introduction, stage, context.now)
    renew_reservation(context, exchange)
    context.work.outbox.cancel(questions.build_exchange_subject(introduction))
    stands = load_exchange(context, introduction) or exchange
    yearly = weigh_exchange(stands).yearly
    single = is_single_delivery(stands) and (stage is Stage.TRIAL or quantity is None)
    if stage in (Stage.TRIAL, Stage.RUNNING) and yearly is not None and not single:
        portions.state_portion(context, exchange.synergy, yearly)
    freed = {row.id for row in portions.update_left(context, [party.declaration_id for party in exchange.parties])}
    if was_open and stage not in OPEN_STAGES:
        _tell_ending(context, stands, mine, freed)
    return stands


def renew_reservation(context: ActionContext, exchange: Exchange) -> None:
    """They are still at it: what each gives or takes is kept, and the next question has its day."""
    introduction, zone = exchange.introduction, context.work.networks.zone()
    introduction.asked, introduction.reserved_until = 0, None
    if introduction.stage not in OPEN_STAGES:
        return
    introduction.ask_due = follow_up.find_next_question(introduction.agreed_at, context.now, zone)
    portions.keep_portions(context, exchange.synergy)
    if introduction.stage is Stage.DISCUSSING:
        introduction.reserved_until = follow_up.find_reservation_end(max(introduction.pickup or context.now, context.now), zone)


def ask_again_on(context: ActionContext, exchange: Exchange, mine: Party, day: date) -> None:
    """A party names the day: it is asked then, and not before; what it gives or takes is kept meanwhile."""
    renew_reservation(context, exchange)
    exchange.introduction.ask_due = follow_up.find_postponed_question(day, context.work.networks.zone())
    exchange.introduction.ask_whom = mine.company_id
    context.work.outbox.cancel(questions.build_exchange_subject(exchange.introduction))


def add_drop_reason(context: ActionContext, exchange: Exchange, mine: Party | None, reason: DropReason) -> None:
    """Why it did not come about, or came to an end."""
    context.work.statements.add_statement(
        exchange.introduction,
        mine.company_id if mine is not None else None,
        exchange.introduction.stage,
        context.person_id,
        context.now,
        reason=reason,
    )


def _tell_ending(context: ActionContext, exchange: Exchange, mine: Party | None, freed: set[int]) -> None:
    """The others read that it is over, by whose word, and whether what they declared is open again."""
    for party in exchange.list_others(mine):
        person = find_party_person(context.work, party)
        if person is None or person is context.person:
            continue
        context.work.outbox.owe(
            person,
            Saying(
                "follow-ended",
                {
                    **describe_exchange(context, exchange, party),
                    "by": name_companies(context, (mine,)) if mine is not None else "none",
                    "animator": context.work.networks.find_current().animator,
                    "stage": exchange.introduction.stage.value,
                    "freed": "yes" if party.declaration_id in freed else "no",
                },
            ),
            once=f"over:{exchange.introduction.id}:{party.company_id}",
            due=context.now,
            rank=Rank.INTRODUCTION,
        )
