"""What an animator heard that several agreed to: « Paul a pris 2 t, Marie 1 t », « c'est réglé avec les deux »."""

from __future__ import annotations

from bot.actions.companies import placing
from bot.context.action_context import ActionContext
from bot.conversation.flows.animation.placing import PLACING_FLOW
from bot.rules.companies import meant_placing
from bot.rules.companies.meant_company import CompanyBook
from bot.runtime.animating.second_orders import may_order, put_question_after
from bot.runtime.hearing import Heard, Hearing
from bot.talk import sessions
from matching.understand.agreed_together import read_agreed_together
from matching.understand.own_remark import AgreedTogether, PlacedShares
from matching.understand.placed_shares import read_placed_shares

_SEVERAL = 2


def hear_agreed_several(hearing: Hearing) -> Heard | None:
    """Who has how much is shown before anything is noted, or asked where only their yeses are said. None where the words are
    about something else, or about what the animator's own company gave."""
    if not may_order(hearing) or not hearing.context.work.people.is_animator(hearing.context.person):
        return None
    spoken = read_placed_shares(hearing.said.text)
    own = hearing.context.company is not None and spoken.told and not spoken.giver
    heard = _hear_shares(hearing.context, spoken, hearing.said.text) if spoken.shares and not own else None
    if heard is None and (agreed := read_agreed_together(hearing.said.text)) is not None:
        heard = _hear_agreed(hearing.context, agreed)
    if heard is not None and hearing.talk is not None and hearing.talk.flow == PLACING_FLOW.name:
        sessions.end_talk(hearing.talk)  # said anew: it takes the place of what was read before
        return heard
    return put_question_after(hearing, heard)


def _hear_shares(context: ActionContext, shares_told: PlacedShares, words: str) -> Heard | None:
    book = CompanyBook(context)
    companies = meant_placing.find_all_named(book, [each.who for each in shares_told.shares])
    givers = [each.id for each in book.find_sure(book.strip_name(shares_told.giver))] if shares_told.giver else []
    if not companies or (shares_told.giver and not givers):
        return None
    things = meant_placing.find_shared_things(context, companies, givers)
    if not things and not givers and len(companies) < _SEVERAL:
        return None  # « Paul a 2 t » tells what one has
    return placing.begin_placing(context, things, companies, words)


def _hear_agreed(context: ActionContext, agreed_together: AgreedTogether) -> Heard | None:
    companies = meant_placing.find_all_named(CompanyBook(context), agreed_together.names)
    if agreed_together.names and not companies:
        return None
    things = (
        meant_placing.find_shared_things(context, companies)
        if companies
        else meant_placing.find_things_asked_of(context, agreed_together.count)
    )
    named = meant_placing.pick_named_things(context, things, agreed_together.thing)
    if not (named or companies):
        return None
    return placing.begin_placing(context, named, companies, count=agreed_together.count)
