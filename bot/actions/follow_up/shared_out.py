"""« On a donné 3 t à Martin et 2 à Dupont » : one who was introduced to several says at once how much each really has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.context.action_context import ActionContext, ActionResult, TalkRequest
from bot.conversation.flows.follow_up import SharedPace, TellingShares
from bot.conversation.model import Refuse
from bot.partners.parties import find_own_party, find_party_declaration
from bot.rules.follow_up import questions, stages
from bot.rules.leads import portions
from bot.views.companies.placements import build_rest_line, describe_rest
from bot.views.declarations.quantities import complete_quantity, take_portion
from bot.views.follow_up.exchanges import list_open_exchanges
from bot.views.follow_up.standing import Exchange, describe_quantity, load_exchange, name_companies
from bot.views.leads.choices import estimate_year
from matching.activities.company_search import SearchedCompany, find_companies
from matching.consent.portions import is_too_much
from matching.consent.states import Answer, PartyRole, Stage
from matching.understand.own_remark import PlacedShare
from matching.understand.placed_shares import read_placed_shares
from matching.vocabulary import Quantity, Rhythm
from storage.notes.saying import Button, Saying
from storage.tables import Declaration, Party

_MINE_BUTTON, _EXCHANGES_BUTTON = Button("shared-unknown.mine", "a.mine.0"), Button("shared-which.exchanges", "a.exchanges.0")


@dataclass(frozen=True, slots=True)
class _OwnShare:
    """One of one's own exchanges, and how much it is said to be; None: the rest."""

    exchange: Exchange
    mine: Party
    quantity: Quantity | None
    single: bool = False  # one delivery, and not so much each time
    unpaced: bool = False  # nobody knows which of both


def record_shared_out(
    context: ActionContext, placed_shares: Sequence[PlacedShare], shared_pace: SharedPace | None = None, words: str = ""
) -> ActionResult | None:
    """All of it is noted, the others are asked whether it is so, and what is left is told. Names count among those whom the
    speaker was introduced to, and tell nothing of anybody else; None for who was introduced to nobody. Where what is given
    comes every so often, and the words do not say whether that was one delivery (`shared_pace`), it is asked."""
    known = _list_own(context)
    if not known:
        return None
    found: list[_OwnShare] = []
    for share in placed_shares:
        meant = _find_meant(context, known, share)
        if len(meant) != 1:
            button = _EXCHANGES_BUTTON if meant else _MINE_BUTTON
            return ActionResult((Saying("shared-which" if meant else "shared-unknown", {"words": share.who}, (), (button,)),))
        exchange, mine = meant[0]
        row = find_party_declaration(context.work, mine)
        found.append(_build_own_share(context, exchange, mine, share.quantity, shared_pace))
    rows = {each.mine.declaration_id: find_party_declaration(context.work, each.mine) for each in found}
    if (unpaced := next((each for each in found if each.unpaced), None)) is not None:
        row = rows[unpaced.mine.declaration_id]
        rhythm = row.rhythm.value if row.rhythm is not None else ""
        return ActionResult(begin=TalkRequest("shared", TellingShares(words, rhythm, row.every), ("words",)))
    told = [each for row in rows.values() for each in _record_about(context, row, found)]
    return ActionResult(tuple(told))


def ask_shares(context: ActionContext, args: Sequence[str]) -> ActionResult:
    """« Qui a combien ? », tapped where several takers, or givers, stand below each other."""
    if not _list_own(context):
        raise Refuse("button-gone")
    return ActionResult(begin=TalkRequest("shared", TellingShares()))


def record_paced_shares(context: ActionContext, said: TellingShares) -> ActionResult:
    """The same, now that they have said whether it was one delivery: that counts as a trial, and changes nothing of what was
    agreed each time."""
    noted = record_shared_out(context, read_placed_shares(said.words).shares, said.pace, said.words)
    if noted is None:
        raise Refuse("button-gone")
    return noted


