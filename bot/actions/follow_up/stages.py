"""Those who were introduced say how it goes: a tap for the stage, a second one for how much it really is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

from bot.context.action_context import ActionContext, ActionResult, TalkRequest, parse_button_choice, parse_row_id
from bot.conversation.flows.follow_up import NamingDay, StatingOutcome, read_told_amount
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party, find_party_declaration
from bot.rules.follow_up import gain_questions, questions, stages
from bot.rules.leads import answered_cards, portions
from bot.views.follow_up import outcomes
from bot.views.follow_up import questions as views
from bot.views.follow_up.standing import Exchange, find_agreed_quantity, find_said_quantity, is_said_by_all, is_single_delivery
from matching.calendar.days import to_local_day
from matching.consent.states import OPEN_STAGES, Answer, PartyRole, Stage
from storage.notes.saying import Saying
from storage.tables import Party
from storage.tables.declaration import DeclarationState

_INSIDE_DAYS = 7  # days until somebody who asks their colleagues is asked again


def answer_stage(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """One of the answers to « où en êtes-vous ? »."""
    exchange, mine = _require_open_exchange(context, args)
    act = _STAGE_ACTS.get(parse_button_choice(args))
    if act is None:
        raise Refuse("button-gone")
    answered_cards.close_colleague_cards(context, questions.build_exchange_subject(exchange.introduction), mine.company_id)
    return act(context, exchange, mine)


def record_outcome(context: ActionContext, said: StatingOutcome) -> ActionResult:
    """How much it really is; the other side is asked to confirm, and whether more is left, or needed."""
    exchange, mine = _require_open_exchange(context, (f"{said.introduction:x}",))
    quantity = said.amount.quantity if said.amount is not None else None
    stands = stages.record_statement(context, exchange, mine, said.stage, quantity=quantity)
    return _answer_noted(context, stands, mine)


def confirm_outcome(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """The other side said so: it is right, the quantity is another, or it is not so."""
    exchange, mine = _require_open_exchange(context, args)
    said, word = (
        parse_button_choice(args),
        next((each for each in reversed(exchange.said) if each.company_id not in (None, mine.company_id)), None),
    )
    if said not in ("yes", "other", "no") or word is None:
        raise Refuse("button-gone")
    answered_cards.close_colleague_cards(context, questions.build_exchange_subject(exchange.introduction), mine.company_id)
    if said == "no":
        exchange.introduction.asked = 0
        return ActionResult((views.build_where_question(context, exchange, mine),))
    if said == "other" and exchange.measured:
        return _ask_quantity(context, exchange, word.stage)
    theirs = find_said_quantity(exchange, word.company_id)
    stands = stages.record_statement(context, exchange, mine, word.stage, quantity=theirs)
    return _answer_noted(context, stands, mine)


def answer_drop_reason(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Why it did not come about: counted, and never told to the other side."""
    exchange, mine = _require_exchange(context, args)
    reason = next((each for each in views.DROP_REASONS if each == parse_button_choice(args)), None)
    if reason is None or exchange.introduction.stage in OPEN_STAGES:
        raise Refuse("button-gone")
    if any(word.reason is not None and word.company_id == mine.company_id for word in exchange.said):
        raise Refuse("follow-why-already")
    stages.add_drop_reason(context, exchange, mine, reason)
    return ActionResult((Saying("follow-why-noted", {"reason": reason.value}),))


