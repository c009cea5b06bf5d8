"""One's exchanges: with whom, how far, how much, and what was said of each, by whom and when."""

from __future__ import annotations

from datetime import timedelta

from bot.context.action_context import ActionContext
from bot.views.board.paging import build_page_turns, cut_page
from bot.views.board.screens import format_local_day
from bot.views.follow_up.questions import build_stage_question, describe_exchange
from bot.views.follow_up.standing import (
    Exchange,
    describe_quantity,
    find_agreed_quantity,
    find_said_quantity,
    load_exchanges,
    weigh_exchange,
)
from matching.consent.states import OPEN_STAGES, Stage
from matching.vocabulary import Quantity
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Introduction, Party
from storage.tables.introduction import Statement

_PAGE_SIZE = 5
_MOST_WORDS = 6  # of the history, the latest
_SAME_TALK = timedelta(hours=1)


def list_own_exchanges(context: ActionContext) -> tuple[Introduction, ...]:
    """All that the speaker's company was introduced for."""
    if context.company is None or not context.work.has_network:
        return ()
    return context.work.introductions.list_of_company(context.company.id)


def list_open_exchanges(context: ActionContext) -> tuple[Introduction, ...]:
    """Those that go on."""
    return tuple(each for each in list_own_exchanges(context) if _goes_on(each))


def _goes_on(introduction: Introduction) -> bool:
    return introduction.closed_at is None and introduction.stage in OPEN_STAGES


def build_exchanges_button(context: ActionContext) -> tuple[Button, ...]:
    """The way to them, where there are any."""
    count = len(list_own_exchanges(context))
    return (Button("exchange-list.see", "a.exchanges.0", {"count": count}),) if count else ()


def build_own_exchanges(context: ActionContext, number: int) -> Saying:
    """A page of one's exchanges, those that go on first."""
    own = list_own_exchanges(context)
    page = cut_page(own, number, _PAGE_SIZE)
    found = load_exchanges(context, [each for _, each in page.lines])
    lines, buttons, measured = [], [], list[int]()
    for n, introduction in page.lines:
        exchange = found.get(introduction.id)
        mine = _find_own_side(context, exchange) if exchange is not None else None
        if exchange is not None and mine is not None:
            lines.append(Saying("exchange-line", {**describe_standing(context, exchange, mine), "n": n}))
            buttons.append(Button("exchange-line.see", f"a.exchange.{introduction.id:x}", {"n": n}))
            measured += [mine.declaration_id] if exchange.measured and _goes_on(introduction) else []
    turning = build_page_turns("exchange-list", page, lambda at: f"a.exchanges.{at:x}")
    several = len(measured) > len(set(measured))
    shares = (Button("exchange-list.shares", "a.shares.0"),) if several else ()
    return Saying("exchange-list", {"count": len(own)}, parts=tuple(lines), buttons=(*buttons, *shares, *turning))


def build_own_exchange(context: ActionContext, exchange: Exchange, mine: Party) -> Saying:
    """One of them: what was said of it so far, and how it goes now?"""
    asked = build_stage_question(context, exchange, mine) if _goes_on(exchange.introduction) else None
    return Saying(
        "exchange-page",
        describe_standing(context, exchange, mine),
        parts=(*build_history_lines(context, exchange), *((Saying(asked.key, asked.facts),) if asked is not None else ())),
        buttons=asked.buttons if asked is not None else (),
    )


def describe_standing(context: ActionContext, exchange: Exchange, mine: Party | None) -> dict[str, Fact]:
    """With whom, how far, how much, and how sure that is."""
    verdict = weigh_exchange(exchange)
    quantity = find_said_quantity(exchange) or (find_agreed_quantity(context, exchange) if exchange.measured else None)
    return {
        **describe_exchange(context, exchange, mine),
        **describe_quantity(quantity),
        "stage": _name_stage(exchange),
        "grade": verdict.grade.value,
        "met": format_local_day(context, exchange.introduction.agreed_at),
    }


def build_history_lines(context: ActionContext, exchange: Exchange) -> tuple[Saying, ...]:
    """What was said, the latest last: on which day, by whom. A reason that was given for an end is not told here."""
    told: list[Statement] = []
    for word in exchange.said:
        same = bool(told) and (told[-1].company_id, told[-1].stage) == (word.company_id, word.stage)
        if same and word.reason is not None:
            continue
        if same and word.unit is not None and told[-1].unit is None and word.at - told[-1].at < _SAME_TALK:
            told.pop()  # the stage first, then the figure: one word
        told.append(word)
    return tuple(_build_history_line(context, word) for word in told[-_MOST_WORDS:])


def _build_history_line(context: ActionContext, stated: Statement) -> Saying:
    person = context.work.people.find_by_id(stated.by) if stated.by is not None else None
    quantity = (
        Quantity(stated.low or 0, stated.high or 0, stated.unit, stated.rhythm, stated.every)
        if stated.unit is not None
        else None
    )
    return Saying(
        "exchange-word",
        {
            **describe_quantity(quantity),
            "day": format_local_day(context, stated.at),
            "stage": stated.stage.value,
            "person": (person.name if person is not None else "") or "none",
            "company": context.work.companies.get(stated.company_id).name or "none" if stated.company_id else "none",
        },
    )


def _find_own_side(context: ActionContext, exchange: Exchange) -> Party | None:
    return next((party for party in exchange.parties if context.may_speak_for(party.company_id)), None)


def _name_stage(exchange: Exchange) -> str:
    """Its stage; "gone" where one of them left while it went on."""
    introduction = exchange.introduction
    over = introduction.closed_at is not None and introduction.stage in OPEN_STAGES
    return "gone" if over else Stage(introduction.stage).value
