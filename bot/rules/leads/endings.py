"""How a lead ends, one way for all reasons: it is closed, cards still owed are not sent, and who waits reads so."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.partners.parties import find_party_person, name_party_resource
from bot.rules.leads import relays
from bot.views.leads.lead_cards import build_queue_buttons
from matching.calendar import days
from matching.consent.kinds import find_kind_rules
from matching.consent.states import WAITING_ANSWERS, Answer, SynergyState
from storage.notes.outbox import Rank
from storage.notes.saying import Button, Saying
from storage.tables import Party, Person, Synergy
from storage.work import Work


@dataclass(frozen=True, slots=True)
class LeadEnding:
    """A way to end: the state it leaves, the line that parties read, and what they had answered who read it; `next_line`
    where somebody else is asked for them already. Where it `keeps_yes`, a yes need not be said again when it goes on."""

    state: SynergyState
    line: str
    once: str
    rank: Rank
    told: frozenset[Answer]
    next_line: str = "synergy-ended-next"
    keeps_yes: bool = False


_YES_KEPT = timedelta(days=60)  # over a summer's closing; who said yes longer ago is asked again
_MOST_LEAVING = 5  # buttons of one message about several that were taken

REFUSED_ENDING = LeadEnding(SynergyState.REFUSED, "synergy-ended", "ended", Rank.INTRODUCTION, WAITING_ANSWERS | {Answer.ASKED})
SILENT_ENDING = LeadEnding(SynergyState.LAPSED, "synergy-ended", "ended", Rank.QUESTION, WAITING_ANSWERS)
CLOSED_ENDING = LeadEnding(SynergyState.LAPSED, "synergy-ended", "ended", Rank.INTRODUCTION, WAITING_ANSWERS)
WITHDRAWN_ENDING = LeadEnding(
    SynergyState.VOID, "synergy-void", "void", Rank.INTRODUCTION, frozenset({Answer.ASKED, Answer.YES})
)
CLOSED_COMPANY_ENDING = LeadEnding(
    SynergyState.VOID,
    "synergy-closed",
    "company-closed",
    Rank.INTRODUCTION,
    frozenset({Answer.ASKED, Answer.YES}),
    keeps_yes=True,
)
TAKEN_ENDING = LeadEnding(
    SynergyState.VOID,
    "synergy-taken",
    "taken",
    Rank.INTRODUCTION,
    frozenset({Answer.ASKED, Answer.YES}),
    next_line="synergy-taken-next",
)
DEPARTED_ENDING = LeadEnding(
    SynergyState.VOID, "synergy-ended", "ended", Rank.INTRODUCTION, frozenset({Answer.ASKED, Answer.YES})
)


def list_losing_parties(work: Work, synergy: Synergy, how: LeadEnding, without: Collection[int] = ()) -> tuple[Party, ...]:
    """Whoever loses a lead that ends so; the declarations `without` which it ends have no part in it any more."""
    parties = work.synergies.list_parties(synergy.id)
    return tuple(party for party in parties if party.answer in how.told and party.declaration_id not in without)


def end_lead(
    work: Work, synergy: Synergy, how: LeadEnding, now: datetime, without: Collection[int] = (), consoled: Collection[int] = ()
) -> None:
    """End a lead. Each party learns in one line that there is no continuation, and not why; nobody learns of a lead they
    never read of, nor do the declarations `without` which it ends. For the declarations that are `consoled` somebody else
    is being asked already."""
    subject = f"synergy:{synergy.id}"
    for party in list_losing_parties(work, synergy, how, without):
        person = find_party_person(work, party)
        if person is None or (party.answer is Answer.ASKED and not work.outbox.was_told(subject, person)):
            continue
        once = f"{how.once}:{synergy.id}:{party.company_id}"
        saying = build_ending(work, synergy, party, how, is_consoled=party.declaration_id in consoled)
        if party.declaration_id in consoled:  # good news is worth a message of its own, which rings
            work.outbox.owe(person, saying, once=once, due=now, rank=how.rank)
        else:
            _owe_ending(work, person, saying, once, how.rank, now)
    if how.keeps_yes:
        work.endings.keep_answers(synergy, now + _YES_KEPT)
    work.outbox.cancel(subject)
    relays.end_questions(work, synergy.id, now)
    if synergy.state is not how.state:  # who erases a company has closed its leads already
        work.endings.close_lead(synergy, how.state)


def build_ending(work: Work, synergy: Synergy, party: Party, how: LeadEnding, *, is_consoled: bool) -> Saying:
    """What a party reads of a lead that ends so; whoever is promised to be the first to hear may do without."""
    line = how.next_line if is_consoled else how.line
    buttons = build_queue_buttons(synergy, line) if how is TAKEN_ENDING else ()
    return Saying(line, {"resource": name_party_resource(work, party)}, buttons=buttons)


def _owe_ending(work: Work, person: Person, saying: Saying, once: str, rank: Rank, now: datetime) -> None:
    """What ends on the same day is one message: the first of the day is said, the later ones are added to it, unheard."""
    today = f"{saying.key}:{person.id}:{days.to_local_day(now, work.networks.zone()).isoformat()}"
    earlier = work.open_messages.find_latest_saying(person, today)
    if earlier is None:
        work.outbox.owe(person, saying, once=today, due=now, rank=rank)
        return
    note, told = earlier
    lines = told.parts or (Saying("synergy-ended-line", told.facts),)
    several = Saying(
        f"{saying.key}-several",
        parts=(*lines, Saying("synergy-ended-line", saying.facts)),
        buttons=_join_queue_buttons(told, saying),
    )
    work.outbox.owe(person, several, once=once, due=now, rank=rank, edits=note)


def _join_queue_buttons(told: Saying, added: Saying) -> tuple[Button, ...]:
    """They wait for all of them, or no longer for one: each is named on its button."""
    stays = [each for each in (*told.buttons, *added.buttons) if each.token.endswith(".stay")]
    known = told.buttons if told.parts else _name_leaving(told)
    leaves = [each for each in (*known, *_name_leaving(added)) if each.token.endswith(".leave")]
    return (*(replace(each, key="synergy-taken-several.stay") for each in stays[:1]), *leaves[:_MOST_LEAVING])


def _name_leaving(ended: Saying) -> tuple[Button, ...]:
    return tuple(replace(each, key="synergy-taken-several.leave", facts=ended.facts) for each in ended.buttons)


def leave_pool(work: Work, synergy: Synergy, declaration_id: int) -> bool:
    """A declaration leaves a pool in the making that has enough others: nobody notices. False where it cannot go on so."""
    parties = work.synergies.list_parties(synergy.id)
    rules = find_kind_rules(synergy.kind, len(parties))
    mine = next((party for party in parties if party.declaration_id == declaration_id), None)
    remaining = [party for party in parties if party is not mine and party.answer is not Answer.NO]
    if synergy.open_until is None or mine is None or mine.role in rules.must or len(remaining) < rules.least:
        return False
    if (person := find_party_person(work, mine)) is not None:
        work.outbox.cancel(f"synergy:{synergy.id}", person)
    work.pools.remove_party(mine)
    return True


def end_departed_leads(work: Work, synergies: Collection[int], companies: Collection[int], now: datetime) -> None:
    """Companies left: whoever was asked with them, or waits for them, reads that it has no continuation."""
    for synergy_id in synergies:
        if (synergy := work.synergies.lock_synergy(synergy_id)) is not None:
            parties = work.synergies.list_parties(synergy_id)
            gone = {party.declaration_id for party in parties if party.company_id in companies}
            end_lead(work, synergy, DEPARTED_ENDING, now, gone)


def take_kept_yes(work: Work, synergy: Synergy, party: Party, now: datetime) -> bool:
    """Somebody had said yes before a closing, and nothing has changed: it still counts, they read so, and may take it back."""
    before = work.endings.find_kept_answer(synergy, party.declaration_id, now)
    if before is None:
        return False
    work.synergies.begin_asking(synergy, party, now)
    party.terms = before.terms
    work.synergies.record_answer(party, Answer.YES, before.by, now)
    person = find_party_person(work, party)
    if person is not None and work.people.is_reachable(person.id):
        work.outbox.owe(
            person,
            Saying(
                "synergy-resumed",
                {"resource": name_party_resource(work, party)},
                buttons=(Button("synergy-resumed.no", f"a.no.{synergy.id:x}"),),
            ),
            once=f"resumed:{synergy.id}:{party.company_id}",
            due=now,
            rank=Rank.QUESTION,
            subject=f"synergy:{synergy.id}",
        )
    return True