def _build_own_share(
    context: ActionContext, exchange: Exchange, mine: Party, quantity: Quantity | None, shared_pace: SharedPace | None
) -> _OwnShare:
    """How much that is, each time or once, where that is known."""
    row = find_party_declaration(context.work, mine)
    paced = row.rhythm not in (None, Rhythm.ONCE)
    if quantity is not None and quantity.rhythm is None and paced:
        if shared_pace is None:
            return _OwnShare(exchange, mine, quantity, unpaced=True)
        quantity = replace(quantity, rhythm=Rhythm.ONCE) if shared_pace is SharedPace.ONCE else quantity
    single = paced and (quantity.rhythm is Rhythm.ONCE if quantity is not None else shared_pace is SharedPace.ONCE)
    said = complete_quantity(context.knowledge, row, quantity) if quantity is not None else None
    return _OwnShare(exchange, mine, said, single)


def _list_own(context: ActionContext) -> tuple[tuple[Exchange, Party], ...]:
    """What goes on between the speaker's company and one other, and is measured."""
    own = []
    for introduction in list_open_exchanges(context):
        exchange = load_exchange(context, introduction)
        mine = find_own_party(context, exchange.parties, (Answer.YES,)) if exchange is not None else None
        if exchange is not None and mine is not None and exchange.measured and len(exchange.parties) == len(_PAIR):
            own.append((exchange, mine))
    return tuple(own)


_PAIR = (PartyRole.GIVER, PartyRole.TAKER)


def _find_meant(
    context: ActionContext, known: Sequence[tuple[Exchange, Party]], placed_share: PlacedShare
) -> tuple[tuple[Exchange, Party], ...]:
    named = []
    for at, (exchange, mine) in enumerate(known):
        other = context.work.companies.get(exchange.list_others(mine)[0].company_id)
        named.append(SearchedCompany(at, other.name, other.place))
    return tuple(known[each.id] for each in find_companies(placed_share.who, named))


def _record_about(context: ActionContext, declaration: Declaration, found: Sequence[_OwnShare]) -> list[Saying]:
    """The shares of one announcement: never more together than there is."""
    shares = [each for each in found if each.mine.declaration_id == declaration.id]
    free = portions.compute_free(context, declaration, [each.exchange.synergy.id for each in shares])
    years = [estimate_year(context, declaration, each.quantity) if each.quantity is not None else None for each in shares]
    spoken = sum(year for year in years if year is not None)
    if is_too_much(spoken, free):
        whole = take_portion(declaration, free)
        most = whole if (free or 0.0) > 0 else replace(whole, low=0, high=0)
        return [Saying("shared-too-much", {**describe_rest(declaration), **describe_quantity(most)})]
    lines, asked = list[Saying](), False
    for each in shares:
        rest = None if each.single or free is None else _find_rest(declaration, free - spoken)
        quantity, stage = each.quantity or rest, _find_stage(each)
        exchange = stages.lock_exchange(context, each.exchange.introduction.id) or each.exchange
        stands = stages.record_statement(context, exchange, each.mine, stage, quantity=quantity)
        asked = questions.ask_others_to_confirm(context, stands, each.mine) or asked
        name = name_companies(context, stands.list_others(each.mine))
        lines.append(Saying("shared-line", {**describe_quantity(quantity), "company": name}))
    named = {"resource": declaration.resource or declaration.said, "asked": "yes" if asked else "no"}
    return [Saying("shared-noted", named, parts=(*lines, build_rest_line(declaration)))]


def _find_stage(own_share: _OwnShare) -> Stage:
    """One delivery is a trial, unless it runs already."""
    runs = own_share.exchange.introduction.stage is Stage.RUNNING
    return Stage.RUNNING if runs or not own_share.single else Stage.TRIAL


def _find_rest(declaration: Declaration, free_rest: float) -> Quantity | None:
    return take_portion(declaration, free_rest) if free_rest > 0 else None
