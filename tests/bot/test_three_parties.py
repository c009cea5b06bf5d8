"""Chains and pools go the same road as a pair: found, asked, agreed, introduced; and end when somebody needed is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest
from sqlmodel import col, select

from bot.actions.leads import answers
from bot.context.action_context import ActionContext, build_unattended_context
from bot.conversation.model import Refuse
from bot.rendering.text_renderer import TEXT_LANGUAGES
from bot.rules.declarations import lifecycle
from bot.rules.leads import consent, endings, matchmaking, relays
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState, Terms
from matching.knowledge import Knowledge
from matching.scoring.evidence import Evidence
from matching.synergies.synergy import PossibleSynergy
from matching.vocabulary import Kind, Unit
from storage.store import Store
from storage.tables import Barrier, Call, Declaration, Introduction, Note, Party, Person, Synergy
from storage.tables.barrier import Reason
from storage.tables.declaration import DeclarationState
from storage.tables.note import NoteState
from storage.work import Work
from tests.storage.test_lifetimes import NOW, company, declared, network
from tests.wire import all_texts

CHAIN = (
    ("Scierie", Kind.OFFER, "solid-wood-offcuts"),
    ("Broyeur", Kind.OFFER, "shredder"),
    ("Chaufferie", Kind.NEED, "wood-chips"),
)
COLLECT = tuple((name, Kind.OFFER, "cardboard") for name in ("Boutique", "Épicerie", "Librairie"))
BUY = tuple((name, Kind.NEED, "extinguisher-inspection") for name in ("Boutique", "Épicerie", "Librairie"))
SHARE = tuple((name, Kind.SHARE, "shuttle") for name in ("Boutique", "Épicerie", "Librairie"))
SUPPLY = (*COLLECT[:2], ("Papeterie", Kind.NEED, "cardboard"))
GROUPS = {
    "chain": (SynergyKind.CHAIN, CHAIN, "giver processor taker"),
    "collection": (SynergyKind.COLLECT_TOGETHER, COLLECT, "giver giver giver"),
    "collection for a taker": (SynergyKind.COLLECT_TOGETHER, SUPPLY, "giver giver taker"),
    "purchase": (SynergyKind.BUY_TOGETHER, BUY, "member member member"),
    "wish": (SynergyKind.SHARE, SHARE, "member member member"),
}


@dataclass
class Group:
    """A lead of several, and its people in the order of flow."""

    work: Work
    knowledge: Knowledge
    synergy: Synergy
    rows: list[Declaration]
    people: list[Person]

    def context(self, at: int) -> ActionContext:
        return ActionContext(
            self.work, self.people[at], self.work.companies.get(self.rows[at].company_id or 0), self.knowledge, NOW
        )

    def party(self, at: int) -> Party:
        parties = self.work.synergies.list_parties(self.synergy.id)
        return next(party for party in parties if party.declaration_id == self.rows[at].id)

    def answers(self) -> list[Answer]:
        return [self.party(at).answer for at in range(len(self.rows))]

    def agree(self, at: int) -> tuple[str, ...]:
        said = consent.record_agreement(self.context(at), self.synergy, self.party(at), self.people[at], Terms())
        return tuple(one.key for one in said)

    def refuse(self, at: int) -> None:
        consent.record_refusal(self.context(at), self.synergy, self.party(at), self.people[at].id)

    def read_everything(self) -> None:
        """Telegram delivers what is owed."""
        for note in self.work._session.exec(select(Note).where(Note.state == NoteState.OWED)):
            note.state, note.message_id, note.sent_at = NoteState.SENT, note.id, NOW
        self.work._session.flush()

    def owed(self, key: str) -> list[str]:
        notes = self.work._session.exec(
            select(Note).where(Note.state == NoteState.OWED, Note.key == key).order_by(col(Note.id))
        )
        return [self.work.people.get(note.person_id or 0).name for note in notes]

    def told_of_ending(self) -> list[str]:
        """Whether or not somebody else is asked already."""
        return sorted((*self.owed("synergy-ended"), *self.owed("synergy-ended-next")))

    def told_of_replacement(self) -> list[str]:
        notes = self.work._session.exec(select(Note).where(Note.state == NoteState.OWED).order_by(col(Note.id)))
        found = [note for note in notes if any(part.key == "synergy-instead" for part in note.saying.parts)]
        return [self.work.people.get(note.person_id or 0).name for note in found]


def begin(
    work: Work, knowledge: Knowledge, kind: SynergyKind, sides: Sequence[tuple[str, Kind, str]], *, reached: bool = True
) -> Group:
    rows, people = [], []
    for number, (name, told, resource) in enumerate(sides, 1):
        firm = company(work, name)
        if reached:
            person = work.people.welcome_person(number, number, "fr", f"P{number}")
            person.contact = f"05 46 00 00 0{number}"
            work.companies.add_member(firm, person.id, NOW)
            people.append(person)
        rows.append(
            declared(
                work,
                firm,
                kind=told,
                resource=resource,
                keeper_id=people[-1].id if people else None,
                low=3,
                high=3,
                unit=Unit.T,
            )
        )
    found = PossibleSynergy(kind, tuple(row.id for row in rows), 0.8, (Evidence("members", 0.8, {"members": len(rows)}),))
    by_id = {entry.id: entry for entry in work.declarations.load_entries(found.members)}
    synergy = matchmaking.save_lead(
        build_unattended_context(work, knowledge, NOW), found, [by_id[member] for member in found.members]
    )
    assert synergy is not None
    return Group(work, knowledge, synergy, rows, people)


@pytest.fixture(params=GROUPS)
def group(request: pytest.FixtureRequest, knowledge: Knowledge, store: Store) -> Iterator[Group]:
    kind, sides, _ = GROUPS[request.param]
    with store.work(network(store)) as work:
        made = begin(work, knowledge, kind, sides)
        matchmaking.ask_others(build_unattended_context(work, knowledge, NOW), made.synergy, None)
        made.read_everything()
        yield made


@pytest.mark.parametrize("name", GROUPS)
def test_a_group_is_found_once_with_its_roles(knowledge: Knowledge, store: Store, name: str) -> None:
    kind, sides, roles = GROUPS[name]
    with store.work(network(store)) as work:
        made = begin(work, knowledge, kind, sides)
        assert (made.synergy.kind, made.synergy.state) == (kind, SynergyState.FOUND)
        assert [made.party(at).role for at in range(3)] == [PartyRole(role) for role in roles.split()]
        assert made.answers() == [Answer.UNASKED] * 3
        entries = work.declarations.load_entries([row.id for row in made.rows])
        again = PossibleSynergy(kind, tuple(row.id for row in made.rows), 0.8, ())
        assert matchmaking.save_lead(build_unattended_context(work, knowledge, NOW), again, entries) is None


def test_all_are_asked_and_read_no_name(group: Group) -> None:
    assert group.answers() == [Answer.ASKED] * 3
    assert group.synergy.state is SynergyState.ASKING
    notes = group.work._session.exec(select(Note)).all()
    assert len(notes) == 3
    texts = all_texts(group.knowledge)
    for note in notes:
        for language in TEXT_LANGUAGES:
            text = texts[language].render_message(note.saying).text
            assert not [row for row in group.rows if group.work.companies.get(row.company_id or 0).name in text]
            if group.synergy.kind is not SynergyKind.CHAIN:
                assert "3 t" not in text, "nobody sees another's quantity"


def test_when_all_agree_each_learns_of_all_the_others(group: Group) -> None:
    assert group.agree(0) == ("agree-waiting-group",)
    assert group.agree(1) == ("agree-waiting-group",)
    assert group.synergy.state is SynergyState.ASKING
    assert group.owed("synergy-chain") == group.owed("synergy-pool") == [], "they were all asked already"
    told = "introduction-chain" if group.synergy.kind is SynergyKind.CHAIN else "introduction-together"
    assert group.agree(2) == (told, "introduction-card", "introduction-card")
    assert group.synergy.state is SynergyState.AGREED
    assert group.work._session.exec(select(Introduction)).one().synergy_id == group.synergy.id
    assert group.owed(told) == ["P1", "P2"]
    texts = all_texts(group.knowledge)
    note = group.work._session.exec(select(Note).where(Note.state == NoteState.OWED)).first()
    assert note is not None
    for language in TEXT_LANGUAGES:
        text = texts[language].render_message(note.saying).text
        assert all(told in text for told in ("P2", "P3", "05 46 00 00 02", "05 46 00 00 03"))


def test_a_question_goes_to_all_the_others_and_the_answer_back(group: Group) -> None:
    told = relays.relay_question(group.context(0), group.synergy, group.party(0), "Quel jour ?", None)
    assert told.key == "relay-sent"
    assert group.owed("relay-received") == ["P2", "P3"]
    for question in group.work.questions.list_of_lead(group.synergy.id):
        relays.relay_answer(group.context(1), group.synergy, question, "le mardi matin", None, None)
    assert group.owed("relay-answered") == ["P1", "P1"]
    assert relays.count_questions(group.context(0), group.party(0)) == 1
    texts = all_texts(group.knowledge)
    for note in group.work._session.exec(select(Note).where(col(Note.key).in_(("relay-received", "relay-answered")))):
        for language in TEXT_LANGUAGES:
            assert "Scierie" not in texts[language].render_message(note.saying).text


def test_one_of_three_who_refuses_ends_it(group: Group) -> None:
    group.agree(0)
    group.refuse(1)
    assert group.synergy.state is SynergyState.REFUSED
    assert group.answers() == [Answer.YES, Answer.NO, Answer.ASKED]
    # Whoever is asked by the lead that takes its place reads so on the card, and nothing besides.
    assert sorted((*group.told_of_ending(), *group.told_of_replacement())) == ["P1", "P3"]
    consent.record_refusal_reason(group.context(1), group.synergy, group.party(1), Reason.PRICE)
    barred = {(barrier.company_id, barrier.other_id) for barrier in group.work._session.exec(select(Barrier))}
    assert len(barred) == (2 if group.synergy.kind is SynergyKind.CHAIN else 0)


def test_one_who_withdraws_ends_it(group: Group) -> None:
    group.agree(0)
    lifecycle.close_declaration(group.work, group.rows[2], DeclarationState.WITHDRAWN, NOW)
    assert group.synergy.state is SynergyState.VOID
    assert group.owed("synergy-void") == ["P1", "P2"]


def test_a_company_that_leaves_ends_it(group: Group) -> None:
    group.agree(0)
    ended = group.work.erasures.erase_person(group.people[1], NOW)
    endings.end_departed_leads(group.work, ended.synergies, ended.companies, NOW)
    group.work._session.expire_all()
    assert group.synergy.state is SynergyState.VOID
    assert group.told_of_ending() == ["P1", "P3"]


def test_whoever_never_read_of_it_does_not_learn_that_it_ended(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = begin(work, knowledge, SynergyKind.CHAIN, CHAIN)
        matchmaking.ask_others(made.context(0), made.synergy, made.rows[0].id)
        assert made.answers() == [Answer.UNASKED, Answer.ASKED, Answer.ASKED]
        made.refuse(1)
        assert made.told_of_ending() == ["P1"]


def test_a_pool_of_four_goes_on_with_three(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = begin(work, knowledge, SynergyKind.BUY_TOGETHER, (*BUY, ("Papeterie", Kind.NEED, "extinguisher-inspection")))
        matchmaking.ask_others(build_unattended_context(work, knowledge, NOW), made.synergy, None)
        made.read_everything()
        made.refuse(3)
        assert made.synergy.state is SynergyState.ASKING
        assert made.told_of_ending() == []
        for at in range(3):
            made.agree(at)
        assert made.synergy.state is SynergyState.AGREED
        assert made.owed("introduction-together") == ["P1", "P2"], "not whoever refused"


def test_a_pool_agreed_without_one_tells_it_no_name(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = begin(work, knowledge, SynergyKind.BUY_TOGETHER, (*BUY, ("Papeterie", Kind.NEED, "extinguisher-inspection")))
        matchmaking.ask_others(build_unattended_context(work, knowledge, NOW), made.synergy, None)
        for at in range(3):
            made.agree(at)
        late, others = made.rows[3].company_id or 0, [row.company_id or 0 for row in made.rows[:3]]
        assert work.erasures.list_introduced_names([late]) == ()
        assert work.erasures.list_introduced_names(others[:1]) == ("Librairie", "Épicerie")
        assert [lead.partner for lead in work.personal_data.list_leads(late)] == [""]
        assert not work.endings.has_agreement(made.rows[3].id)
        with pytest.raises(Refuse, match="synergy-over-refused"):
            answers.accept_card(made.context(3), (f"{made.synergy.id:x}",))
        with pytest.raises(Refuse, match="synergy-over-agreed-group"):
            answers.accept_card(made.context(0), (f"{made.synergy.id:x}",))


def test_a_taker_cannot_be_done_without(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = begin(work, knowledge, SynergyKind.COLLECT_TOGETHER, (*COLLECT, ("Papeterie", Kind.NEED, "cardboard")))
        matchmaking.ask_others(build_unattended_context(work, knowledge, NOW), made.synergy, None)
        for at in range(3):
            made.agree(at)
        assert made.synergy.state is SynergyState.ASKING
        made.refuse(3)
        assert made.synergy.state is SynergyState.REFUSED


def test_whom_telegram_does_not_reach_is_rung(knowledge: Knowledge, store: Store) -> None:
    with store.work(network(store)) as work:
        made = begin(work, knowledge, SynergyKind.CHAIN, CHAIN, reached=False)
        matchmaking.ask_others(build_unattended_context(work, knowledge, NOW), made.synergy, None)
        assert made.answers() == [Answer.ASKED] * 3
        calls = work._session.exec(select(Call)).all()
        assert len(calls) == 3
        assert all(call.due >= NOW - timedelta(days=1) for call in calls)
