"""How does it go? The questions to those who were introduced, each with answers to tap."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.views.follow_up.standing import (
    Exchange,
    describe_quantity,
    find_said_quantity,
    is_for_once,
    name_companies,
    weigh_exchange,
)
from matching.consent.states import DropReason, PartyRole, Stage
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Introduction, Party

DROP_REASONS = tuple(DropReason)
_TALK_SPAN = timedelta(days=14)  # so long after they were introduced it is asked whether they have spoken at all
_WHERE_ANSWERS = ("running", "trial", "discussing", "dropped", "inside", "later")


def build_stage_question(context: ActionContext, exchange: Exchange, mine: Party) -> Saying:
    """What one of them is asked next: have you spoken, where are you, or does it still run?"""
    introduction = exchange.introduction
    facts = describe_exchange(context, exchange, mine)
    if introduction.stage is Stage.RUNNING and not is_for_once(exchange):
        quantity = find_said_quantity(exchange, mine.company_id) or find_said_quantity(exchange)
        return Saying(
            "follow-still",
            {**facts, **describe_quantity(quantity)},
            buttons=(
                _build_button("follow-still.yes", introduction, "still"),
                *((_build_button("follow-still.quantity", introduction, "other"),) if exchange.measured else ()),
                _build_button("follow-still.no", introduction, "stopped"),
            ),
        )
    if not exchange.said and context.now - introduction.agreed_at < _TALK_SPAN:
        return Saying(
            "follow-talked",
            facts,
            buttons=(
                _build_button("follow-talked.yes", introduction, "talked"),
                _build_button("follow-talked.no", introduction, "not-yet"),
                _build_button("follow-talked.dropped", introduction, "dropped"),
                _build_button("follow-talked.later", introduction, "later"),
            ),
        )
    return build_where_question(context, exchange, mine)


def build_where_question(context: ActionContext, exchange: Exchange, mine: Party) -> Saying:
    """« Où en êtes-vous ? »"""
    return Saying(
        "follow-where",
        describe_exchange(context, exchange, mine),
        buttons=tuple(_build_button(f"follow-where.{code}", exchange.introduction, code) for code in _WHERE_ANSWERS),
    )


def build_confirmation_question(context: ActionContext, exchange: Exchange, mine: Party, by: Party) -> Saying:
    """The other side said how far it has come: is that so?"""
    row = f"{exchange.introduction.id:x}"
    other = (Button("follow-confirm.quantity", f"a.vouch.{row}.other"),) if exchange.measured else ()
    return Saying(
        "follow-confirm",
        {
            **describe_exchange(context, exchange, mine),
            "by": name_companies(context, (by,)),
            "stage": exchange.introduction.stage.value,
            **describe_quantity(find_said_quantity(exchange, by.company_id)),
        },
        buttons=(Button("follow-confirm.yes", f"a.vouch.{row}.yes"), *other, Button("follow-confirm.no", f"a.vouch.{row}.no")),
    )


def build_drop_question(exchange: Exchange) -> Saying:
    """« Qu'est-ce qui a bloqué ? »"""
    return Saying(
        "follow-why",
        buttons=tuple(
            Button(f"follow-why.{reason}", f"a.died.{exchange.introduction.id:x}.{reason}") for reason in DROP_REASONS
        ),
    )


def may_have_rest(exchange: Exchange, mine: Party) -> bool:
    """Is it theirs to say whether there is more of it, or more to be wished for?"""
    if mine.role is PartyRole.TAKER:
        return exchange.measured and len(exchange.list_others(mine)) == 1
    return mine.role is PartyRole.GIVER and mine.declaration_id == exchange.offer.id


def build_rest_question(exchange: Exchange, mine: Party) -> Saying:
    """« En reste-t-il ? » to whoever gives, « Vous en faut-il encore ? » to whoever takes."""
    key = "follow-more" if mine.role is PartyRole.TAKER else "follow-rest"
    row = f"{exchange.introduction.id:x}"
    return Saying(
        key,
        {"resource": exchange.offer.resource or exchange.offer.said},
        buttons=(Button(f"{key}.yes", f"a.spare.{row}.yes"), Button(f"{key}.no", f"a.spare.{row}.no")),
    )


def describe_exchange(context: ActionContext, exchange: Exchange, mine: Party | None) -> dict[str, Fact]:
    """What it is about, and with whom, as one of them reads it."""
    others = exchange.list_others(mine)
    return {
        "resource": exchange.offer.resource or exchange.offer.said,
        "company": name_companies(context, others),
        "count": len(others),
        "disputed": "yes" if weigh_exchange(exchange).disputed else "no",
    }


def _build_button(key: str, introduction: Introduction, code: str) -> Button:
    return Button(key, f"a.stage.{introduction.id:x}.{code}")
