"""Synergies with their sides, those that are only possible, and everything that happened to them in the order of time."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime

from bot.documents.sheets import SheetCell
from bot.views.declarations.cards import list_card_reasons
from bot.views.exports.facts import ExportFacts
from bot.views.exports.words import ExportWords
from matching.consent.states import Answer, PartyRole, Stage, SynergyKind
from storage.reports.exports import ListedParty
from storage.tables import Statement

_MOVED = (Stage.TRIAL, Stage.RUNNING, Stage.STOPPED)


def list_synergy_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    """One line a synergy: who with whom, about what, how far it came, how much it is by the last word."""
    amounts = {synergy: said.yearly for said, synergy, _ in facts.statements if said.yearly and said.stage in _MOVED}
    rows: list[list[SheetCell]] = []
    for synergy, introduction in facts.synergies:
        parties = facts.parties.get(synergy.id, ())
        amount, resource = amounts.get(synergy.id), _find_resource(parties)
        rows.append(
            [
                synergy.id,
                words.say(f"export-kind-{synergy.kind}"),
                words.name_thing(resource),
                _join_names(parties, taking=False),
                _join_names(parties, taking=True),
                words.say(f"export-lead-{synergy.state}"),
                words.say(f"data-stage-{introduction.stage}") if introduction is not None else "",
                round(synergy.score, 2),
                words.tell_day(synergy.asked_at),
                words.tell_day(introduction.agreed_at) if introduction is not None else None,
                words.tell_day(introduction.closed_at) if introduction is not None else None,
                amount,
                words.name_base(resource) if amount is not None else "",
            ]
        )
    return rows


def list_possible_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    """What could go together and nobody was asked about: who with whom, about what, how far, why."""
    named = {each.id: f"{each.name} ({each.place})" if each.place else each.name for each in facts.companies}
    rows: list[list[SheetCell]] = []
    for one in facts.unasked:
        first, last = one.sides[0], one.sides[-1]
        pooled = one.kind in (SynergyKind.COLLECT_TOGETHER, SynergyKind.BUY_TOGETHER)
        names = [named.get(each.company, "") for each in one.sides]
        rows.append(
            [
                words.say(f"export-kind-{one.kind}"),
                words.name_thing(first.resource or first.said),
                words.name_thing(last.resource or last.said),
                ", ".join(names if pooled else names[:-1]),
                "" if pooled else names[-1],
                round(one.km) if one.km is not None else None,
                round(one.score, 2),
                " ".join(
                    words.say(each.key, **(each.facts or {})) for each in list_card_reasons(one.evidence, PartyRole.GIVER)
                ),
            ]
        )
    return rows


def list_history_rows(facts: ExportFacts, words: ExportWords) -> list[list[SheetCell]]:
    """What was asked, answered, agreed and said, the oldest first."""
    dated: dict[int, list[tuple[datetime, str, str, Statement | None]]] = defaultdict(list)
    for synergy, introduction in facts.synergies:
        if synergy.asked_at is not None:
            dated[synergy.id].append((synergy.asked_at, "", "asked", None))
        if introduction is not None:
            dated[synergy.id].append((introduction.agreed_at, "", "introduced", None))
    for number, parties in facts.parties.items():
        for party in parties:
            if party.at is not None and party.answer in (Answer.YES, Answer.NO):
                dated[number].append((party.at, party.company, party.answer.value, None))
    for noted in facts.agreements:
        dated[noted.synergy].append((noted.agreement.at, noted.company, noted.agreement.means.value, None))
    for said, number, company in facts.statements:
        dated[number].append((said.at, company or facts.network.animator, said.stage.value, said))
    lines = sorted(
        ((at, number, company, event, said) for number, events in dated.items() for at, company, event, said in events),
        key=lambda line: line[:4],
    )
    return [
        [
            words.tell_moment(at),
            number,
            words.name_thing(_find_resource(facts.parties.get(number, ()))),
            company,
            words.say(f"export-event-{event}"),
            _tell_quantity(said, words),
            said.yearly if said is not None else None,
            words.name_base(_find_resource(facts.parties.get(number, ()))) if said is not None and said.yearly else "",
        ]
        for at, number, company, event, said in lines
    ]


def _tell_quantity(said: Statement | None, words: ExportWords) -> str:
    if said is None or said.unit is None:
        return ""
    return words.say(
        "declaration-quantity",
        low=said.low or 0,
        high=said.high or 0,
        unit=said.unit.value,
        rhythm=said.rhythm or "",
        every=said.every,
    )


def _find_resource(parties: tuple[ListedParty, ...]) -> str:
    given = [party.resource for party in parties if party.role is not PartyRole.TAKER]
    return next(iter((*given, *(party.resource for party in parties))), "")


def _join_names(parties: tuple[ListedParty, ...], *, taking: bool) -> str:
    return ", ".join(party.company for party in parties if (party.role is PartyRole.TAKER) is taking)
