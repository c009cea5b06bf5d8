"""Several said yes to the same offer, or to the same need: who they are without their names, what each would take or give,
and how it might be shared out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration
from bot.views.declarations import cards
from bot.views.declarations.quantities import describe_left, take_portion
from matching.consent.kinds import find_kind_rules
from matching.consent.portions import Portion, cap_portion, is_enough_for_all, share_out_fairly
from matching.consent.states import PartyRole
from matching.privacy.anonymous import round_to_two_figures
from matching.scoring.amounts import convert_resource_amount
from matching.scoring.yearly import estimate_yearly_amount
from matching.vocabulary import Quantity
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration, Party, Synergy

MOST_SHOWN = 3  # of those who wait, the best; the others come once some of it is left
_ORDINALS = ("first", "second", "third")
_NEARLY_ALL = 0.98


@dataclass(frozen=True, slots=True)
class WaitingAnswer:
    """Somebody said yes and waits for a word of `mine`: `wish` is how much they would take, or give, in the base unit of my
    own resource; None where they did not say."""

    synergy: Synergy
    mine: Party
    other: Party
    wish: Portion


def list_waiting_answers(context: ActionContext, declaration_id: int) -> tuple[WaitingAnswer, ...]:
    """Those who wait for the word of one declaration, the best first."""
    found: list[WaitingAnswer] = []
    for id in context.work.portions.list_answered(declaration_id):
        synergy = context.work.synergies.get(id)
        waiting = weigh_answer(context, synergy, declaration_id) if synergy is not None else None
        if waiting is not None:
            found.append(waiting)
    return tuple(found)


def weigh_answer(context: ActionContext, synergy: Synergy, declaration_id: int) -> WaitingAnswer | None:
    """The lead as seen from one of its two declarations; None where it is none of two, or nothing in it is used up."""
    parties = context.work.synergies.list_parties(synergy.id)
    mine = next((party for party in parties if party.declaration_id == declaration_id), None)
    if mine is None or len(parties) != len(_PAIR) or not find_kind_rules(synergy.kind, len(parties)).deducts:
        return None
    [other] = [party for party in parties if party is not mine]
    return WaitingAnswer(synergy, mine, other, _find_wish(context, mine, other))


_PAIR = (PartyRole.GIVER, PartyRole.TAKER)


def convert_between(context: ActionContext, amount: Portion, of: Declaration, to: Declaration) -> Portion:
    """An amount in the base unit of one declaration's resource, in that of the other's; None where they do not compare."""
    if amount is None or of.resource == to.resource:
        return amount
    known = context.knowledge.taxonomy.resources
    one, other = known.get(of.resource or ""), known.get(to.resource or "")
    return convert_resource_amount(amount, one, other) if one is not None and other is not None else None


def estimate_year(context: ActionContext, declaration: Declaration, quantity: Quantity) -> Portion:
    """A quantity over a year, or in all, in the base unit of a declaration's resource."""
    known = context.knowledge.taxonomy.resources.get(declaration.resource or "")
    if known is None:
        return None
    reckoned = estimate_yearly_amount(quantity, known.base, known.conversions, size=declaration.details.size)
    return reckoned.amount if reckoned else None


def _find_wish(context: ActionContext, mine: Party, other: Party) -> Portion:
    row, theirs = find_party_declaration(context.work, mine), find_party_declaration(context.work, other)
    stated = other.terms.yearly  # counts like the giver's resource
    giver = row if mine.role is PartyRole.GIVER else theirs
    most = None if theirs.details.at_least else theirs.left
    return cap_portion(convert_between(context, most, theirs, row), convert_between(context, stated, giver, row))


