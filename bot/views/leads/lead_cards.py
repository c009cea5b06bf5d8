"""What a party reads of the others in a lead, with the buttons to answer by: the card, the nudge, a change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bot.context.action_context import ActionContext
from bot.partners.parties import find_party_declaration, name_party_resource
from bot.views.declarations import cards
from bot.views.follow_up.standing import describe_quantity
from bot.views.leads.pool_progress import build_progress_lines, name_pool_resource
from matching.consent.kinds import KINDS, KindRules, find_kind_rules
from matching.consent.states import Answer, PartyRole, SynergyKind
from matching.scoring.evidence import Evidence
from matching.scoring.telling import BROKERED
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration, Party, Synergy

_CARD_VERBS = ("yes", "ask", "no")
_COVERS = ("cover-all", "cover-part")


def build_card_buttons(synergy: Synergy, key: str = "synergy-card", verbs: Sequence[str] = _CARD_VERBS) -> tuple[Button, ...]:
    """Yes, a question and no to a lead, as the card `key` words them."""
    return tuple(Button(f"{key}.{verb}", f"a.{verb}.{synergy.id:x}") for verb in verbs)


def build_queue_buttons(synergy: Synergy, line: str) -> tuple[Button, ...]:
    """It was taken: they wait for it, or no longer."""
    return tuple(Button(f"{line}.{said}", f"a.queue.{synergy.id:x}.{said}") for said in ("stay", "leave"))


def build_answer_buttons(context: ActionContext, synergy: Synergy, asked: Party) -> tuple[Button, ...]:
    """The buttons of its card again, for a party that has not answered yet."""
    if asked.answer is not Answer.ASKED:
        return ()
    others = context.work.synergies.list_others(asked)
    rules = find_kind_rules(synergy.kind, 1 + len(others))
    if len(others) > 1:
        return build_card_buttons(synergy, rules.card if rules.pools else KINDS[SynergyKind.EXCHANGE].card)
    return build_card_buttons(synergy, rules.wanted if others[0].answer is Answer.YES else rules.card)


def build_lead_card(context: ActionContext, synergy: Synergy, asked: Party, others: Sequence[Party]) -> Saying:
    """What one side reads of the others."""
    rules = find_kind_rules(synergy.kind, 1 + len(others))
    if len(others) > 1:
        return _build_group_card(context, synergy, asked, others, rules)
    [other] = others
    theirs = find_party_declaration(context.work, other)
    shown = cards.describe_card(context, theirs, context.work.companies.get(asked.company_id))
    wanted = other.answer is Answer.YES
    key = rules.wanted if wanted else rules.card
    covered = _COVERS if other.terms.quantity is not None else ()  # what was announced is not what they say yes to
    unsaid = (*cards.list_unsaid_features(context, theirs, asked.role), *covered)
    reasons = cards.list_card_reasons(_list_evidence(context, synergy), asked.role, unsaid)
    return Saying(
        key,
        shown,
        picture=cards.find_visible_picture(theirs),
        buttons=build_card_buttons(synergy, key),
        parts=(*cards.build_note_line(context, theirs), *reasons, *((_ask_for_introduction(other),) if wanted else ())),
    )


def _ask_for_introduction(other: Party) -> Saying:
    """The other has said yes, to how much where it was said, and how it would travel."""
    carrier = other.terms.carrier.value if other.terms.carrier else ""
    return Saying("synergy-wanted-ask", {**describe_quantity(other.terms.quantity), "carrier": carrier})


def build_nudge(context: ActionContext, synergy: Synergy, asked: Party, others: Sequence[Party]) -> Saying:
    """The same once more, kindly, to whoever has not answered."""
    rules = find_kind_rules(synergy.kind, 1 + len(others))
    if len(others) > 1:
        card = _build_group_card(context, synergy, asked, others, rules)
        return Saying(rules.nudge, parts=(Saying(card.key, card.facts), *card.parts), buttons=card.buttons)
    notes = cards.build_note_line(context, find_party_declaration(context.work, others[0]))
    shown = describe_party(context, asked, others[0])
    return Saying(rules.nudge, shown, parts=notes, buttons=build_card_buttons(synergy, rules.nudge))


def build_change_card(
    context: ActionContext, synergy: Synergy, reader: Party, changed: Declaration, parties: int
) -> Saying | None:
    """What a party reads when figures of another's declaration changed; None where nobody learns another's figures."""
    key = find_kind_rules(synergy.kind, parties).changed
    if key is None:
        return None
    agreed = reader.answer is Answer.YES
    shown = cards.describe_card(context, changed, context.work.companies.get(reader.company_id))
    return Saying(
        key,
        {**shown, "yes": "yes" if agreed else "no"},
        buttons=build_card_buttons(synergy, KINDS[synergy.kind].card, ("no",) if agreed else _CARD_VERBS),
        parts=(
            *cards.build_note_line(context, changed),
            *cards.list_card_reasons(_list_evidence(context, synergy), reader.role),
        ),
    )


def describe_party(context: ActionContext, reader: Party, about: Party) -> dict[str, Fact]:
    """A party as another may know it before all agreed."""
    theirs = find_party_declaration(context.work, about)
    return cards.describe_card(context, theirs, context.work.companies.get(reader.company_id))


def _build_group_card(
    context: ActionContext, synergy: Synergy, asked: Party, others: Sequence[Party], rules: KindRules
) -> Saying:
    """Three and more: in a chain what each of the others does, in the order of flow; in a pool how many they are, how far it
    has come, and nothing of each."""
    staying = [party for party in others if party.answer is not Answer.NO]
    facts: dict[str, Fact] = {
        "resource": name_party_resource(context.work, asked),
        "count": 1 + len(staying),
        "role": asked.role.value,
        "kind": synergy.kind.value,
        "taken": "yes" if has_taker(others) else "no",
    }
    if not rules.pools:
        if find_party_declaration(context.work, asked).supposed and asked.role is not PartyRole.PROCESSOR:
            facts["role"] = "supposed"
        flow = sorted(staying, key=lambda party: rules.roles.index(party.role))
        lines = tuple(line for other in flow for line in _build_chain_lines(context, asked, other))
        lines = (*build_broker_line(context, synergy), *lines)
        return Saying(rules.card, facts, parts=lines, buttons=build_card_buttons(synergy))
    named = {**facts, "resource": name_pool_resource(context, synergy, asked)}
    lines = (*build_progress_lines(context, synergy), Saying("pool-discreet"))
    return Saying(rules.card, named, parts=lines, buttons=build_card_buttons(synergy, rules.card))


def build_broker_line(context: ActionContext, synergy: Synergy) -> tuple[Saying, ...]:
    """« Inès pense à vous : … », where whoever animates brought them together."""
    told = (each for each in _list_evidence(context, synergy) if each.feature == BROKERED)
    return tuple(Saying(f"why-{each.feature}", each.facts) for each in told)


def _list_evidence(context: ActionContext, synergy: Synergy) -> tuple[Evidence, ...]:
    """Its reasons; who thought of them is named as long as they are here, then whoever animates."""
    return tuple(
        replace(each, facts={"animator": _name_broker(context, each), "words": each.facts["words"]})
        if each.feature == BROKERED
        else each
        for each in synergy.evidence
    )


def _name_broker(context: ActionContext, broker_evidence: Evidence) -> str:
    by = context.work.people.find_by_id(int(broker_evidence.facts.get("by", 0)))
    return by.name if by is not None and by.name else context.work.networks.find_current().animator


def has_taker(parties: Sequence[Party]) -> bool:
    """Is one of these there for what all the others have?"""
    return any(party.role is PartyRole.TAKER for party in parties)


def _build_chain_lines(context: ActionContext, asked: Party, other: Party) -> tuple[Saying, ...]:
    line = Saying("synergy-chain-line", {**describe_party(context, asked, other), "role": other.role.value})
    return (line, *cards.build_note_line(context, find_party_declaration(context.work, other)))
