"""What the database says of a season afterwards: what each person heard, what became of each lead and introduction."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import permutations
from statistics import median

from sqlmodel import col, select

from matching.calendar import days
from matching.consent.states import Answer, Stage, SynergyState
from storage.leads.stuck_leads import SILENT_QUESTIONS
from storage.notes.outbox import Rank
from storage.people.prefs import Alerts, DigestPace
from storage.store import Store
from storage.tables import Barrier, Declaration, DistanceLimit, History, Introduction, Note, Party, Person, Statement, Synergy
from storage.tables.declaration import DeclarationState
from storage.tables.note import NoteState
from tests.simulation.full_weeks import ALERTS_A_WEEK, ZONE, FullWeeks

ALERTS_A_DAY, QUESTIONS_A_DAY = 1, 1  # what is promised, said here once more
_CALL_VERBS = ("call-agreed", "call-refused", "call-passed", "call-absent")
_MONTH_SPAN = timedelta(days=38)  # a monthly digest, at its latest, with a day for the night and the weekend
_WEEK_SPAN = timedelta(days=10)  # a weekly one, and the next Monday of those who want none
_YOUNG = timedelta(days=40)  # an introduction so young need not have an outcome: it is asked at 3, 7 and 30 days


@dataclass
class Accounts:
    """The figures, and by name what should not be there."""

    people: int = 0
    leads: int = 0
    alerts: int = 0  # cards about which a person was interrupted, or which stood in their digest
    introduced_alerts: int = 0  # of them, those whose lead became an introduction
    spoiling: int = 0  # beyond a cap, because it would have been over by then
    saturated: int = 0  # cards that waited longer because every week until then was full
    beyond_caps: list[str] = field(default_factory=list)
    late: list[str] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    waits: list[timedelta] = field(default_factory=list)
    until_met: list[timedelta] = field(default_factory=list)
    introductions: int = 0
    grown: int = 0
    calls: int = 0  # by which the animator heard something, or nobody picked up
    noted: int = 0  # words of those who met that she heard
    talking: int = 0  # a side has answered that it is not so far, and the day of the next question is set
    outcomes: int = 0
    unknown: int = 0
    lost: list[str] = field(default_factory=list)

    @property
    def median_wait(self) -> timedelta:
        """From the moment somebody is asked until they read it."""
        return median(self.waits) if self.waits else timedelta()

    @property
    def median_until_met(self) -> timedelta:
        """From the later announcement of the two until they are introduced."""
        return median(self.until_met) if self.until_met else timedelta()

    @property
    def introduced_share(self) -> float:
        """Of the alerts."""
        return self.introduced_alerts / self.alerts if self.alerts else 0.0

    @property
    def ended_share(self) -> float:
        """Of the introductions that are old enough and not still being talked about: an outcome, or an honest "unknown" that
        the animator sees."""
        return (self.outcomes + self.unknown) / self.grown if self.grown else 1.0


def draw_up_accounts(store: Store, network: int, now: datetime) -> Accounts:
    """All of it."""
    found = Accounts()
    with store.read(network) as work:
        session = work._session
        notes = list(session.exec(select(Note).where(col(Note.person_id).is_not(None), col(Note.edits).is_(None))))
        folded = list(session.exec(select(Note).where(Note.state == NoteState.FOLDED)))
        people = {person.id: person for person in session.exec(select(Person))}
        synergies = {synergy.id: synergy for synergy in session.exec(select(Synergy))}
        parties: dict[int, list[Party]] = defaultdict(list)
        for party in session.exec(select(Party)):
            parties[party.synergy_id].append(party)
        rows = {row.id: row for row in session.exec(select(Declaration))}
        met = list(session.exec(select(Introduction)))
        found.people, found.leads = len(people), len(synergies)
        count_interruptions(found, notes)
        _follow_cards(found, notes, folded, people, synergies, now)
        refused = {(row.company_id, row.other_id) for row in session.exec(select(Barrier))}
        narrowed = {(row.company_id, row.resource) for row in session.exec(select(DistanceLimit))}
        _look_for_idle_leads(found, synergies, parties, rows, refused | narrowed, now)
        _look_for_stale_declarations(found, rows.values(), now)
        _follow_introductions(found, met, parties, rows, now)
        found.calls = sum(entry.verb in _CALL_VERBS for entry in session.exec(select(History)))
        found.noted = sum(word.company_id is None for word in session.exec(select(Statement)))
    return found


def count_interruptions(found: Accounts, notes: Sequence[Note]) -> None:
    """No cap is exceeded but by what spoils, once a week."""
    by_person: dict[tuple[int, int], list[tuple[date, Note]]] = defaultdict(list)
    for note in notes:
        if note.rank in (Rank.ALERT, Rank.QUESTION) and note.state is NoteState.SENT and note.sent_at is not None:
            by_person[note.person_id or 0, note.rank].append((days.to_local_day(note.sent_at, ZONE), note))
    for (person, rank), sent in by_person.items():
        a_day = Counter(day for day, _ in sent)
        most = ALERTS_A_DAY if rank == Rank.ALERT else QUESTIONS_A_DAY
        over = {day: count for day, count in a_day.items() if count > most}
        a_week = Counter(days.find_monday(day) for day, _ in sent) if rank == Rank.ALERT else Counter()
        weeks = {week: count for week, count in a_week.items() if count > ALERTS_A_WEEK}
        spoiling = {day for day, note in sent if rank == Rank.ALERT and _was_spoiling(note)}
        for day, count in over.items():
            if day in spoiling and count == most + 1:
                found.spoiling += 1
            else:
                found.beyond_caps.append(f"person {person} read {count} of rank {rank} on {day}")
        for week, count in weeks.items():
            if count == ALERTS_A_WEEK + 1 and any(days.find_monday(day) == week for day in spoiling):
                found.spoiling += 1
            else:
                found.beyond_caps.append(f"person {person} read {count} alerts in the week of {week}")


def _was_spoiling(note: Note) -> bool:
    """It would have been over before the next digest could tell of it."""
    return note.expires is not None and note.sent_at is not None and note.expires - note.sent_at <= timedelta(days=8)


def _follow_cards(
    found: Accounts,
    notes: Sequence[Note],
    folded: Sequence[Note],
    people: dict[int, Person],
    synergies: dict[int, Synergy],
    now: datetime,
) -> None:
    """Every card was read in time, by itself or in a digest that came, unless its lead was over before."""
    by_id = {note.id: note for note in notes}
    weeks = FullWeeks(notes, folded)
    for note in (*notes, *folded):
        if note.rank != Rank.ALERT or not note.once.startswith("card:"):
            continue
        synergy = synergies[int(note.once.split(":")[1])]
        person = people[note.person_id or 0]
        owed = synergy.asked_at or note.due
        digest = by_id.get(note.edits or 0)
        read = digest.sent_at if note.state is NoteState.FOLDED and digest is not None else note.sent_at
        if note.state in (NoteState.SENT, NoteState.FOLDED) and read is not None:
            found.alerts += 1
            found.introduced_alerts += synergy.state is SynergyState.AGREED
            found.waits.append(max(timedelta(), read - owed))
        elif note.state is NoteState.DROPPED or synergy.state is not SynergyState.ASKING:
            if synergy.state is SynergyState.ASKING and person.prefs.alerts is not Alerts.NEVER:
                found.late.append(f"the card of lead {synergy.id} was dropped, and the lead goes on")
            continue
        else:
            read = now
        if read - owed > (_MONTH_SPAN if person.prefs.digest is DigestPace.MONTHLY else _WEEK_SPAN):
            if weeks.were_full(person.id, owed, read):
                found.saturated += 1  # they heard all that they may in every week until then
                continue
            found.late.append(f"the card of lead {synergy.id} took {(read - owed).days} days, to person {person.id}")


def _look_for_idle_leads(
    found: Accounts,
    synergies: dict[int, Synergy],
    parties: dict[int, list[Party]],
    rows: dict[int, Declaration],
    refusals: set[tuple[int, int | str | None]],
    now: datetime,
) -> None:
    """A good lead that nobody is asked about although both sides have room for it, and neither refused the other or such
    distances, is not delivered either."""
    asked = Counter(
        party.declaration_id
        for id, synergy in synergies.items()
        if synergy.state is SynergyState.ASKING
        for party in parties[id]
    )
    for id, synergy in synergies.items():
        sides = [rows[party.declaration_id] for party in parties[id]]
        if (
            synergy.state is not SynergyState.FOUND
            or len(sides) != 2
            or any(row.state is not DeclarationState.OPEN for row in sides)
        ):
            continue
        if any(pair in refusals for pair in permutations([row.company_id or 0 for row in sides])) or any(
            (row.company_id, row.resource) in refusals for row in sides
        ):
            continue
        found_at = synergy.lapses - timedelta(days=30)
        if all(asked[row.id] < 3 for row in sides) and now - found_at > _WEEK_SPAN:
            found.idle.append(f"lead {id}, {synergy.score:.0f} points, found {(now - found_at).days} days ago")


def _look_for_stale_declarations(found: Accounts, rows: Iterable[Declaration], now: datetime) -> None:
    """Nothing is open beyond its period without a word that it is alive."""
    for row in rows:
        if row.state is DeclarationState.OPEN and (row.expires is None or row.expires < now - timedelta(hours=1)):
            found.stale.append(f"declaration {row.id} is open and was alive until {row.expires}")


def _follow_introductions(
    found: Accounts, met: Sequence[Introduction], parties: dict[int, list[Party]], rows: dict[int, Declaration], now: datetime
) -> None:
    for introduction in met:
        found.introductions += 1
        told = [
            rows[party.declaration_id].published for party in parties[introduction.synergy_id] if party.answer is Answer.YES
        ]
        if latest := [moment for moment in told if moment is not None and moment <= introduction.agreed_at]:
            found.until_met.append(introduction.agreed_at - max(latest))
        if now - introduction.agreed_at < _YOUNG:
            continue
        heard = introduction.closed_at is not None or introduction.stage is not Stage.DISCUSSING
        answered = (introduction.asked or 0) < SILENT_QUESTIONS  # any answer begins the count anew
        if not heard and answered and introduction.ask_due is not None and introduction.ask_due > now:
            found.talking += 1
            continue
        found.grown += 1
        if heard:
            found.outcomes += 1
        elif (introduction.asked or 0) >= SILENT_QUESTIONS:
            found.unknown += 1
        else:
            found.lost.append(
                f"introduction {introduction.id}, of {introduction.agreed_at:%d %b}, {introduction.stage},"
                f" asked {introduction.asked}, again {introduction.ask_due}"
            )
