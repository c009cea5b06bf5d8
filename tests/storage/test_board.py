"""The board's lists and figures: on both databases, of one network only."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from matching.consent.states import Answer, PartyRole, Stage, SynergyKind, SynergyState
from matching.vocabulary import Kind
from storage.leads.stuck_leads import MissingStep
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.reports.board import HELD_TAKEN_VERB, WORDS_DROPPED_VERB
from storage.store import Store
from storage.tables import Company, Declaration, Introduction, Party, Person, Synergy
from storage.tables.barrier import Reason
from storage.tables.company import CompanyState
from storage.tables.declaration import DeclarationState
from storage.work import Work
from tests.storage.test_lifetimes import DAY, NOW, PERIGNY, company, declared, network


def joined(work: Work, name: str, since: datetime, state: CompanyState = CompanyState.NEW) -> Company:
    person = work.people.add(Person(name=f"de {name}", language="fr"))
    made = work.companies.add_company(name, "company", PERIGNY, state)
    work.companies.add_member(made, person.id, since)
    return made


def lead(work: Work, answers: tuple[Answer, Answer], **columns: Any) -> Synergy:
    """A lead between two companies that each told something."""
    sides = [declared(work, company(work, name), kind=kind) for name, kind in (("Scierie", Kind.OFFER), ("Ferme", Kind.NEED))]
    known = {
        "kind": SynergyKind.EXCHANGE,
        "key": f"exchange:{sides[0].id}:{sides[1].id}",
        "score": 0.9,
        "lapses": NOW + 30 * DAY,
        "state": SynergyState.ASKING,
        "asked_at": NOW - 8 * DAY,
        "network_id": work.network_id,
    }
    synergy = Synergy(**(known | columns))
    assert work.synergies.add_synergy(
        synergy,
        [
            Party(
                synergy_id=0, declaration_id=row.id, company_id=row.company_id or 0, role=role, answer=answer, at=NOW - 9 * DAY
            )
            for row, role, answer in zip(sides, (PartyRole.GIVER, PartyRole.TAKER), answers, strict=True)
        ],
    )
    return synergy


def test_newcomers_who_came_first_at_the_head(store: Store) -> None:
    here, there = network(store), network(store, "there")
    with store.work(there) as work:
        joined(work, "Ailleurs", NOW)
    with store.work(here) as work:
        joined(work, "Récente", NOW)
        old = joined(work, "Ancienne", NOW - DAY)
        work.companies.add_member(old, work.people.add(Person(name="une collègue", language="fr")).id, NOW)
        work.companies.add_company("Sans personne", "company", PERIGNY, CompanyState.NEW)
        joined(work, "Connue", NOW - 2 * DAY, CompanyState.CONFIRMED)
        assert [(each.name, each.person) for each in work.board.list_newcomers()] == [
            ("Ancienne", "de Ancienne"),
            ("Récente", "de Récente"),
            ("Sans personne", ""),
        ]


def test_held_those_nobody_sees_to_first(store: Store) -> None:
    here, there = network(store), network(store, "there")
    with store.work(there) as work:
        foreign = declared(work, company(work, "Ailleurs"), state=DeclarationState.HELD, published=NOW)
    with store.work(here) as work:
        first, second = (
            declared(work, company(work, name), state=DeclarationState.HELD, published=NOW - days * DAY)
            for name, days in (("Garage", 2), ("Atelier", 1))
        )
        declared(work, company(work, "Menuiserie"))
        work.history.add_entry(HELD_TAKEN_VERB, f"declaration:{first.id}", None, NOW)
        assert [(each.id, each.company, each.handled) for each in work.board.list_held()] == [
            (second.id, "Atelier", False),
            (first.id, "Garage", True),
        ]
    with store.work(there) as work:
        assert [each.id for each in work.board.list_held()] == [foreign.id]


@pytest.mark.parametrize(
    ("columns", "waits"),
    [
        ({}, True),
        ({"state": DeclarationState.DRAFT}, True),
        ({"state": DeclarationState.WITHDRAWN}, False),
        ({"resource": "sawdust"}, False),
        ({"said": ""}, False),
    ],
)
def test_words_that_wait(store: Store, columns: dict[str, Any], waits: bool) -> None:
    with store.work(network(store)) as work:
        row = declared(work, company(work, "Scierie"), **({"resource": None, "said": "zirgolins"} | columns))
        draft = work.declarations.add(Declaration(network_id=work.network_id, said="flonflons", touched=NOW))
        assert [each.id for each in work.board.list_unclear()] == [*([row.id] if waits else []), draft.id]
        work.history.add_entry(WORDS_DROPPED_VERB, f"declaration:{draft.id}", None, NOW)
        assert [each.id for each in work.board.list_unclear()] == [*([row.id] if waits else [])]


@pytest.mark.parametrize(
    ("answers", "columns", "missing"),
    [
        ((Answer.ASKED, Answer.UNASKED), {}, MissingStep.ANSWER),
        ((Answer.ASKED, Answer.YES), {}, MissingStep.ANSWER),
        ((Answer.ASKED, Answer.UNASKED), {"asked_at": NOW - 6 * DAY}, None),
        ((Answer.YES, Answer.YES), {"asked_at": NOW}, MissingStep.CONFIRMING),
        ((Answer.NO, Answer.YES), {"state": SynergyState.REFUSED}, None),
        ((Answer.YES, Answer.YES), {"state": SynergyState.AGREED}, None),
        ((Answer.UNASKED, Answer.UNASKED), {"state": SynergyState.FOUND, "asked_at": None}, None),
    ],
)
def test_leads_that_do_not_move(
    store: Store, answers: tuple[Answer, Answer], columns: dict[str, Any], missing: MissingStep | None
) -> None:
    with store.work(network(store, "there")) as work:
        lead(work, (Answer.ASKED, Answer.UNASKED))
    with store.work(network(store)) as work:
        synergy = lead(work, answers, **columns)
        found = work.stuck_leads.list_leads(NOW - 7 * DAY, NOW - 21 * DAY)
        assert [(each.id, each.missing) for each in found] == ([(synergy.id, missing)] if missing else [])
        assert all([side.name for side in each.sides] == ["Scierie", "Ferme"] for each in found)


@pytest.mark.parametrize(
    ("columns", "stuck"),
    [
        ({}, True),
        ({"asked": 1}, False),
        ({"asked": None}, False),
        ({"asked_at": NOW - 2 * DAY}, False),
        ({"stage": Stage.TRIAL}, True),
        ({"stage": Stage.DROPPED, "closed_at": NOW}, False),
        ({"closed_at": NOW}, False),
    ],
)
def test_introductions_without_a_word(store: Store, columns: dict[str, Any], stuck: bool) -> None:
    with store.work(network(store)) as work:
        synergy = lead(work, (Answer.YES, Answer.YES), state=SynergyState.AGREED)
        known = {"network_id": work.network_id, "synergy_id": synergy.id, "agreed_at": NOW - 22 * DAY}
        known |= {"asked": 2, "asked_at": NOW - 4 * DAY}
        work.introductions.add(Introduction(**(known | columns)))
        assert [each.missing for each in work.stuck_leads.list_leads(NOW, NOW - 3 * DAY)] == [MissingStep.WORD] * stuck


def test_figures_of_this_network_only(store: Store) -> None:
    with store.work(network(store, "there")) as work:
        lead(work, (Answer.YES, Answer.YES))
    with store.work(network(store)) as work:
        refused = lead(work, (Answer.NO, Answer.YES), state=SynergyState.REFUSED)
        work.synergies.list_parties(refused.id)[0].reason = Reason.DISTANCE
        agreed = lead(work, (Answer.YES, Answer.YES), state=SynergyState.AGREED)
        work.introductions.add(
            Introduction(network_id=work.network_id, synergy_id=agreed.id, agreed_at=NOW, stage=Stage.RUNNING)
        )
        left = lead(work, (Answer.YES, Answer.YES), state=SynergyState.AGREED)  # one of them left while it ran
        work.introductions.add(
            Introduction(network_id=work.network_id, synergy_id=left.id, agreed_at=NOW, stage=Stage.RUNNING, closed_at=NOW)
        )
        declared(work, company(work, "Muette"), state=DeclarationState.WITHDRAWN, published=NOW)
        work._session.flush()
        funnel = work.figures.count_funnel()
        assert (funnel.declared, funnel.matched, funnel.interested, funnel.introduced, funnel.trial, funnel.running) == (
            1,
            3,
            3,
            2,
            0,
            1,
        )
        assert work.figures.count_refusals() == ((Reason.DISTANCE, 1),)
        assert work.figures.count_silent_companies() == 1
        assert {(each.kind, each.resource, each.count) for each in work.figures.count_open()} == {
            (Kind.OFFER, "pallets", 3),
            (Kind.NEED, "pallets", 3),
        }


def test_whoever_is_here_and_told_nothing_is_silent(store: Store) -> None:
    with store.work(network(store, "there")) as work:
        joined(work, "Ailleurs", NOW - 9 * DAY)
    with store.work(network(store)) as work:
        early = joined(work, "Première", NOW - 9 * DAY, CompanyState.CONFIRMED)
        late, told, unreached = (joined(work, name, NOW - 8 * DAY) for name in ("Deuxième", "Bavarde", "Sur papier"))
        joined(work, "Hier", NOW - DAY)
        for number, each in enumerate((early, late, told), 500):
            work.memberships.list_people(each.id)[0].telegram_id = number
        declared(work, told)
        work._session.flush()
        assert [each.id for each in work.company_sheets.list_silent(NOW - 7 * DAY)] == [early.id, late.id]
        assert unreached.id not in {each.id for each in work.company_sheets.list_silent(NOW)}


def test_only_living_offers_are_looked_through_for_waste_codes(store: Store) -> None:
    with store.work(network(store, "there")) as work:
        declared(work, company(work, "Ailleurs"))
    with store.work(network(store)) as work:
        here = company(work, "Scierie")
        kept = [declared(work, here), declared(work, here, state=DeclarationState.HELD)]
        declared(work, here, kind=Kind.NEED)
        declared(work, here, resource=None)
        declared(work, here, state=DeclarationState.WITHDRAWN)
        assert [each.id for each in work.figures.list_living_offers()] == [each.id for each in kept]


def test_words_wait_until_somebody_answers_them(store: Store) -> None:
    here, there = network(store), network(store, "there")
    saying = Saying("word-received-alone", {"person": "Léa", "words": "le camion n'est jamais venu"})
    with store.work(here) as work:
        animators = [work.people.welcome_person(900 + n, 900 + n, "fr", name) for n, name in enumerate("AB")]
        lea, paul = (work.people.welcome_person(number, number, "fr", name) for number, name in ((950, "Léa"), (951, "Paul")))
        for who, day in ((lea, 1), (paul, 2)):
            for reader in animators:
                subject = f"word:{who.id}:{day}"
                work.outbox.owe(
                    reader, saying, once=f"{subject}:{reader.id}", due=NOW + day * DAY, rank=Rank.INTRODUCTION, subject=subject
                )
        assert [(each.person.name, each.words) for each in work.board.list_waiting_words()] == [
            ("Léa", "le camion n'est jamais venu"),
            ("Paul", "le camion n'est jamais venu"),
        ]
        work.history.add_entry("word-answered", f"word:{lea.id}:1", animators[1].id, NOW)
        assert [each.person.name for each in work.board.list_waiting_words()] == ["Paul"]
        assert work.board.list_waiting_words(lea.id) == ()
        assert work.board.find_last_answerer(lea.id) == animators[1].id
        assert work.board.find_last_answerer(paul.id) is None
    with store.work(there) as work:
        assert work.board.list_waiting_words() == ()