def answer_rest(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """Is there more for others, or more to be wished for? Where there is not, nobody else is asked."""
    exchange, mine = _require_open_exchange(context, args)
    said = parse_button_choice(args)
    if said not in ("yes", "no") or not views.may_have_rest(exchange, mine):
        raise Refuse("button-gone")
    facts = views.describe_exchange(context, exchange, mine)
    takes = mine.role is PartyRole.TAKER
    if said == "yes":
        noted = Saying("follow-more-open" if takes else "follow-rest-open", facts)
        return ActionResult((noted,), gain_questions.request_gain_facts(context, exchange, mine))
    if exchange.introduction.stage not in (Stage.TRIAL, Stage.RUNNING):
        raise Refuse("button-gone")
    portions.take_rest(context, exchange.synergy, mine)
    noted = Saying("follow-more-none" if takes else "follow-rest-none", facts)
    return ActionResult((noted,), gain_questions.request_gain_facts(context, exchange, mine))


def plan_pickup(context: ActionContext, said: NamingDay) -> ActionResult:
    """The first pick-up has a day: it is asked about after it, and their part is kept until then."""
    exchange, mine = _require_open_exchange(context, (f"{said.introduction:x}",))
    heard = outcomes.read_day(said.day, context)
    if heard.open:
        return ActionResult((Saying("follow-talking"),))
    if heard.day is None or heard.past:
        return ActionResult((Saying("pickup-day-past" if heard.past else "pickup-day-unclear"),), _ask_day("pickup", exchange))
    exchange.introduction.pickup = outcomes.to_noon(heard.day)
    stages.ask_again_on(context, exchange, mine, heard.day + timedelta(days=1))
    return ActionResult((Saying("follow-planned", {"day": heard.day.isoformat()}),))


def postpone_question(context: ActionContext, said: NamingDay) -> ActionResult:
    """« Relancez-moi dans… »: asked again on that day, and not before."""
    exchange, mine = _require_open_exchange(context, (f"{said.introduction:x}",))
    heard = outcomes.read_day(said.day, context)
    if heard.day is None or heard.past or heard.day <= to_local_day(context.now, context.work.networks.zone()):
        return ActionResult((Saying("remind-day-unclear"),), _ask_day("remind", exchange))
    stages.ask_again_on(context, exchange, mine, heard.day)
    return ActionResult((Saying("follow-later", {"day": heard.day.isoformat()}),))


def _talked(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    stands = stages.record_statement(context, exchange, mine, Stage.DISCUSSING)
    planned = stands.introduction.pickup
    if planned is not None and planned > context.now:
        return ActionResult((Saying("follow-talking"),))
    if outcomes.read_day(context.typed_words, context).day is not None:  # « oui, il vient jeudi »
        return plan_pickup(context, NamingDay(exchange.introduction.id, context.typed_words))
    return ActionResult(begin=_ask_day("pickup", stands))


def _not_yet(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    day = outcomes.read_day(context.typed_words, context).day
    if day is not None and day > to_local_day(context.now, context.work.networks.zone()):  # « pas encore, on se voit le 12 »
        return postpone_question(context, NamingDay(exchange.introduction.id, context.typed_words))
    exchange.introduction.asked = 0
    return ActionResult((outcomes.build_contact_reminder(context, exchange, mine),))


def _discussing(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    stages.record_statement(context, exchange, mine, Stage.DISCUSSING)
    return ActionResult((Saying("follow-discussing"),))


def _inside(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    day = to_local_day(context.now, context.work.networks.zone()) + timedelta(days=_INSIDE_DAYS)
    stages.ask_again_on(context, exchange, mine, day)
    return ActionResult((Saying("follow-inside", {"day": day.isoformat()}),))


def _later(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    if outcomes.read_day(context.typed_words, context).day is not None:  # « relancez-moi dans dix jours »
        return postpone_question(context, NamingDay(exchange.introduction.id, context.typed_words))
    return ActionResult(begin=_ask_day("remind", exchange))


def _trial(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    return _answer_noted(context, stages.record_statement(context, exchange, mine, Stage.TRIAL), mine)


def _running(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    """The stage counts from the tap on, also where nobody says how much."""
    since = outcomes.read_start(context.typed_words, context)  # « ça tourne depuis deux semaines »
    if since is not None and since > to_local_day(exchange.introduction.agreed_at, context.work.networks.zone()):
        exchange.introduction.pickup = outcomes.to_noon(since)
    stands = stages.record_statement(context, exchange, mine, Stage.RUNNING)
    if not exchange.measured:
        return _answer_noted(context, stands, mine)
    return _ask_quantity(context, stands, Stage.RUNNING, fresh=True)


def _still(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    known = find_said_quantity(exchange, mine.company_id) or find_said_quantity(exchange)
    stages.record_statement(context, exchange, mine, Stage.RUNNING, quantity=None if is_single_delivery(exchange) else known)
    return ActionResult((Saying("follow-still-noted"),))


def _other(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    if not exchange.measured:
        raise Refuse("button-gone")
    return _ask_quantity(context, exchange, Stage.RUNNING)


def _stopped(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    if exchange.introduction.stage is Stage.DISCUSSING:
        return _dropped(context, exchange, mine)
    stands = stages.record_statement(context, exchange, mine, Stage.STOPPED)
    return ActionResult((Saying("follow-stopped"), views.build_drop_question(stands)))


def _dropped(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    stands = stages.record_statement(context, exchange, mine, Stage.DROPPED)
    return ActionResult((views.build_drop_question(stands),))


_STAGE_ACTS: dict[str, Callable[[ActionContext, Exchange, Party], ActionResult]] = {
    "talked": _talked,
    "not-yet": _not_yet,
    "discussing": _discussing,
    "inside": _inside,
    "later": _later,
    "trial": _trial,
    "running": _running,
    "still": _still,
    "other": _other,
    "stopped": _stopped,
    "dropped": _dropped,
}


def _answer_noted(context: ActionContext, exchange: Exchange, mine: Party) -> ActionResult:
    asked = questions.ask_others_to_confirm(context, exchange, mine) if not is_said_by_all(exchange, mine) else False
    noted = outcomes.build_outcome_notice(context, exchange, mine, asked=asked)
    row = find_party_declaration(context.work, mine)
    stays_open = exchange.introduction.stage is Stage.RUNNING and row.state is DeclarationState.OPEN
    if stays_open and views.may_have_rest(exchange, mine):
        return ActionResult((noted, views.build_rest_question(exchange, mine)))
    return ActionResult((noted,), gain_questions.request_gain_facts(context, exchange, mine))


def _ask_quantity(context: ActionContext, exchange: Exchange, stage: Stage, *, fresh: bool = False) -> ActionResult:
    said_before = find_said_quantity(exchange) if not is_single_delivery(exchange) else None
    agreed = said_before or find_agreed_quantity(context, exchange)
    known = exchange.offer.resource if exchange.offer.resource in context.knowledge.taxonomy.resources else None
    asking = StatingOutcome(exchange.introduction.id, stage, fresh, known, agreed)
    if (said := read_told_amount(asking, context.typed_words, context.knowledge)) is not None:  # « ça tourne, 500 kg »
        return record_outcome(context, replace(asking, amount=said))
    return ActionResult(begin=TalkRequest("outcome", asking))


def _ask_day(flow: str, exchange: Exchange) -> TalkRequest:
    return TalkRequest(flow, NamingDay(exchange.introduction.id))


def _require_exchange(context: ActionContext, args: Sequence[str]) -> tuple[Exchange, Party]:
    """The exchange behind a button, held, and the speaker's side of it. Raises Refuse for anybody who was not introduced."""
    exchange = stages.lock_exchange(context, parse_row_id(args)) if context.company is not None else None
    mine = find_own_party(context, exchange.parties, (Answer.YES,)) if exchange is not None else None
    if exchange is None or mine is None:
        raise Refuse("button-gone")
    return exchange, mine


def _require_open_exchange(context: ActionContext, args: Sequence[str]) -> tuple[Exchange, Party]:
    """The same, while it is not over. Raises Refuse otherwise, and says by whom it ended."""
    exchange, mine = _require_exchange(context, args)
    introduction = exchange.introduction
    if introduction.closed_at is not None or introduction.stage not in OPEN_STAGES:
        raise Refuse("follow-over", **outcomes.describe_end(context, exchange, mine))
    return exchange, mine
