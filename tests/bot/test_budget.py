"""When may a note go out? Read as tables: the hour in Périgny, what the person wishes, and when it goes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery.budget import Hold, SentCounts, find_quiet_end, judge_note
from storage.notes.outbox import Rank
from storage.people.prefs import Alerts, DigestPace, Prefs

PARIS = ZoneInfo("Europe/Paris")
NOTHING, USUAL = SentCounts(), Prefs()


def at(text: str) -> datetime:
    """ "2026-03-03 09" is nine o'clock in Périgny on that day."""
    return datetime.strptime(text, "%Y-%m-%d %H").replace(tzinfo=PARIS)


def goes(rank: Rank, now: str, prefs: Prefs = USUAL, heard: SentCounts = NOTHING, **more: object) -> str:
    """ "now", "never", or the local hour at which it goes."""
    verdict = judge_note(rank, prefs, heard, at(now), PARIS, **more)  # type: ignore[arg-type]
    if verdict is None:
        return "now"
    return verdict.until.astimezone(PARIS).strftime("%Y-%m-%d %H") if verdict.until else "never"


@pytest.mark.parametrize(
    ("now", "prefs", "expected"),
    [
        ("2026-03-03 09", Prefs(), "now"),
        ("2026-03-03 19", Prefs(), "now"),
        ("2026-03-03 20", Prefs(), "2026-03-04 08"),
        ("2026-03-03 23", Prefs(), "2026-03-04 08"),
        ("2026-03-04 07", Prefs(), "2026-03-04 08"),
        ("2026-03-04 08", Prefs(), "now"),
        ("2026-03-03 23", Prefs(quiet_from=0, quiet_to=0), "now"),
        ("2026-03-03 13", Prefs(quiet_from=12, quiet_to=14), "2026-03-03 14"),
        ("2026-03-07 11", Prefs(), "now"),  # a Saturday
        ("2026-03-07 11", Prefs(weekends=False), "2026-03-09 08"),
        ("2026-03-06 21", Prefs(weekends=False), "2026-03-09 08"),  # the night before it
        ("2026-03-28 21", Prefs(), "2026-03-29 08"),  # summer time begins in this night
        ("2026-10-24 21", Prefs(), "2026-10-25 08"),  # and ends in this one
    ],
)
def test_quiet_time_holds_everything_but_answers(now: str, prefs: Prefs, expected: str) -> None:
    for rank in (Rank.INTRODUCTION, Rank.ALERT, Rank.QUESTION, Rank.DIGEST, Rank.BROADCAST):
        assert goes(rank, now, prefs) == expected
    assert goes(Rank.ANSWER, now, prefs) == "now"


@pytest.mark.parametrize(
    ("now", "heard", "expected"),
    [
        ("2026-03-03 09", SentCounts(0, 0), "now"),
        ("2026-03-03 09", SentCounts(1, 1), "2026-03-04 10"),
        ("2026-03-04 09", SentCounts(0, 2), "now"),
        ("2026-03-05 09", SentCounts(0, 3), "2026-03-09 10"),  # the next Monday
        ("2026-03-05 09", SentCounts(1, 3), "2026-03-09 10"),
    ],
)
def test_one_alert_a_day_and_three_a_week(now: str, heard: SentCounts, expected: str) -> None:
    assert goes(Rank.ALERT, now, heard=heard) == expected
    assert goes(Rank.INTRODUCTION, now, heard=heard) == "now"


@pytest.mark.parametrize(
    ("heard", "expires", "expected"),
    [
        (SentCounts(0, 3), "2026-03-06 12", "now"),  # over before Monday: once beyond the week's cap
        (SentCounts(1, 4), "2026-03-06 12", "2026-03-09 10"),  # but only once
        (SentCounts(0, 3), "2026-03-20 12", "2026-03-09 10"),  # Monday is early enough
        (SentCounts(1, 1), "2026-03-05 18", "now"),  # over tonight
        (SentCounts(2, 2), "2026-03-05 18", "2026-03-06 10"),
    ],
)
def test_what_spoils_may_go_beyond_the_cap_once(heard: SentCounts, expires: str, expected: str) -> None:
    assert goes(Rank.ALERT, "2026-03-05 09", heard=heard, expires=at(expires)) == expected


