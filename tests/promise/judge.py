"""Reads everything that left the bot, and says what of it broke the promise."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import text
from sqlmodel import select

from bot.rehearsal.territory import DEMO_TERRITORY
from bot.rendering.text_renderer import RenderedMessage
from matching.consent.states import Answer
from storage.notes.saying import Press, Saying
from storage.tables import Agreement, Company, Member, Note, Party, Person, Role, Seat
from storage.tables.company import CompanyState, MemberState, SeatState
from tests.promise import codes
from tests.promise.people import NAMED, PEOPLE, folded, tells
from tests.promise.stage import Stage
from tests.world import Phone, Room

KM = re.compile(r"(\d[\d.,\s]*)\s?km\b(?! (?:autour|around))")  # not how far a network reaches, which is public
STEPS = {"5", "10", "20", "50"}
EXACT = re.compile(r"\d{1,3}[.,]\d{4,}")
FEW = re.compile(r"\b(?:[012]|une? seule?|deux|two|one)\s+(?:structures|companies|entreprises|voisins|neighbours)\b", re.I)
FEWEST = 3


def paper() -> dict[str, set[str]]:
    """What tells who the demo's companies are, with their names: they agree to nothing but by telephone."""
    with DEMO_TERRITORY.open(encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    kept: dict[str, set[str]] = {}
    for row in rows:
        for name in ("structure", "contact", "telephone", "courriel", "siret"):
            if len(row[name]) > 3:
                kept.setdefault(folded(row[name]), set()).add(row["structure"])
    return kept


PAPER = paper()


@dataclass
class Judge:
    """Looks at a stage after every move; `yes` is who had said yes to what before it."""

    stage: Stage
    networks: dict[str, set[int]] = field(default_factory=dict)
    been: dict[int, set[int]] = field(default_factory=dict)
    yes: set[tuple[int, int]] = field(default_factory=set)
    held: dict[str, set[str]] = field(default_factory=dict)
    read: int = 0
    noted: int = 0

    def begin(self) -> None:
        """What lies before is not judged here; it is with the next look that judging begins."""
        self.read, self.yes = 0, self._yes()
        self._walk_networks()
        with self.stage.store.read() as work:
            self.noted = max(work._session.exec(select(Note.id)).all(), default=0)

    def look(self, actor: str | None) -> None:
        """Judge what one move led to. Raises AssertionError with what was told to whom."""
        self._walk_networks()
        said_yes = self._yes() - self.yes
        mine = self._company(actor) if actor else None
        noted = self._noted(actor) if actor else set()
        assert all(yes in noted or yes[1] == mine for yes in said_yes), f"a yes that {actor} cannot have given: {said_yes}"
        self.yes |= said_yes
        fresh, self.read = self.stage.log[self.read :], len(self.stage.log)
        for phone, message in fresh:
            if isinstance(phone, Room):
                for broken in self._in_public(message):
                    raise AssertionError(f"the group reads {broken}:\n{message.text}")
                continue
            for broken in self._broken(phone, message):
                raise AssertionError(f"{phone.name} reads {broken}:\n{message.text}")
        self._kinds()

    def _broken(self, phone: Phone, message: RenderedMessage) -> Iterator[str]:
        words = folded(" ¶ ".join(read_aloud(message)))
        own = folded(" ¶ ".join(self.stage.said[phone.name]))
        for other in PEOPLE:
            if other.name != phone.name and not self._may_know(phone.name, other.name):
                yield from (f"{other.name}'s {each}" for each in other.secrets if tells(words, each) and not tells(own, each))
        if NAMED[phone.name].animates != "perigny":
            yield from (
                f"the demo's {each}"
                for each, companies in PAPER.items()
                if each in words
                and each not in own
                and not any(self._agreed(self._company(phone.name), self._named(name)) for name in companies)
            )
        far = {km.strip() for km in KM.findall(words)} - STEPS
        yield from (f"an exact distance: {km}" for km in far if f"{km} km" not in own)
        yield from (f"a place: {found}" for found in EXACT.findall(words) if found not in own)
        yield from (f"a small count: {found}" for found in FEW.findall(words))
        yield from (f"a waste code: {code}" for code in codes.written(self.stage, message) - self._known_codes(phone.name))

    def _known_codes(self, reader: str) -> set[str]:
        """Of what they offer or offered, of the networks they animate; of others only what was confirmed, once both agreed."""
        ours = self._company(reader)
        mine = self.held.setdefault(reader, set())
        mine |= codes.shown(self.stage, {ours} if ours else set(), self._animated(reader))
        with self.stage.store.read() as work:
            others = [id for id in work._session.exec(select(Company.id)) if id != ours]
        return mine | codes.confirmed(self.stage, [id for id in others if self._agreed(ours, id)])

    def _in_public(self, message: RenderedMessage) -> Iterator[str]:
        """A group has agreed to know nobody, and stands nowhere from which a distance could be told."""
        words = folded(" ¶ ".join(read_aloud(message)))
        for other in PEOPLE:
            yield from (f"{other.name}'s {each}" for each in other.secrets if tells(words, each))
        yield from (f"the demo's {each}" for each in PAPER if each in words)
        yield from (f"a distance: {km} km" for km in KM.findall(words))
        yield from (f"a place: {found}" for found in EXACT.findall(words))
        yield from (f"a small count: {found}" for found in FEW.findall(words))
        yield from (f"a waste code: {code}" for code in codes.written(self.stage, message))

    def _may_know(self, reader: str, other: str) -> bool:
        if {reader, other} <= {"Inès", "Basile"}:
            return False
        ours, theirs = self._company(reader), self._company(other)
        here = self.networks[other] if theirs is None else self._seats(theirs)
        if here & self._animated(reader):
            return True
        return theirs is not None and (ours == theirs or self._agreed(ours, theirs))

    def _agreed(self, ours: int | None, theirs: int) -> bool:
        with self.stage.store.read() as work:
            new = set(work._session.exec(select(Company.id).where(Company.state == CompanyState.NEW)))
            parties = work._session.exec(select(Party.synergy_id, Party.company_id, Party.answer)).all()
        by_synergy: dict[int, dict[int, Answer]] = {}
        for synergy, company, answer in parties:
            by_synergy.setdefault(synergy, {})[company] = answer
        return not {ours, theirs} & new and any(
            said.get(ours or 0) == said.get(theirs) == Answer.YES and (len(said) > 3 or set(said.values()) == {Answer.YES})
            for said in by_synergy.values()
        )

    def _yes(self) -> set[tuple[int, int]]:
        with self.stage.store.read() as work:
            return set(work._session.exec(select(Party.synergy_id, Party.company_id).where(Party.answer == Answer.YES)))

    def _noted(self, actor: str) -> set[tuple[int, int]]:
        """The yeses that this animator wrote down for companies of their own network."""
        with self.stage.store.read() as work:
            return set(
                work._session.exec(
                    select(Agreement.synergy_id, Agreement.company_id)
                    .join(Person, Person.id == Agreement.noted_by)  # type: ignore[arg-type]
                    .join(Role, (Role.person_id == Person.id) & (Role.network_id == Agreement.network_id))  # type: ignore[arg-type]
                    .where(Person.telegram_id == NAMED[actor].id, Agreement.given_by != "")
                )
            )

    def _named(self, company: str) -> int | None:
        with self.stage.store.read() as work:
            return work._session.exec(select(Company.id).where(Company.name == company)).first()

    def _company(self, name: str) -> int | None:
        with self.stage.store.read() as work:
            return work._session.exec(
                select(Member.company_id)
                .join(Person, Person.id == Member.person_id)  # type: ignore[arg-type]
                .where(Person.telegram_id == NAMED[name].id, Member.state == MemberState.IN)
            ).first()

    def _seats(self, company: int) -> set[int]:
        with self.stage.store.read() as work:
            return set(work._session.exec(select(Seat.network_id).where(Seat.company_id == company)))

    def _animated(self, name: str) -> set[int]:
        with self.stage.store.read() as work:
            return set(
                work._session.exec(
                    select(Role.network_id)
                    .join(Person, Person.id == Role.person_id)  # type: ignore[arg-type]
                    .where(Person.telegram_id == NAMED[name].id)
                )
            )

    def _walk_networks(self) -> None:
        """Which networks everybody has ever come by; whoever erases themself loses the name, never the key."""
        with self.stage.store.read() as work:
            for person in work._session.exec(select(Person)):
                for known in (self.networks.setdefault(person.name, set()), self.been.setdefault(person.id, set())):
                    known |= {person.network_id} if person.network_id else set()

    def _kinds(self) -> None:
        """A kind of company that is told of somebody, in a group too, fits three of the network at least; no note of another
        network."""
        with self.stage.store.read() as work:
            notes = work._session.exec(select(Note).where(Note.id > self.noted).order_by(Note.id)).all()  # type: ignore[arg-type]
            for note in notes:
                self.noted = note.id
                person = work._session.get(Person, note.person_id or 0)
                assert note.network_id is None or person is None or note.network_id in self.been[person.id], note.key
                for facts in told(note.saying):
                    kind = str(facts["activity"])
                    fitting = self.stage.knowledge.activities.list_within(kind)
                    rows = work._session.exec(
                        select(Company.activity)
                        .join(Seat, Seat.company_id == Company.id)
                        .where(  # type: ignore[arg-type]
                            Seat.network_id == note.network_id, Seat.state == SeatState.IN
                        )
                    ).all()
                    wide = self.stage.knowledge.activities.list_wider(kind) == ()
                    assert wide or sum(row in fitting for row in rows) >= FEWEST, f"{note.key} tells {kind}"

    def end(self) -> None:
        """No lead joins two networks."""
        with self.stage.store.read() as work:
            mixed = work._session.execute(
                text(
                    "SELECT s.id FROM synergy s JOIN party p ON p.synergy_id = s.id "
                    "JOIN declaration d ON d.id = p.declaration_id "
                    "WHERE d.network_id <> s.network_id OR NOT EXISTS (SELECT 1 FROM seat t WHERE t.company_id = p.company_id "
                    "AND t.network_id = s.network_id)"
                )
            ).all()
        assert not mixed


def read_aloud(message: RenderedMessage) -> Iterator[str]:
    """All that a message hands over: its words, its buttons, what they copy, the number of a contact card."""
    yield message.text
    if message.phone is not None:
        yield f"0{message.phone.removeprefix('+33')}"
    for label in (label for row in message.rows for label in row):
        yield label.text
        if label.press is Press.COPY:
            yield label.token


def told(saying: Saying) -> Iterator[dict[str, object]]:
    """The facts of everything that tells of somebody by kind and distance."""
    facts = dict(saying.facts or {})
    if "activity" in facts and "near" in facts:
        yield facts
    for part in saying.parts:
        yield from told(part)
