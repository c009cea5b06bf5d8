"""Who is asked how it goes, on which day, and when the animator sees that nobody answers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from bot.actions.follow_up.exchanges import correct_exchange, show_own_exchange
from bot.actions.follow_up.questions import ask_due_questions, find_due_questions
from bot.actions.follow_up.stages import answer_drop_reason, answer_rest, answer_stage, confirm_outcome
from bot.context.action_context import ActionContext, ActionResult
from bot.conversation.model import Refuse
from bot.rules.follow_up import questions, stages
from bot.views.board.exchanges import build_outcome_lines
from bot.views.follow_up import outcomes
from matching.consent.states import Stage
from matching.knowledge import Knowledge
from storage.leads.stuck_leads import MissingStep
from storage.store import Store
from storage.tables import Introduction, Synergy
from storage.tables.person import Reach
from storage.work import Work
from tests.bot.test_portions import Yard, build_yard
from tests.databases import claim_notes
from tests.storage.test_lifetimes import NOW, network

DAY = timedelta(days=1)


@pytest.fixture
def yard(store: Store, knowledge: Knowledge) -> Iterator[Yard]:
    with store.work(network(store)) as unit:
        yield build_yard(unit, knowledge, [600])


def meet(yard: Yard) -> tuple[Synergy, Introduction]:
    """The brewery and the farm are introduced."""
    synergy = yard.agree(1)
    introduction = yard.work.introductions.find_by_synergy(synergy.id)
    assert introduction is not None
    return synergy, introduction


def days_pass(yard: Yard, days: int) -> None:
    """The tick of each morning; Telegram delivers what is owed."""
    for _ in range(days):
        yard.now += DAY
        ask_due_questions(yard.work, yard.knowledge, yard.now, find_due_questions(yard.work, yard.now))
        for note in claim_notes(yard.work, yard.now, 20):
            yard.work.outbox.mark_sent(note.id, note.id, "text", yard.now)


def asked(yard: Yard) -> list[str]:
    """Who was asked how it goes, in order."""
    return [name for key in ("follow-talked", "follow-where", "follow-still") for name in yard.heard(key)]


def stuck(work: Work, now: datetime) -> list[MissingStep]:
    """What the animator sees."""
    return [lead.missing for lead in work.stuck_leads.list_leads(now, now - 3 * DAY)]


def test_one_is_asked_and_then_the_other_and_then_the_animator_sees_it(yard: Yard) -> None:
    meet(yard)
    days_pass(yard, 3)
    assert asked(yard) == []
    days_pass(yard, 1)
    assert asked(yard) == ["P1"]
    days_pass(yard, 4)
    assert asked(yard) == ["P1", "P2"]
    assert stuck(yard.work, yard.now) == []
    days_pass(yard, 3)
    assert stuck(yard.work, yard.now) == [MissingStep.WORD]


def test_one_word_and_it_is_not_stuck(yard: Yard) -> None:
    synergy, introduction = meet(yard)
    days_pass(yard, 12)
    assert stuck(yard.work, yard.now) == [MissingStep.WORD]
    yard.tells(synergy, 1, Stage.DISCUSSING)
    assert stuck(yard.work, yard.now) == []
    assert introduction.asked == 0


def test_where_telegram_reaches_nobody_the_animator_sees_it_at_once(yard: Yard) -> None:
    meet(yard)
    for person in yard.people:
        person.reach = Reach.BLOCKED
    days_pass(yard, 4)
    assert asked(yard) == []
    days_pass(yard, 3)
    assert stuck(yard.work, yard.now) == [MissingStep.WORD]


def test_who_named_the_day_is_asked_on_it(yard: Yard) -> None:
    _, introduction = meet(yard)
    days_pass(yard, 4)
    exchange = stages.lock_exchange(yard.context(0), introduction.id)
    assert exchange is not None
    stages.ask_again_on(yard.context(0), exchange, exchange.parties[0], (yard.now + 10 * DAY).date())
    days_pass(yard, 9)
    assert asked(yard) == ["P1"]
    days_pass(yard, 2)
    assert asked(yard) == ["P1", "P1"]


def test_what_is_over_is_asked_about_no_more(yard: Yard) -> None:
    synergy, introduction = meet(yard)
    yard.tells(synergy, 0, Stage.DROPPED)
    days_pass(yard, 120)
    assert asked(yard) == []
    with pytest.raises(Refuse, match="follow-over"):
        answer_stage(yard.context(1), (f"{introduction.id:x}", "running"))
    assert introduction.stage is Stage.DROPPED


def test_what_runs_is_asked_about_every_six_months(yard: Yard) -> None:
    synergy, _ = meet(yard)
    yard.tells(synergy, 0, Stage.RUNNING, 600)
    days_pass(yard, 89)
    before = len(asked(yard))
    days_pass(yard, 180)
    assert len(asked(yard)) == before + 1


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("ça tourne depuis deux semaines", 14),
        ("depuis 10 jours", 10),
        ("it has been running for the last 2 weeks", 14),
        ("ça tourne, 500 kg par semaine", None),
        ("relancez-moi dans deux semaines", None),
    ],
)
def test_since_when_it_runs_is_what_was_said(yard: Yard, words: str, days: int | None) -> None:
    _, introduction = meet(yard)
    days_pass(yard, 30)
    answer_stage(replace(yard.context(0), typed_words=words), (f"{introduction.id:x}", "running"))
    assert introduction.pickup is None if days is None else introduction.pickup is not None
    if introduction.pickup is not None and days is not None:
        assert introduction.pickup.date() == (yard.now - days * DAY).date()


@pytest.mark.parametrize(("words", "day"), [("depuis le 20 avril", date(2026, 4, 20)), ("since monday", date(2026, 5, 4))])
def test_a_day_since_which_it_runs_lies_behind(yard: Yard, words: str, day: date) -> None:
    yard.now = datetime(2026, 5, 6, 8, tzinfo=UTC)
    assert outcomes.read_start(words, yard.context(0)) == day
    assert outcomes.read_day(words, yard.context(0)).past, "it is no day on which to ask again"


def test_two_who_speak_at_once_hear_each_other(yard: Yard) -> None:
    """Both say "running" before either was asked to confirm: together they have said the same."""
    synergy, introduction = meet(yard)
    yard.tells(synergy, 0, Stage.RUNNING, 600)
    yard.tells(synergy, 1, Stage.RUNNING, 600)
    answer_stage(yard.context(0), (f"{introduction.id:x}", "still"))
    assert [line.facts for line in build_outcome_lines(yard.context(0)) if line.key == "gain-pace"] == [
        {"base": "t", "estimated": 0, "one": 0, "both": pytest.approx(31)}
    ]


def test_nobody_confirms_their_own_word(yard: Yard) -> None:
    synergy, introduction = meet(yard)
    yard.tells(synergy, 0, Stage.RUNNING, 600)
    exchange = stages.lock_exchange(yard.context(0), introduction.id)
    assert exchange is not None
    assert questions.ask_others_to_confirm(yard.context(0), exchange, yard.party(synergy, 0))
    assert yard.heard("follow-confirm") == ["P2"]
    with pytest.raises(Refuse, match="button-gone"):
        confirm_outcome(yard.context(0), (f"{introduction.id:x}", "yes"))
    assert [saying.key for saying in confirm_outcome(yard.context(1), (f"{introduction.id:x}", "yes")).say] == ["follow-noted"]


def test_grades_are_never_added(yard: Yard) -> None:
    synergy, _ = meet(yard)
    yard.tells(synergy, 0, Stage.RUNNING)
    [rate] = [line for line in build_outcome_lines(yard.context(0)) if line.key == "gain-pace"]
    assert rate.facts == {"base": "t", "estimated": 31, "one": 0, "both": 0}
    yard.now = NOW + 30 * DAY
    yard.tells(synergy, 0, Stage.RUNNING, 300)
    [rate] = [line for line in build_outcome_lines(yard.context(0)) if line.key == "gain-pace"]
    assert rate.facts == {"base": "t", "estimated": 0, "one": 16, "both": 0}
    yard.now = NOW + 320 * DAY
    assert [line.key for line in build_outcome_lines(yard.context(0))] == ["gain-moved"]


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (answer_stage, "running"),
        (answer_stage, "dropped"),
        (confirm_outcome, "yes"),
        (answer_rest, "no"),
        (answer_drop_reason, "price"),
        (show_own_exchange, ""),
        (correct_exchange, "running"),
        (correct_exchange, "see"),
    ],
)
def test_a_stranger_changes_and_sees_nothing(
    store: Store, knowledge: Knowledge, act: Callable[[ActionContext, Sequence[str]], ActionResult], code: str
) -> None:
    with store.work(network(store)) as work:
        yard = build_yard(work, knowledge, [600, 600])
        synergy, introduction = meet(yard)
        yard.tells(synergy, 0, Stage.TRIAL)
        with pytest.raises(Refuse, match=r"button-gone|animator-only"):
            act(yard.context(2), tuple(filter(None, (f"{introduction.id:x}", code))))
        assert introduction.stage is Stage.TRIAL
        assert len(work.statements.list_about(introduction.id)) == 1


def test_who_is_closed_is_asked_nothing_and_the_other_side_is_asked_instead(yard: Yard) -> None:
    synergy, introduction = meet(yard)
    first, second = (yard.work.companies.get(party.company_id) for party in yard.work.synergies.list_parties(synergy.id))
    first.closes, first.reopens = yard.now, yard.now + 20 * DAY
    days_pass(yard, 4)
    assert asked(yard) == ["P2"]
    second.closes, second.reopens = yard.now, yard.now + 20 * DAY
    days_pass(yard, 10)
    assert asked(yard) == ["P2"], "nobody is at work"
    assert introduction.asked == 1
    assert introduction.ask_due is not None
    assert first.reopens is not None
    assert introduction.ask_due.date() >= first.reopens.date()
    days_pass(yard, 9)
    assert asked(yard) == ["P2", "P1"]
