"""Where an exchange stands: its sides, what was said of it, how much was agreed and how much it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations.quantities import take_portion
from matching.consent.kinds import find_kind_rules
from matching.consent.portions import Portion
from matching.consent.statements import StageVerdict, StatedStage, weigh_statements
from matching.consent.states import Answer, PartyRole
from matching.scoring.yearly import estimate_yearly_amount
from matching.vocabulary import Kind, Quantity, Rhythm, Unit
from storage.notes.names import join_names
from storage.notes.saying import Fact
from storage.tables import Declaration, Introduction, Party, Synergy
from storage.tables.introduction import Statement

BASE_UNITS = {"t": Unit.T, "m3": Unit.M3, "MWh": Unit.MWH, "piece": Unit.UNIT, "hour": Unit.HOUR}


@dataclass(frozen=True, slots=True)
class Exchange:
    """An introduction with its synergy, the parties that said yes, what they give, and all that was said of it since."""

    introduction: Introduction
    synergy: Synergy
    parties: tuple[Party, ...]
    offer: Declaration
    said: tuple[Statement, ...]

    @property
    def measured(self) -> bool:
        """Is it something that moves, in a quantity that all of them may know?"""
        rules = find_kind_rules(self.synergy.kind, len(self.parties))
        return rules.deducts and not rules.pools

    @property
    def portion(self) -> Portion:
        """What was agreed, in the base unit of what is given."""
        return next((party.portion for party in self.parties if party.declaration_id == self.offer.id), None)

    def list_others(self, mine: Party | None) -> tuple[Party, ...]:
        """Everybody else in it."""
        return tuple(party for party in self.parties if mine is None or party.declaration_id != mine.declaration_id)


def load_exchange(context: ActionContext, introduction: Introduction) -> Exchange | None:
    """An introduction with all that belongs to it; None for one whose synergy is not of this network."""
    return load_exchanges(context, (introduction,)).get(introduction.id)


def load_exchanges(context: ActionContext, introduced: Sequence[Introduction]) -> dict[int, Exchange]:
    """The same of many in as few questions as of one, by the introduction's number; those of no synergy here are left out."""
    ids, work = [each.synergy_id for each in introduced], context.work
    synergies, parties = work.synergies.list_several(ids), work.synergies.list_parties_of(ids)
    agreed = {id: tuple(party for party in those if party.answer is Answer.YES) for id, those in parties.items()}
    rows = work.declarations.list_several({party.declaration_id for those in agreed.values() for party in those})
    said = work.statements.list_about_several([each.id for each in introduced])
    return {
        each.id: Exchange(
            each,
            synergies[each.synergy_id],
            agreed[each.synergy_id],
            _choose_offer(agreed[each.synergy_id], rows),
            said.get(each.id, ()),
        )
        for each in introduced
        if each.synergy_id in synergies and agreed.get(each.synergy_id)
    }


def _choose_offer(parties: Sequence[Party], rows: Mapping[int, Declaration]) -> Declaration:
    """What is given, or what stands for it. Raises LookupError for a party of another network."""
    givers = [rows[party.declaration_id] for party in parties if party.role is PartyRole.GIVER]
    known = (*givers, *(rows[party.declaration_id] for party in parties))
    return next((row for row in known if row.kind is Kind.OFFER), known[0])


def weigh_exchange(exchange: Exchange) -> StageVerdict:
    """The stage it has reached by all words, how much it is, and how sure that is. A delivery that was told for once counts
    until somebody says how much it is each time."""
    paced = _is_paced(exchange)
    words = [
        StatedStage(word.company_id, word.stage, None if paced and _is_told_once(exchange, word) else word.yearly, word.at)
        for word in exchange.said
    ]
    return weigh_statements(words, {party.company_id for party in exchange.parties}, exchange.portion)


