"""What is agreed is spoken for: never more than there is, and free again when it comes to nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col, select

from bot.actions.follow_up.questions import (
    ask_due_questions,
    find_due_questions,
    find_lapsed_reservations,
    release_reservations,
)
from bot.actions.leads import answers, choices
from bot.context.action_context import ActionContext, build_unattended_context
from bot.conversation.flows.agree import Agreeing
from bot.rules.declarations import lifecycle
from bot.rules.follow_up import stages
from bot.rules.leads import consent, matchmaking, portions
from matching.consent.states import Answer, Stage, SynergyKind, SynergyState, Terms
from matching.knowledge import Knowledge
from matching.scoring.evidence import Evidence
from matching.synergies.synergy import PossibleSynergy
from matching.vocabulary import Kind, Quantity, Rhythm, Unit
from storage.notes.saying import Saying
from storage.store import Store
from storage.tables import Declaration, Note, Party, Person, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.note import NoteState
from storage.work import Work
from tests.storage.test_lifetimes import NOW, company, declared, network

GRAIN = "brewers-spent-grain"
_OPPOSITE = {Kind.OFFER: Kind.NEED, Kind.NEED: Kind.OFFER}
WEEKLY = 52 / 1000  # tonnes a year of a kilogram a week


@dataclass
class Yard:
    """A brewery (0) with 600 kg a week, and farms that each need some."""

    work: Work
    knowledge: Knowledge
    rows: list[Declaration]
    people: list[Person]
    now: datetime = NOW

    def context(self, at: int) -> ActionContext:
        firm = self.work.companies.get(self.rows[at].company_id or 0)
        return ActionContext(self.work, self.people[at], firm, self.knowledge, self.now)

    def lead(self, farm: int, told_by: int | None = None) -> Synergy:
        pair = (self.rows[0].id, self.rows[farm].id)
        pair = pair if self.rows[0].kind is Kind.OFFER else pair[::-1]
        found = PossibleSynergy(SynergyKind.EXCHANGE, pair, 0.8, (Evidence("kinship-same", 0.8, {}),))
        by_id = {entry.id: entry for entry in self.work.declarations.load_entries(pair)}
        context = build_unattended_context(self.work, self.knowledge, self.now)
        synergy = matchmaking.save_lead(context, found, [by_id[id] for id in pair])
        assert synergy is not None
        matchmaking.ask_others(context, synergy, self.rows[told_by].id if told_by is not None else None)
        return synergy

    def says_yes(self, synergy: Synergy, at: int) -> tuple[str, ...]:
        party = self.party(synergy, at)
        said = consent.record_agreement(self.context(at), synergy, party, self.people[at], Terms())
        return tuple(saying.key for saying in said)

    def agree(self, farm: int) -> Synergy:
        synergy = self.lead(farm)
        self.says_yes(synergy, farm)
        self.says_yes(synergy, 0)
        return synergy

    def party(self, synergy: Synergy, at: int) -> Party:
        parties = self.work.synergies.list_parties(synergy.id)
        return next(party for party in parties if party.declaration_id == self.rows[at].id)

    def tells(self, synergy: Synergy, at: int, stage: Stage, kilos: float | None = None) -> None:
        introduction = self.work.introductions.find_by_synergy(synergy.id)
        assert introduction is not None
        exchange = stages.lock_exchange(self.context(at), introduction.id)
        assert exchange is not None
        quantity = Quantity(kilos, kilos, Unit.KG, Rhythm.WEEK) if kilos is not None else None
        stages.record_statement(self.context(at), exchange, self.party(synergy, at), stage, quantity=quantity)

    def offered(self, farm: int) -> Synergy:
        """A farm says yes, and waits."""
        synergy = self.lead(farm, told_by=0)
        self.says_yes(synergy, farm)
        return synergy

    def token(self, leads: Sequence[Synergy], code: str) -> tuple[str, ...]:
        return (*(f"{lead.id:x}" for lead in leads), code)

    def chooses(self, *leads: Synergy) -> None:
        """One or several of those who wait are chosen, and how they share is agreed to."""
        if len(leads) == 1:
            self.says_yes(leads[0], 0)
            return
        answers.confirm_acceptance(self.context(0), self.begins(leads, "yes"))

    def begins(self, leads: Sequence[Synergy], code: str) -> Agreeing:
        """What is asked once several were chosen."""
        begun = choices.choose_several(self.context(0), self.token(leads, code)).begin
        assert begun is not None
        assert isinstance(begun.answers, Agreeing)
        return begun.answers

    def notes(self, key: str) -> list[Saying]:
        return [note.saying for note in self.work._session.exec(select(Note).where(Note.key == key).order_by(col(Note.id)))]

    def owed(self, key: str) -> list[Saying]:
        self.work._session.expire_all()
        rows = self.work._session.exec(select(Note).where(Note.key == key, Note.state == NoteState.OWED))
        return [note.saying for note in rows]

    def freed(self) -> list[str]:
        """Who reads first that it is free again."""
        rows = self.work._session.exec(select(Note).where(Note.key == "synergy-card").order_by(col(Note.id)))
        return [
            self.work.people.get(note.person_id or 0).name
            for note in rows
            if any(part.key == "synergy-freed" for part in note.saying.parts)
        ]

    def left(self, at: int = 0) -> float | None:
        return self.rows[at].left

    def heard(self, key: str) -> list[str]:
        notes = self.work._session.exec(select(Note).where(Note.key == key).order_by(col(Note.id)))
        return [self.work.people.get(note.person_id or 0).name for note in notes]


def lapse_reservations(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """The tick, at that moment."""
    release_reservations(work, knowledge, now, find_lapsed_reservations(work, now))


def ask_questions(work: Work, knowledge: Knowledge, now: datetime) -> None:
    """The tick of the chase, at that moment."""
    ask_due_questions(work, knowledge, now, find_due_questions(work, now))


def build_yard(
    work: Work, knowledge: Knowledge, needs: list[float | None], offer: float | None = 600, kind: Kind = Kind.OFFER
) -> Yard:
    rows, people = [], []
    for number, kilos in enumerate([offer, *needs], 1):
        person = work.people.welcome_person(number, number, "fr", f"P{number}")
        person.contact = f"05 46 00 00 0{number}"
        firm = company(work, f"Firm {number}")
        work.companies.add_member(firm, person.id, NOW)
        people.append(person)
        told: dict[str, Any] = {"low": kilos, "high": kilos, "unit": Unit.KG, "rhythm": Rhythm.WEEK} if kilos else {}
        year = kilos * WEEKLY if kilos else None
        told_kind = kind if number == 1 else _OPPOSITE[kind]
        rows.append(
            declared(
                work, firm, kind=told_kind, resource=GRAIN, keeper_id=person.id, yearly=year, left=year, published=NOW, **told
            )
        )
    return Yard(work, knowledge, rows, people)


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work(network(store)) as unit:
        yield unit


def test_a_part_leaves_the_rest_to_others(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [150, 450])
    first = yard.agree(1)
    assert yard.party(first, 0).portion == yard.party(first, 1).portion == pytest.approx(150 * WEEKLY)
    assert yard.left() == pytest.approx(450 * WEEKLY)
    assert [row.state for row in yard.rows] == [DeclarationState.OPEN, DeclarationState.SERVED, DeclarationState.OPEN]
    yard.agree(2)
    assert yard.left() == pytest.approx(0, abs=1e-9)
    assert yard.rows[0].state is DeclarationState.SERVED


def test_no_more_is_given_than_there_is(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [400, 400, 400])
    leads = [yard.lead(farm) for farm in (1, 2, 3)]
    for farm, synergy in enumerate(leads, 1):
        yard.says_yes(synergy, farm)
    yard.says_yes(leads[0], 0)
    yard.says_yes(leads[1], 0)
    given = [yard.party(synergy, 0).portion or 0 for synergy in leads]
    assert given == pytest.approx([400 * WEEKLY, 200 * WEEKLY, 0])
    assert sum(given) <= (yard.rows[0].yearly or 0) + 1e-9
    assert leads[2].state is SynergyState.VOID
    assert yard.heard("synergy-taken") == ["P4"]


def test_whoever_says_yes_a_moment_too_late_reads_that_it_is_taken(work: Work, knowledge: Knowledge) -> None:
    """As two units do that hold a lead each and meet at the offer: the second finds nothing left."""
    yard = build_yard(work, knowledge, [600, 600])
    first, second = yard.lead(1), yard.lead(2)
    yard.says_yes(second, 2)
    yard.party(first, 0).portion = 600 * WEEKLY
    work.synergies.record_answer(yard.party(first, 0), Answer.YES, yard.people[0].id, NOW)
    work.synergies.record_answer(yard.party(first, 1), Answer.YES, yard.people[1].id, NOW)
    work.endings.close_lead(first, SynergyState.AGREED)
    introduction = work.introductions.begin_introduction(first.id, NOW)
    introduction.reserved_until = NOW + timedelta(days=21)
    assert yard.says_yes(second, 0) == ("synergy-taken",)
    assert second.state is SynergyState.VOID
    assert work.introductions.find_by_synergy(second.id) is None
    assert yard.heard("synergy-taken") == ["P3"]


def test_a_withdrawal_after_one_yes_keeps_nothing_aside(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    synergy = yard.lead(1)
    yard.says_yes(synergy, 1)
    lifecycle.close_declaration(work, yard.rows[1], DeclarationState.WITHDRAWN, NOW)
    assert synergy.state is SynergyState.VOID
    assert yard.left() == pytest.approx(600 * WEEKLY)
    assert yard.party(synergy, 0).portion is None


def test_only_silence_ends_a_reservation(work: Work, knowledge: Knowledge) -> None:
    """A word on day 15; the question of day 30 has a week for its answer before the part is free."""
    yard = build_yard(work, knowledge, [600])
    synergy = yard.agree(1)
    assert yard.rows[0].state is DeclarationState.SERVED
    yard.now = NOW + timedelta(days=15)
    yard.tells(synergy, 0, Stage.DISCUSSING)
    for day in (22, 36):
        lapse_reservations(work, knowledge, NOW + timedelta(days=day))
        assert yard.rows[0].state is DeclarationState.SERVED
    ask_questions(work, knowledge, NOW + timedelta(days=31))
    lapse_reservations(work, knowledge, NOW + timedelta(days=37, hours=12))
    assert yard.rows[0].state is DeclarationState.SERVED
    lapse_reservations(work, knowledge, NOW + timedelta(days=39))
    assert [row.state for row in yard.rows] == [DeclarationState.OPEN, DeclarationState.OPEN]
    assert yard.left() == pytest.approx(600 * WEEKLY)
    assert yard.heard("follow-freed") == ["P1", "P2"]


def test_who_never_says_a_word_keeps_nothing_beyond_three_weeks(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    yard.agree(1)
    for day in (4, 8):
        ask_questions(work, knowledge, NOW + timedelta(days=day))
    lapse_reservations(work, knowledge, NOW + timedelta(days=22))
    assert yard.rows[0].state is DeclarationState.OPEN


def test_whoever_waits_makes_the_question_come_sooner(work: Work, knowledge: Knowledge) -> None:
    """« On en discute » on day 31: the next question would be on day 90, but somebody else waits for it."""
    yard = build_yard(work, knowledge, [600, 600])
    waiting = yard.lead(2)
    yard.says_yes(waiting, 2)
    synergy = yard.agree(1)
    yard.now = NOW + timedelta(days=31)
    yard.tells(synergy, 0, Stage.DISCUSSING)
    lapse_reservations(work, knowledge, NOW + timedelta(days=53))
    assert len(yard.heard("follow-where")) == 1
    assert yard.rows[0].state is DeclarationState.SERVED
    lapse_reservations(work, knowledge, NOW + timedelta(days=61))
    assert yard.rows[0].state is DeclarationState.OPEN
    assert yard.freed() == ["P3"]


def test_what_really_runs_takes_the_place_of_what_was_agreed(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    synergy = yard.agree(1)
    yard.tells(synergy, 1, Stage.RUNNING, 300)
    assert yard.left() == pytest.approx(300 * WEEKLY)
    assert yard.rows[0].state is DeclarationState.OPEN
    yard.tells(synergy, 0, Stage.RUNNING, 900)
    yard.tells(synergy, 1, Stage.RUNNING, 900)
    assert yard.left() == 0
    assert yard.party(synergy, 0).portion == pytest.approx(600 * WEEKLY)


def test_what_comes_to_nothing_is_offered_first_to_who_waited(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600, 600])
    waiting = yard.lead(3)
    yard.says_yes(waiting, 3)
    dropped = yard.agree(1)
    assert waiting.state is SynergyState.VOID
    yard.tells(dropped, 0, Stage.DROPPED)
    assert yard.rows[0].state is DeclarationState.OPEN
    assert yard.freed() == ["P4"]
    assert yard.heard("follow-ended") == ["P2"]


def test_who_did_not_say_how_much_may_want_it_all(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [None])
    synergy = yard.agree(1)
    assert yard.party(synergy, 0).portion == pytest.approx(600 * WEEKLY)
    assert yard.party(synergy, 1).portion is None
    assert [row.state for row in yard.rows] == [DeclarationState.SERVED, DeclarationState.OPEN]
    yard.tells(synergy, 1, Stage.RUNNING, 100)
    assert yard.left() == pytest.approx(500 * WEEKLY)


def test_what_nobody_measured_is_spoken_for_when_its_giver_says_so(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600], offer=None)
    synergy = yard.agree(1)
    assert yard.left() is None
    assert yard.rows[0].state is DeclarationState.OPEN
    yard.tells(synergy, 0, Stage.RUNNING, 200)
    portions.take_rest(yard.context(0), synergy, yard.party(synergy, 0))
    assert yard.rows[0].state is DeclarationState.SERVED
    yard.tells(synergy, 0, Stage.STOPPED)
    assert yard.rows[0].state is DeclarationState.OPEN


def test_nothing_is_deducted_from_what_is_only_lent(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    synergy = yard.lead(1)
    synergy.kind = SynergyKind.SHARE
    yard.says_yes(synergy, 1)
    yard.says_yes(synergy, 0)
    assert yard.left() == pytest.approx(600 * WEEKLY)
    assert yard.rows[0].state is DeclarationState.OPEN


def test_who_is_served_is_found_by_nobody(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600])
    yard.agree(1)
    assert matchmaking.ask_best_partners(yard.context(2), yard.rows[2]) == ()


def test_a_company_that_left_keeps_nothing_aside(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    synergy = yard.agree(1)
    yard.tells(synergy, 0, Stage.RUNNING, 600)
    work.erasures.erase_person(yard.people[1], NOW)
    work._session.expire_all()
    lapse_reservations(work, knowledge, NOW)
    assert yard.rows[0].state is DeclarationState.OPEN
    assert yard.left() == pytest.approx(600 * WEEKLY)
    introduction = work.introductions.find_by_synergy(synergy.id)
    assert introduction is not None
    assert (introduction.closed_at, introduction.ask_due) == (NOW, None)


def test_a_changed_quantity_keeps_what_is_spoken_for(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [150])
    yard.agree(1)
    row = yard.rows[0]
    row.yearly, row.details = 200 * WEEKLY, replace(row.details)
    portions.update_left(yard.context(0), (row.id,))
    assert row.left == pytest.approx(50 * WEEKLY)


def test_what_was_paused_and_is_wholly_placed_is_not_asked_about_when_it_is_taken_up(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600, 600])
    synergy = yard.lead(1)
    yard.says_yes(synergy, 1)
    yard.says_yes(synergy, 0)
    yard.tells(synergy, 0, Stage.RUNNING, 600)
    yard.rows[0].state = DeclarationState.PAUSED
    assert lifecycle.restore_declaration(yard.context(0), yard.rows[0]) == ()
    assert yard.rows[0].state is DeclarationState.SERVED
