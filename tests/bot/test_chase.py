"""Whatever those who met answer, or never: no introduction is lost from sight."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest

from bot.actions.follow_up.stages import answer_stage, confirm_outcome, plan_pickup, postpone_question, record_outcome
from bot.context.action_context import ActionResult
from bot.conversation.flows.follow_up import PICKUP_DAYS, REMIND_DAYS, NamingDay, StatingOutcome
from bot.conversation.model import Refuse
from bot.rules.follow_up.stages import record_statement
from bot.views.board.stuck_leads import list_leads_of_the_week, list_stuck_leads
from bot.views.follow_up.standing import Exchange, load_exchange, weigh_exchange
from matching.consent.statements import Grade
from matching.consent.states import Stage
from matching.knowledge import Knowledge
from storage.store import Store
from storage.tables import Introduction
from tests.bot.test_follow_up import DAY, days_pass, meet
from tests.bot.test_portions import Yard, build_yard
from tests.storage.test_lifetimes import network

ANSWERS = ("talked", "not-yet", "discussing", "inside", "later", "trial", "running", "still", "other", "stopped", "dropped")
OFTENER = ("talked", "not-yet", "discussing", "inside", "later")  # what ends nothing, so that the chase goes on
QUESTIONS = ("follow-talked", "follow-where", "follow-still", "follow-confirm")
_CHASED_DAYS, _BOARD_DAYS = 110, 4  # until after the question of the ninetieth day; how long the animator waits at most
_REPEATED_DAYS = 28  # so long a single silence lasts at most, whatever the day: then the other side is asked


@pytest.fixture
def yard(store: Store, knowledge: Knowledge) -> Iterator[Yard]:
    with store.work(network(store)) as unit:
        yield build_yard(unit, knowledge, [600])


def count_questions(yard: Yard) -> Counter[tuple[str, str]]:
    return Counter((name, key) for key in QUESTIONS for name in yard.heard(key))


def finish(yard: Yard, at: int, said: ActionResult, chance: Random) -> bool:
    """What was begun by the answer is gone through to its end, or left; left, it was heard only where it had said so much."""
    if said.begin is None:
        return True
    if chance.random() < 0.4:
        return said.begin.flow == "pickup"
    begun = said.begin.answers
    if isinstance(begun, StatingOutcome):
        record_outcome(yard.context(at), begun)
    elif isinstance(begun, NamingDay):
        act, days = (plan_pickup, PICKUP_DAYS) if said.begin.flow == "pickup" else (postpone_question, REMIND_DAYS)
        act(yard.context(at), NamingDay(begun.introduction, chance.choice(tuple(days))))
    return True


def require_exchange(yard: Yard, introduction: Introduction) -> Exchange:
    exchange = load_exchange(yard.context(0), introduction)
    assert exchange is not None
    return exchange


def answer(yard: Yard, introduction: Introduction, at: int, key: str, chance: Random) -> bool:
    """One of the answers there are, or none; False: it is as if nothing had been said."""
    said = chance.choice((*ANSWERS, *OFTENER, *OFTENER))
    try:
        if key == "follow-confirm":
            return finish(
                yard, at, confirm_outcome(yard.context(at), (f"{introduction.id:x}", chance.choice(("yes", "no")))), chance
            )
        return finish(yard, at, answer_stage(yard.context(at), (f"{introduction.id:x}", said)), chance)
    except Refuse:
        return False


@pytest.mark.parametrize("seed", range(10))
def test_it_ends_or_is_asked_about_on_a_day_or_the_animator_sees_it(yard: Yard, seed: int) -> None:
    chance = Random(seed)
    talkative = chance.choice((0.0, 0.3, 0.6, 0.9))
    synergy, introduction = meet(yard)
    unheard = silent_days = 0
    for _ in range(_CHASED_DAYS):
        before = count_questions(yard)
        days_pass(yard, 1)
        silent_days += 1
        for name, key in (count_questions(yard) - before).elements():
            unheard, silent_days = unheard + (key != "follow-confirm"), 0
            if chance.random() < talkative and answer(yard, introduction, int(name[1:]) - 1, key, chance):
                unheard = 0
        if introduction.closed_at is not None:
            assert introduction.stage in (Stage.STOPPED, Stage.DROPPED)
            assert introduction.ask_due is None
            return
        assert introduction.ask_due is not None
        assert introduction.ask_due > yard.now - DAY, "its day is over and nobody was asked"
        assert unheard != 1 or silent_days <= _REPEATED_DAYS, "nobody answered, and nobody else is asked for long"
        if unheard >= 2 and silent_days >= _BOARD_DAYS:
            assert synergy.id in {lead.id for lead in list_stuck_leads(yard.context(0))}


def run_silently(yard: Yard, stage: Stage, weeks: int) -> tuple[list[bool], list[bool]]:
    """Those who met say once that it is at that stage, and never another word: each Monday, is it on the board, and in the
    message to who animates?"""
    _, introduction = meet(yard)
    answer_stage(yard.context(0), (f"{introduction.id:x}", stage.value))
    on_board, told = [], []
    for _ in range(weeks):
        days_pass(yard, 7)
        context = yard.context(0)
        on_board.append(bool(list_stuck_leads(context)))
        told.append(bool(list_leads_of_the_week(context)))
    return on_board, told


def test_an_exchange_that_runs_in_silence_is_no_line_of_every_monday(yard: Yard) -> None:
    on_board, told = run_silently(yard, Stage.RUNNING, 60)
    first = on_board.index(True)
    assert on_board[first:].count(False) <= sum(told), "but for the days after a new question the list keeps it"
    assert told[first], "it is told once"
    assert 1 <= sum(told) <= 4, "and again only after a further question in vain"
    assert not any(one and following for one, following in pairwise(told))


def test_a_trial_of_which_nobody_says_a_word_is_told_every_fourth_monday(yard: Yard) -> None:
    on_board, told = run_silently(yard, Stage.TRIAL, 38)  # no question comes in the last five months of them
    assert told[on_board.index(True)], "it is told on the first Monday"
    mondays = [week for week, one in enumerate(told) if one]
    assert [later - one for one, later in pairwise(mondays[-4:])] == [4, 4, 4], "in between the list keeps it"
    assert all(on_board[mondays[-4] :])


def test_whoever_animates_says_it_is_still_so_and_hears_no_more_of_it(yard: Yard) -> None:
    synergy, introduction = meet(yard)
    for company in (0, 1):
        yard.tells(synergy, company, Stage.RUNNING, 600)
    days_pass(yard, 130)
    lead = next(iter(list_stuck_leads(yard.context(0))))
    assert (lead.heard, lead.runs) == (True, True)
    stands = record_statement(yard.context(0), require_exchange(yard, introduction), None, Stage.RUNNING)
    assert weigh_exchange(stands).grade is Grade.BOTH, "what both had said still counts"
    assert not list_stuck_leads(yard.context(0))
    days_pass(yard, 120)
    assert not list_stuck_leads(yard.context(0)), "for months"
