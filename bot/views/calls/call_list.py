"""The call list as the animator reads it: whom to ring, what to say without naming anybody, what to note."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.context.action_context import Begin, Desk
from bot.conversation.flows.call_contact import Reaching
from bot.views.declarations import cards
from bot.views.leads import introductions, refusals
from matching.consent.states import Answer, SynergyState
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Call, Party, Person
from storage.tables.call import Means
from storage.tables.declaration import Declaration


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to ring about: a question, or (`passing`) what the company may know now that all agreed."""

    call: Call
    mine: Party
    other: Party
    passing: bool


def line(desk: Desk, call: Call) -> Line:
    """What that call is about."""
    parties = desk.work.synergies.parties(call.synergy_id)
    mine = next(party for party in parties if party.company_id == call.company_id)
    synergy = desk.work.synergies.get(call.synergy_id)
    return Line(call, mine, next(party for party in parties if party is not mine),
                passing=synergy is not None and synergy.state is SynergyState.AGREED)


def owed(desk: Desk) -> tuple[Line, ...]:
    """All that is to be rung about, now or later: company by company, whoever waits longest first."""
    calls = desk.work.calls.owed()
    order = list(dict.fromkeys(call.company_id for call in calls))
    return tuple(line(desk, call) for call in sorted(calls, key=lambda call: (order.index(call.company_id), call.id)))


def due(desk: Desk) -> tuple[Line, ...]:
    """What may be rung about now."""
    return tuple(each for each in owed(desk) if each.call.due <= desk.now)


def companies(lines: Sequence[Line]) -> int:
    """How many telephone calls that makes: all questions to one company are one."""
    return len({each.call.company_id for each in lines})


def first(desk: Desk) -> tuple[Saying, ...]:
    """How many calls there are, and the first of them."""
    lines = due(desk)
    return (Saying("calls-begin", {"count": companies(lines)}), card(desk, lines[0])) if lines else (nothing(desk),)


def following(desk: Desk, company_id: int | None = None, *, on_the_line: bool = False) -> tuple[Saying, ...]:
    """What else there is to say to this company, whatever the hour while it is on the line; else the next company."""
    lines = due(desk)
    here = next((each for each in (owed(desk) if on_the_line else lines) if each.call.company_id == company_id), None)
    if here is not None:
        return Saying("calls-same"), card(desk, here)
    return (Saying("calls-left", {"count": companies(lines)}), card(desk, lines[0])) if lines else (nothing(desk),)


def skipping(desk: Desk, call_id: int) -> tuple[Saying, ...]:
    """The company after the one of that call; nobody is taken from the list."""
    lines = due(desk)
    here = next((at for at, each in enumerate(lines) if each.call.id == call_id), None)
    if here is None:
        return first(desk)
    later = next((each for each in lines[here:] if each.call.company_id != lines[here].call.company_id), None)
    return (card(desk, later),) if later is not None else (Saying("calls-skipped", {"count": companies(lines)}),)


def nothing(desk: Desk) -> Saying:
    """Nobody to ring now; when the next ones are due."""
    waiting = owed(desk)
    soonest = min((each.call.due for each in waiting), default=desk.now)
    return Saying("calls-none", {"count": companies(waiting), **moment(desk, soonest)})


def card(desk: Desk, one: Line) -> Saying:
    """Whom to ring, what to say, and the buttons."""
    number = f"{one.call.id:x}"
    verbs = ("passed",) if one.passing else ("willing", "unwilling")
    return Saying("call-whom", asked_for(desk, one), parts=(to_say(desk, one),), buttons=(
        *(Button(f"call-whom.{verb}", f"a.{verb}.{number}") for verb in verbs),
        Button("call-whom.absent", f"a.absent.{number}.{one.call.tries}"), Button("call-whom.skip", f"a.calls.{number}"),
        *(() if known(desk, one) else (Button("call-whom.reach", f"a.reach.{number}"),))))


def asked_for(desk: Desk, one: Line) -> dict[str, Fact]:
    """The company, whom to ask for, and how much of that is known."""
    company, person = desk.work.companies.get(one.call.company_id), whom(desk, one)
    name, contact = (person.name, person.contact or "") if person else ("", "")
    known = "all" if name and contact else "number" if contact else "name" if name else "nobody"
    return {"company": company.name, "place": company.place, "person": name, "contact": contact, "known": known}


def to_say(desk: Desk, one: Line) -> Saying:
    """What to say: nothing that tells who the other side is, before both agreed."""
    if one.passing:
        return Saying("call-pass", introductions.met(desk, one.mine, one.other),
                      parts=introductions.code(desk, one.mine, one.other))
    ours, theirs = _declared(desk, one.mine), _declared(desk, one.other)
    told = cards.told(desk, theirs, desk.work.companies.get(one.call.company_id))
    if one.other.answer is Answer.YES:
        return Saying("call-wanted", told)
    return Saying("call-say", {**told, "ours": ours.resource or ours.said, "side": cards.verb(ours)})


def consent(desk: Desk, one: Line) -> Saying:
    """« La structure accepte-t-elle que je donne son nom et son téléphone … ? »"""
    shown = cards.told(desk, _declared(desk, one.other), desk.work.companies.get(one.call.company_id))
    return Saying("call-consent", {**asked_for(desk, one), "activity": shown["activity"]}, buttons=tuple(
        Button(f"call-consent.{said}", f"a.accord.{one.call.id:x}.{said}") for said in (*MEANS, "not-yet")))


def why(one: Line) -> Saying:
    """« Pourquoi ? », with the reasons that a company would be shown."""
    return Saying("call-why", buttons=(
        *(Button(f"refusal-why.{reason}", f"a.grounds.{one.call.id:x}.{reason}") for reason in refusals.ASKED),
        Button("call-why.unsaid", f"a.grounds.{one.call.id:x}.unsaid")))


def asked(desk: Desk, one: Line, *, agreeing: bool) -> Begin:
    """Whom to ask for there, and how they are reached? A name that is known is not asked again."""
    known = asked_for(desk, one)
    name, contact = str(known["person"]), str(known["contact"])
    start = Reaching(one.call.id, str(known["company"]), agreeing, name, contact)
    return Begin("reach", start, (*(("name",) if name and agreeing else ()), *(("contact",) if contact else ())))


def moment(desk: Desk, due: datetime) -> dict[str, Fact]:
    """A day and an hour as they are there."""
    local = due.astimezone(desk.work.networks.zone())
    return {"day": local.date().isoformat(), "hour": local.hour}


MEANS = (Means.PHONE, Means.MEETING, Means.MAIL)


def whom(desk: Desk, one: Line) -> Person | None:
    """Whom to ring: somebody there with a number, the keeper of the declaration before the others; None: nobody known."""
    keeper = _declared(desk, one.mine).keeper_id
    people = sorted(desk.work.memberships.people(one.call.company_id),
                    key=lambda person: (not person.contact, person.id != keeper))
    return people[0] if people else None


def known(desk: Desk, one: Line) -> bool:
    """Is it known whom to ask for, and how they are reached?"""
    person = whom(desk, one)
    return person is not None and bool(person.name and person.contact)


def _declared(desk: Desk, party: Party) -> Declaration:
    row = desk.work.declarations.get(party.declaration_id)
    if row is None:
        raise LookupError(f"a lead without its declaration {party.declaration_id}")
    return row