def _is_paced(exchange: Exchange) -> bool:
    """Has anybody said how much it is each time?"""
    return any(word.yearly is not None and not _is_told_once(exchange, word) for word in exchange.said)


def _is_told_once(exchange: Exchange, stated: Statement) -> bool:
    """Is its figure one delivery, of what is given every so often?"""
    return stated.rhythm is Rhythm.ONCE and exchange.offer.rhythm not in (None, Rhythm.ONCE)


def find_agreed_quantity(context: ActionContext, exchange: Exchange) -> Quantity | None:
    """How much was agreed, as one says it: the part of the giver's quantity, else of the taker's; None where nobody said."""
    rows = [(party, find_party_declaration(context.work, party)) for party in exchange.parties]
    rows.sort(key=lambda each: (each[1].id != exchange.offer.id, each[0].portion is None))
    for party, row in rows:
        if row.unit is not None:
            return take_portion(row, party.portion)
    return None


def find_said_quantity(exchange: Exchange, company_id: int | None = None) -> Quantity | None:
    """The last figure that was given, by one company, or by anybody of what it is each time, as it was said."""
    passes_over = company_id is None and _is_paced(exchange)
    for word in reversed(exchange.said):
        if passes_over and _is_told_once(exchange, word):
            continue
        if word.unit is not None and company_id in (None, word.company_id):
            return Quantity(word.low or 0, word.high or 0, word.unit, word.rhythm, word.every)
    return None


def estimate_exchange_year(context: ActionContext, exchange: Exchange, quantity: Quantity) -> float | None:
    """A quantity over a year, or in all, in the base unit of what is given."""
    known = context.knowledge.taxonomy.resources.get(exchange.offer.resource or "")
    if known is None:
        return None
    reckoned = estimate_yearly_amount(quantity, known.base, known.conversions, size=exchange.offer.details.size)
    return reckoned.amount if reckoned else None


def find_base_unit(context: ActionContext, exchange: Exchange) -> Unit | None:
    """The unit in which a year of it is counted."""
    known = context.knowledge.taxonomy.resources.get(exchange.offer.resource or "")
    return BASE_UNITS.get(known.base) if known is not None else None


def is_for_once(exchange: Exchange) -> bool:
    """Does it happen once, as far as was said?"""
    quantity = find_said_quantity(exchange)
    rhythm = quantity.rhythm if quantity is not None else exchange.offer.rhythm
    return rhythm in (None, Rhythm.ONCE)


def is_single_delivery(exchange: Exchange) -> bool:
    """Was one delivery told of what is given every so often? It says nothing of how much each time."""
    quantity = find_said_quantity(exchange)
    return quantity is not None and is_for_once(exchange) and exchange.offer.rhythm not in (None, Rhythm.ONCE)


def is_said_by_all(exchange: Exchange, mine: Party) -> bool:
    """Have all others said the same as one of them already?"""
    latest = {word.company_id: word for word in exchange.said}
    mine_said = latest.get(mine.company_id)
    others = [latest.get(party.company_id) for party in exchange.list_others(mine)]
    return mine_said is not None and all(
        word is not None and word.stage is mine_said.stage and word.yearly == mine_said.yearly for word in others
    )


def describe_quantity(quantity: Quantity | None) -> dict[str, Fact]:
    """A quantity as the texts take it; one that nobody said has no unit."""
    if quantity is None:
        return {"low": 0, "high": 0, "unit": "", "rhythm": "", "every": 1, "figure": "no"}
    return {
        "low": quantity.low,
        "high": quantity.high,
        "unit": quantity.unit.value,
        "rhythm": quantity.rhythm.value if quantity.rhythm is not None else "",
        "every": quantity.every,
        "figure": "yes",
    }


def name_companies(context: ActionContext, parties: Sequence[Party]) -> str:
    """Who they are, to somebody who has met them; nobody's name once they left."""
    return join_names(filter(None, (context.work.companies.get(party.company_id).name for party in parties))) or "…"
