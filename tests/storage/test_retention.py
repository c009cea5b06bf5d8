"""What is kept for a while only: row by row of the table of rules, the clock pushed over the day on which it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from bot.actions.people.retention import SilentPeople
from bot.settings import SETTING_ADVICE, BadSettings, read_settings
from matching.consent.states import Answer, PartyRole, SynergyKind, SynergyState
from matching.knowledge import Knowledge
from matching.vocabulary import Details, Kind
from storage.notes.inbox import MOST_UPDATE_TRIES, Arrival
from storage.notes.outbox import Rank
from storage.notes.saying import Saying
from storage.people.retention_rules import RETENTION_DAYS, RETENTION_RULES
from storage.store import Store
from storage.tables import Agreement, Broadcast, Declaration, Note, Party, Person, Question, Synergy, Talk
from storage.tables.animation.behalf_change import BehalfChange, ChangeKind, StateBefore
from storage.tables.animation.workshop import Attendance, Workshop, WorkshopEntry
from storage.tables.broadcast import BroadcastState, Content
from storage.tables.declaration import DeclarationState
from storage.tables.erasure import Erasure
from storage.tables.invitation import Invitation, Purpose
from storage.tables.note import NoteState
from storage.tables.person import Reach
from storage.tables.question import QuestionState
from storage.tables.talk import TalkState
from storage.work import Work
from tests.bot.test_erasure import kept
from tests.storage.aged import forget_old
from tests.storage.test_barriers import NOW, company, network
from tests.wire import all_texts

WORD = "zorglub"
PERSON = 7_654_321  # the key of whom all of these rows are about
DAY = timedelta(days=1)


def add_declaration(work: Work, state: DeclarationState, published: datetime | None) -> Declaration:
    return work.declarations.add(
        Declaration(
            network_id=work.network_id,
            company_id=company(work, "Brasserie").id,
            keeper_id=PERSON,
            kind=Kind.OFFER,
            said=WORD,
            yearly=31,
            state=state,
            published=published,
            details=Details(picture=WORD),
            touched=NOW,
        )
    )


def add_lead(work: Work) -> Synergy:
    declaration = add_declaration(work, DeclarationState.OPEN, NOW)
    declaration.said, declaration.keeper_id, declaration.details = "", None, Details()
    synergy = work.declarations.add(
        Synergy(
            network_id=work.network_id,
            kind=SynergyKind.EXCHANGE,
            key="exchange:1:2",
            score=1,
            state=SynergyState.REFUSED,
            lapses=NOW,
        )
    )
    assert declaration.company_id is not None
    work.declarations.add(
        Party(
            synergy_id=synergy.id,
            declaration_id=declaration.id,
            company_id=declaration.company_id,
            role=PartyRole.GIVER,
            answer=Answer.YES,
            by=PERSON,
        )
    )
    work.declarations.add(
        Agreement(
            network_id=work.network_id,
            synergy_id=synergy.id,
            company_id=declaration.company_id,
            given_by=WORD,
            at=NOW,
            noted_by=PERSON,
        )
    )
    return synergy


def add_question(work: Work) -> None:
    synergy = add_lead(work)
    session = work._session
    session.exec(select(Party)).one().by = None
    agreement = session.exec(select(Agreement)).one()
    agreement.given_by, agreement.noted_by = "", None
    firm = agreement.company_id
    question = work.declarations.add(
        Question(
            network_id=work.network_id,
            synergy_id=synergy.id,
            from_company=firm,
            to_company=firm,
            asked_by=PERSON,
            text=WORD,
            state=QuestionState.ENDED,
            asked_at=NOW,
            ended_at=NOW,
        )
    )
    reader = work.people.welcome_person(5, 5, "fr", "Léa")
    work.outbox.owe(reader, Saying("x", {"words": WORD}), once=f"relay:{question.id}:5", due=NOW, rank=Rank.ALERT)


def add_note(work: Work) -> None:
    reader = work.people.welcome_person(5, 5, "fr", "Léa")
    work.outbox.owe(reader, Saying("x", {"words": WORD}), once="x", due=NOW, rank=Rank.ALERT)
    note = work._session.exec(select(Note)).one()
    note.state, note.sent_at = NoteState.SENT, NOW


def add_update(work: Work) -> None:
    work.inbox.keep_arrivals(7, [Arrival(1, PERSON, WORD)], NOW)
    [head] = work.inbox.list_heads(1)
    for _ in range(MOST_UPDATE_TRIES):
        work.inbox.mark_failed(head.seq, NOW)  # set aside: somebody has to look at it first


def add_workshop(work: Work) -> Workshop:
    return work.declarations.add(Workshop(network_id=work.network_id, name="Atelier", begins=NOW, made=NOW))


OLD: dict[str, Callable[[Work], object]] = {
    "updates": add_update,
    "talks": lambda work: work.declarations.add(
        Talk(person_id=PERSON, flow="declare", answers=WORD, state=TalkState.DONE, touched=NOW)
    ),
    "drafts": lambda work: add_declaration(work, DeclarationState.WITHDRAWN, None),
    "questions": add_question,
    "workshop-lines": lambda work: work.declarations.add(
        WorkshopEntry(
            network_id=work.network_id,
            workshop_id=add_workshop(work).id,
            by=work.people.welcome_person(5, 5, "fr", "Inès").id,
            words=WORD,
            at=NOW,
        )
    ),
    "messages": add_note,
    "announcements": lambda work: add_declaration(work, DeclarationState.WITHDRAWN, NOW),
    "leads": add_lead,
    "broadcasts": lambda work: work.declarations.add(
        Broadcast(
            network_id=work.network_id,
            by=work.people.welcome_person(5, 5, "fr", "Inès").id,
            state=BroadcastState.DONE,
            content=Content(WORD),
            ended=NOW,
            made=NOW,
        )
    ),
    "changes-on-behalf": lambda work: work.declarations.add(
        BehalfChange(
            network_id=work.network_id,
            company_id=company(work, "Brasserie").id,
            kind=ChangeKind.NAME,
            before=StateBefore(name=WORD),
            by=PERSON,
            at=NOW,
        )
    ),
    "invitations": lambda work: work.declarations.add(
        Invitation(network_id=work.network_id, purpose=Purpose.JOIN, token_hash=WORD, by=PERSON, at=NOW, withdrawn=NOW)
    ),
    "attendances": lambda work: work.declarations.add(
        Attendance(workshop_id=add_workshop(work).id, person_id=PERSON, network_id=work.network_id, at=NOW)
    ),
    "history": lambda work: work.history.add_entry("confirmed", "company:1", PERSON, NOW),
    "erasures": lambda work: work.declarations.add(Erasure(person_id=PERSON, at=NOW)),
}


def begin_world(work: Work) -> None:
    network(work)
    work.declarations.add(Person(id=PERSON, telegram_id=8, name="Zoé", last_heard=NOW))


def test_every_rule_is_tried() -> None:
    assert OLD.keys() == {rule.name for rule in RETENTION_RULES}
    assert all(rule.why for rule in RETENTION_RULES)


@pytest.mark.parametrize("name", OLD)
def test_nothing_is_kept_longer_than_its_rule_says(name: str, store: Store) -> None:
    end = NOW + RETENTION_DAYS[name] * DAY
    with store.work() as work:
        begin_world(work)
        OLD[name](work)
    told = kept(store)
    assert WORD in told or told.count(str(PERSON)) > 1
    with store.work() as work:
        assert forget_old(work, name, end - timedelta(minutes=1)) == 0, "too early"
    assert kept(store) == told
    with store.work() as work:
        assert forget_old(work, name, end + timedelta(minutes=1)) == 1
    left = kept(store)
    assert WORD not in left
    assert left.count(str(PERSON)) == 1, "their own row"
    with store.work() as work:
        assert forget_old(work, name, end + 9 * DAY) == 0, "once"


def test_what_is_still_in_use_is_kept(store: Store) -> None:
    later = NOW + 9_999 * DAY
    with store.work() as work:
        begin_world(work)
        add_note(work)
        work._session.exec(select(Note)).one().state = NoteState.OWED
        running = add_lead(work)
        running.state = SynergyState.AGREED
        work.introductions.begin_introduction(running.id, NOW)
        for row in (
            add_declaration(work, DeclarationState.OPEN, NOW),
            work.declarations.add(Talk(person_id=PERSON, flow="declare", answers=WORD, touched=NOW)),
        ):
            assert row.id
    told = kept(store)
    with store.work() as work:
        for rule in RETENTION_RULES:
            assert forget_old(work, rule.name, later) == 0, rule.name
    assert kept(store) == told


def test_an_exchange_that_ended_keeps_its_quantities_only(store: Store) -> None:
    with store.work() as work:
        begin_world(work)
        ended = add_declaration(work, DeclarationState.WITHDRAWN, NOW)
        forget_old(work, "announcements", NOW + (3 * 365 + 1) * DAY)
        assert (ended.said, ended.keeper_id, ended.details, ended.yearly) == ("", None, Details(), 31)


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("messages=180", True),
        (" messages = 180 , history=400", True),
        ("mesages=180", False),
        ("messages=0", False),
        ("messages", False),
    ],
)
def test_the_operator_sets_the_days(text: str, good: bool) -> None:
    if good:
        days = read_settings(keep_days=text).list_kept_days()
        assert days["messages"] == 180
        assert days["drafts"] == RETENTION_DAYS["drafts"]
        return
    with pytest.raises(BadSettings) as no:
        read_settings(keep_days=text)
    assert SETTING_ADVICE["keep_days"] in str(no.value)


SILENT = SilentPeople(RETENTION_DAYS["silent-asked"], RETENTION_DAYS["silent"])


def ask_and_erase(store: Store, now: datetime, knowledge: Knowledge) -> tuple[int, int]:
    """The two ticks about silent people. How many were asked, and erased."""
    with store.work() as work:
        asked, gone = SILENT.find_to_ask(work, now), SILENT.find_to_erase(work, now)
        SILENT.ask(work, knowledge, now, asked)
        SILENT.erase(work, knowledge, now, gone)
    return len(asked), len(gone)


def deliver_notes(store: Store, now: datetime) -> None:
    with store.work() as work:
        for note in work._session.exec(select(Note).where(Note.state == NoteState.OWED)):
            note.state, note.sent_at = NoteState.SENT, now


def test_who_is_silent_is_asked_once_and_erased_half_a_year_after_the_question(store: Store, knowledge: Knowledge) -> None:
    with store.work() as work:
        network(work)
        work.people.welcome_person(8, 8, "fr", "Zoé").last_heard = NOW
    assert ask_and_erase(store, NOW + 548 * DAY, knowledge) == (0, 0)
    assert ask_and_erase(store, NOW + 800 * DAY, knowledge) == (1, 0), "Boucle was down: nobody goes without being asked"
    deliver_notes(store, NOW + 800 * DAY)
    assert ask_and_erase(store, NOW + 801 * DAY, knowledge) == (0, 0), "once"
    assert ask_and_erase(store, NOW + 981 * DAY, knowledge) == (0, 0)
    assert ask_and_erase(store, NOW + 983 * DAY, knowledge) == (0, 1)
    assert "Zoé" not in kept(store)


def test_one_word_and_nothing_changes(store: Store, knowledge: Knowledge) -> None:
    with store.work() as work:
        network(work)
        work.people.welcome_person(8, 8, "fr", "Zoé").last_heard = NOW
    assert ask_and_erase(store, NOW + 550 * DAY, knowledge) == (1, 0)
    deliver_notes(store, NOW + 550 * DAY)
    with store.work() as work:
        zoe = work.people.find_person(8)
        assert zoe is not None
        zoe.last_heard = NOW + 560 * DAY
    assert ask_and_erase(store, NOW + 1_100 * DAY, knowledge) == (0, 0)
    assert ask_and_erase(store, NOW + 1_110 * DAY, knowledge) == (1, 0), "asked again, for another silence"


@pytest.mark.parametrize("reach", [Reach.BLOCKED, Reach.GONE])
def test_who_cannot_be_asked_is_erased_after_two_years(reach: Reach, store: Store, knowledge: Knowledge) -> None:
    with store.work() as work:
        network(work)
        zoe = work.people.welcome_person(8, 8, "fr", "Zoé")
        zoe.last_heard, zoe.reach = NOW, reach
    assert ask_and_erase(store, NOW + 729 * DAY, knowledge) == (0, 0)
    assert ask_and_erase(store, NOW + 731 * DAY, knowledge) == (0, 1)


def test_whoever_animates_is_never_taken_for_silent(store: Store, knowledge: Knowledge) -> None:
    with store.work() as work:
        network(work)
        ines = work.people.welcome_person(8, 8, "fr", "Inès")
        ines.last_heard = NOW
        work.roles.give_role(ines, None, NOW, undertaken=True)
    assert ask_and_erase(store, NOW + 9_999 * DAY, knowledge) == (0, 0)


@pytest.mark.parametrize(
    ("asked_after", "erased_after", "told"),
    [
        (548, 730, "depuis 18 mois : êtes-vous toujours là ? Répondez d'un mot et rien ne change. Sinon, dans 6 mois,"),
        (90, 120, "depuis 3 mois : êtes-vous toujours là ? Répondez d'un mot et rien ne change. Sinon, dans 30 jours,"),
        (30, 31, "depuis 30 jours : êtes-vous toujours là ? Répondez d'un mot et rien ne change. Sinon, dans 1 jour,"),
    ],
)
def test_the_question_says_the_periods_that_the_operator_set(
    store: Store, knowledge: Knowledge, asked_after: int, erased_after: int, told: str
) -> None:
    with store.work() as work:
        network(work)
        work.people.welcome_person(8, 8, "fr", "Zoé").last_heard = NOW
    silent, later = SilentPeople(asked_after, erased_after), NOW + (asked_after + 1) * DAY
    with store.work() as work:
        silent.ask(work, knowledge, later, silent.find_to_ask(work, later))
        [note] = work._session.exec(select(Note)).all()
        said = all_texts(knowledge)["fr"].render_message(note.saying).text
    assert told in said.replace("\u202f", " ").replace("\xa0", " ")