def build_choice_card(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> Saying:
    """« Deux réponses pour … » : one or several may be chosen; until then nobody was promised anything."""
    shown = waiting[:MOST_SHOWN]
    mine = find_party_declaration(context.work, shown[0].mine)
    row = _join_ids(shown)
    count: dict[str, Fact] = {"count": len(shown)}
    return Saying(
        "choice",
        {**cards.describe_declaration(mine), **describe_left(mine), **count},
        parts=tuple(_build_line(context, n, mine, each) for n, each in enumerate(shown, 1)),
        buttons=(
            *(
                Button(f"choice.{ordinal}", f"a.yes.{each.synergy.id:x}")
                for ordinal, each in zip(_ORDINALS, shown, strict=False)
            ),
            Button("choice.all", f"a.several.{row}.all", count),
            Button("choice.ask", f"a.several.{row}.ask"),
            Button("choice.none", f"a.several.{row}.none", count),
        ),
    )


def build_choice_again(context: ActionContext, party: Party) -> Saying | None:
    """The same once more, for a party whom at least two wait for; None where it is one, or nobody."""
    waiting = list_waiting_answers(context, party.declaration_id)
    among = any(each.synergy.id == party.synergy_id for each in waiting[:MOST_SHOWN])
    return build_choice_card(context, waiting) if among and len(waiting) > 1 else None


def build_choice_nudge(card: Saying) -> Saying:
    """The same once more, kindly."""
    return Saying("synergy-nudge-group", parts=(Saying(card.key, card.facts), *card.parts), buttons=card.buttons)


def is_first_of_choice(card: Saying, synergy: Synergy) -> bool:
    """Is it the lead under which a card about several is put?"""
    return card.buttons[0].token == f"a.yes.{synergy.id:x}"


def build_ask_choice(waiting: Sequence[WaitingAnswer]) -> Saying:
    """« À qui ? »"""
    pairs = zip(_ORDINALS, waiting, strict=False)
    return Saying(
        "choice-ask", buttons=tuple(Button(f"choice-ask.{name}", f"a.ask.{each.synergy.id:x}") for name, each in pairs)
    )


def build_split_question(context: ActionContext, waiting: Sequence[WaitingAnswer], *, stated: bool = False) -> Saying:
    """« Il n'y en a pas assez pour tout. Le 1 aurait 450 kg, le 2 150 kg ? »"""
    mine = find_party_declaration(context.work, waiting[0].mine)
    row = _join_ids(waiting)
    parts = [take_portion(mine, share) for share in propose_shares(context, waiting)]
    named = {f"{end}{n}": getattr(part, end) for n, part in enumerate(parts, 1) for end in ("low", "high")}
    return Saying(
        "choice-split",
        {
            **{f"{end}{n}": 0 for n in range(1, MOST_SHOWN + 1) for end in ("low", "high")},
            **named,
            "unit": mine.unit or "",
            "count": len(parts),
            "kind": cards.choose_verb(mine),
            "stated": "yes" if stated else "no",
        },
        buttons=(Button("choice-split.yes", f"a.several.{row}.yes"), Button("choice-split.other", f"a.several.{row}.parts")),
    )


def has_enough(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> bool:
    """Does each of these get what they wish?"""
    left = find_party_declaration(context.work, waiting[0].mine).left
    return is_enough_for_all(left, [each.wish for each in waiting])


def propose_shares(context: ActionContext, waiting: Sequence[WaitingAnswer]) -> tuple[float, ...]:
    """What each would have: as the chooser put it, else fairly; in the base unit of the chooser's own resource."""
    row = find_party_declaration(context.work, waiting[0].mine)
    wishes = [each.wish for each in waiting]
    stated = [_find_stated_share(context, row, each) for each in waiting]
    fair = share_out_fairly(row.left or 0.0, wishes)
    return tuple(own if own is not None else share for own, share in zip(stated, fair, strict=True))


def _find_stated_share(context: ActionContext, mine: Declaration, waiting: WaitingAnswer) -> Portion:
    theirs = find_party_declaration(context.work, waiting.other)
    giver = mine if waiting.mine.role is PartyRole.GIVER else theirs
    return convert_between(context, waiting.mine.terms.yearly, giver, mine)


def _build_line(context: ActionContext, n: int, mine: Declaration, waiting: WaitingAnswer) -> Saying:
    theirs = find_party_declaration(context.work, waiting.other)
    company = context.work.companies.get(waiting.mine.company_id)
    carrier = waiting.other.terms.carrier
    return Saying(
        "choice-line" if waiting.other.role is PartyRole.TAKER else "choice-line-giver",
        {
            **cards.describe_card(context, theirs, company),
            **_describe_wish(mine, theirs, waiting),
            "n": n,
            "carrier": carrier.value if carrier is not None else "",
        },
    )


def _describe_wish(mine: Declaration, theirs: Declaration, waiting: WaitingAnswer) -> dict[str, Fact]:
    """How much it would be, as they said it; nothing where they keep it to themselves."""
    stated = waiting.other.terms.quantity
    if stated is None and "quantity" in theirs.details.hidden:
        return {"part": "unknown"}
    if waiting.wish is not None and mine.left and waiting.wish >= _NEARLY_ALL * mine.left:
        return {"part": "all"}
    told = stated or (take_portion(theirs, theirs.left) if theirs.unit is not None else None)
    if told is None:
        return {"part": "unknown"}
    return {
        "part": "some",
        "low": round_to_two_figures(told.low),
        "high": round_to_two_figures(told.high),
        "unit": told.unit.value,
        "rhythm": told.rhythm.value if told.rhythm is not None else "",
        "every": told.every,
    }


def _join_ids(waiting: Sequence[WaitingAnswer]) -> str:
    return ".".join(f"{each.synergy.id:x}" for each in waiting)
