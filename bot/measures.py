"""What a Prometheus reads of this process: counts and delays. No label holds more than words of the code and networks' public
short names: nobody's name, number or words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from storage.notes.outbox import Rank
from storage.reports.figures import Funnel
from storage.upkeep.upkeep import OwedDepth, WaitingDepth

REGISTRY = CollectorRegistry()
MEASURES_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_DELAYS = (0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 15.0, 60.0, 300.0)  # seconds

_updates = Counter("boucle_updates", "Updates dealt with, by what became of them", ["outcome"], registry=REGISTRY)
_heard = Histogram(
    "boucle_heard_seconds", "From an update's arrival until its answer is owed", buckets=_DELAYS, registry=REGISTRY
)
_answered = Histogram(
    "boucle_answer_seconds", "From an answer being owed until Telegram has it", buckets=_DELAYS, registry=REGISTRY
)
_sent = Counter("boucle_messages_sent", "Messages that Telegram took, by rank", ["rank"], registry=REGISTRY)
_unsent = Counter("boucle_messages_not_taken", "Messages that Telegram did not take, by reason", ["reason"], registry=REGISTRY)
_refusals = Counter("boucle_refusals", "What people asked for and were refused, by kind", ["kind"], registry=REGISTRY)
_owed = Gauge("boucle_outbox_owed", "Messages owed, those of later included, by rank", ["rank"], registry=REGISTRY)
_due = Gauge("boucle_outbox_due", "Messages owed that are due, by rank", ["rank"], registry=REGISTRY)
_age = Gauge(
    "boucle_outbox_oldest_seconds", "For how long the oldest message has been due, by rank", ["rank"], registry=REGISTRY
)
_waiting = Gauge("boucle_inbox_waiting", "Updates that wait to be dealt with", registry=REGISTRY)
_waiting_age = Gauge("boucle_inbox_oldest_seconds", "For how long the oldest update has waited", registry=REGISTRY)
_aside = Gauge("boucle_inbox_aside", "Updates of the last days that could not be dealt with", registry=REGISTRY)
_funnel = Gauge("boucle_funnel", "How far things came in a network, by step", ["network", "step"], registry=REGISTRY)
_alarms = Gauge("boucle_alarm", "1 while that is not well", ["kind"], registry=REGISTRY)


def count_updates(result_word: str, number: int = 1) -> None:
    """Updates were `handled`, or `failed`."""
    _updates.labels(result_word).inc(number)


def measure_hearing(seconds: float) -> None:
    """So long an update waited until it was answered."""
    _heard.observe(max(0.0, seconds))


def count_sent_message(rank: int, due: datetime, now: datetime) -> None:
    """Telegram took one; an answer was due when it was given."""
    _sent.labels(_name_rank(rank)).inc()
    if rank == Rank.ANSWER:
        _answered.observe(max(0.0, (now - due).total_seconds()))


def count_unsent_message(reason: str) -> None:
    """Telegram did not take one, this time or for good."""
    _unsent.labels(reason).inc()


def count_refusal(kind: str) -> None:
    """Somebody was told no; `kind` is the key of the sentence."""
    _refusals.labels(kind).inc()


def record_depths(outbox: Iterable[OwedDepth], inbox: WaitingDepth, now: datetime) -> None:
    """How much is owed and how much waits just now."""
    by_rank = {each.rank: each for each in outbox}
    for rank in Rank:
        depth = by_rank.get(rank, OwedDepth(rank, 0, 0, None))
        _owed.labels(_name_rank(rank)).set(depth.owed)
        _due.labels(_name_rank(rank)).set(depth.due)
        _age.labels(_name_rank(rank)).set(_measure_age(depth.oldest, now))
    _waiting.set(inbox.waiting)
    _waiting_age.set(_measure_age(inbox.oldest, now))
    _aside.set(inbox.aside)


def record_funnels(funnels: Iterable[tuple[str, Funnel]]) -> None:
    """How far things came, by the public short name of each network."""
    _funnel.clear()
    for slug, funnel in funnels:
        for step in Funnel.__slots__:
            _funnel.labels(slug, step).set(getattr(funnel, step))


def record_alarms(alarm_states: Iterable[tuple[str, bool]]) -> None:
    """What was looked at, and whether it is not well."""
    for kind, bad in alarm_states:
        _alarms.labels(kind).set(bad)


def render_measures() -> bytes:
    """All of it, as Prometheus reads it."""
    return generate_latest(REGISTRY)


def _name_rank(rank: int) -> str:
    return Rank(rank).name.lower()


def _measure_age(since: datetime | None, now: datetime) -> float:
    return max(0.0, (now - since).total_seconds()) if since is not None else 0.0