@pytest.mark.parametrize(
    ("now", "prefs", "expected"),
    [
        ("2026-03-03 09", Prefs(alerts=Alerts.NEVER), "never"),
        ("2026-03-03 09", Prefs(muted=("metal",)), "never"),
        ("2026-03-03 09", Prefs(muted=("wood",)), "now"),
        ("2026-03-03 09", Prefs(resting=True), "2026-03-04 10"),
    ],
)
def test_new_leads_as_one_wishes(now: str, prefs: Prefs, expected: str) -> None:
    assert goes(Rank.ALERT, now, prefs, family="metal") == expected


@pytest.mark.parametrize(
    ("now", "prefs", "heard", "expected"),
    [
        ("2026-03-03 09", Prefs(alerts=Alerts.DIGEST), SentCounts(), "2026-03-09 09"),  # the digest is on Monday at eight
        ("2026-03-09 10", Prefs(alerts=Alerts.DIGEST), SentCounts(), "2026-03-09 11"),  # it is not made yet
        ("2026-03-03 09", Prefs(), SentCounts(), "now"),
        ("2026-03-03 09", Prefs(), SentCounts(1, 1), "2026-03-09 09"),
        ("2026-03-03 09", Prefs(), SentCounts(0, 3), "2026-03-09 09"),
        (
            "2026-03-03 09",
            Prefs(digest=DigestPace.NEVER),
            SentCounts(1, 1),
            "2026-03-04 10",
        ),  # without a digest: the next free day
        ("2026-03-03 09", Prefs(digest=DigestPace.NEVER), SentCounts(0, 3), "2026-03-09 10"),
        ("2026-03-03 09", Prefs(digest=DigestPace.NEVER, alerts=Alerts.DIGEST), SentCounts(), "now"),
    ],
)
def test_what_is_held_back_waits_for_the_digest(now: str, prefs: Prefs, heard: SentCounts, expected: str) -> None:
    assert goes(Rank.ALERT, now, prefs, heard, digest=at("2026-03-09 08")) == expected


@pytest.mark.parametrize(
    ("heard", "expires", "expected"),
    [
        (SentCounts(1, 2), "2026-03-08 12", "now"),
        (SentCounts(2, 3), "2026-03-08 12", "2026-03-09 09"),  # once only
        (SentCounts(1, 2), "2026-03-20 12", "2026-03-09 09"),
    ],
)
def test_what_spoils_before_the_digest_goes_before_it(heard: SentCounts, expires: str, expected: str) -> None:
    for prefs in (Prefs(), Prefs(alerts=Alerts.DIGEST)):
        assert goes(Rank.ALERT, "2026-03-05 09", prefs, heard, digest=at("2026-03-09 08"), expires=at(expires)) == expected


def test_one_question_a_day() -> None:
    assert goes(Rank.QUESTION, "2026-03-03 10", heard=SentCounts(questions_today=0)) == "now"
    assert goes(Rank.QUESTION, "2026-03-03 10", heard=SentCounts(questions_today=1)) == "2026-03-04 10"


PREFS = st.builds(
    Prefs, st.integers(0, 23), st.integers(0, 23), st.booleans(), st.sampled_from(Alerts), st.just(()), st.booleans()
)
MINUTES = st.integers(0, 2 * 365 * 24 * 60)


@given(st.sampled_from(Rank), PREFS, st.builds(SentCounts, *[st.integers(0, 5)] * 3), MINUTES)
def test_whatever_is_held_has_a_later_moment(rank: Rank, prefs: Prefs, heard: SentCounts, minutes: int) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    verdict = judge_note(rank, prefs, heard, now, PARIS)
    assert verdict is None or verdict.until is None or verdict.until > now
    if verdict is None and rank is not Rank.ANSWER:
        assert find_quiet_end(now, prefs, PARIS) is None
    assert rank is not Rank.ANSWER or not isinstance(verdict, Hold)


@pytest.mark.parametrize(
    ("rank", "waits"),
    [
        (Rank.ANSWER, False),
        (Rank.INTRODUCTION, False),
        *((rank, True) for rank in (Rank.ALERT, Rank.QUESTION, Rank.DIGEST, Rank.BROADCAST)),
    ],
)
def test_who_is_closed_is_asked_nothing_before_they_reopen(rank: Rank, waits: bool) -> None:
    now = at("2026-03-03 10")
    reopens = now + timedelta(days=5)
    assert judge_note(rank, Prefs(), SentCounts(), now, PARIS, reopens=reopens) == (Hold(reopens) if waits else None)
