"""A yes that was said before a closing counts after it, unless something has changed meanwhile."""

from __future__ import annotations

from datetime import timedelta

from bot.rules.declarations import lifecycle
from bot.rules.leads import endings
from matching.consent.states import Answer
from matching.knowledge import Knowledge
from storage.tables import Synergy
from storage.tables.declaration import DeclarationState
from storage.work import Work
from tests.bot.test_portions import Yard, build_yard, work

__all__ = ("work",)


def interrupt(yard: Yard, how: endings.LeadEnding = endings.CLOSED_COMPANY_ENDING) -> None:
    """A farm says yes, and the brewery is closed before it answers."""
    yard.offered(1)
    lifecycle.close_declaration(yard.work, yard.rows[0], DeclarationState.ASLEEP, yard.now, how)


def go_on(yard: Yard) -> Synergy:
    """The brewery is back."""
    yard.now += timedelta(days=10)
    lifecycle.restore_declaration(yard.context(0), yard.rows[0])
    lead, *_ = (each for each in yard.work.endings.lock_live_leads(yard.rows[0].id))
    return lead


def test_it_is_kept_where_nothing_has_changed(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    interrupt(yard)
    lead = yard.lead(1, told_by=0)
    assert [yard.party(lead, at).answer for at in (0, 1)] == [Answer.ASKED, Answer.YES]
    assert yard.says_yes(lead, 0)[0] == "introduction-made"


def test_what_has_changed_is_asked_again(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    interrupt(yard)
    lead = go_on(yard)
    assert yard.party(lead, 1).answer is Answer.ASKED


def test_what_was_withdrawn_is_asked_again(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    interrupt(yard, endings.WITHDRAWN_ENDING)
    lead = yard.lead(1, told_by=0)
    assert yard.party(lead, 1).answer is Answer.ASKED


def test_a_yes_of_long_ago_is_asked_again(work: Work, knowledge: Knowledge) -> None:
    yard = build_yard(work, knowledge, [600])
    interrupt(yard)
    yard.now += timedelta(days=61)
    lead = yard.lead(1, told_by=0)
    assert yard.party(lead, 1).answer is Answer.ASKED
