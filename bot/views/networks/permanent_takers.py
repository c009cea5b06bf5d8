"""Who always takes something: named to whoever offers it, listed for the animator, and checked with them once a year."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.context.action_context import ActionContext
from matching.scoring.distance import measure_km
from matching.understand.taker_line import TakerLine
from matching.vocabulary import Kind
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Declaration, PermanentTaker
from storage.work import Work

_CHECKED_EVERY = timedelta(days=365)
_NAMED_UNCHECKED = timedelta(days=60)  # so long after its year, and twice asked about, it is still named
_MOST_CHECKED_AT_ONCE = 9  # in one message
_MOST_NAMED, _REACH_KM = 2, 30.0  # in an answer; km from what is offered
_MOST_LISTED = 30


@dataclass(frozen=True, slots=True)
class TakerVerdict:
    """What became of a line: `taker` is kept; `problem` says why nothing is, `unknown` which words nobody knows, `meant`
    the town that was likely meant."""

    line: TakerLine
    taker: PermanentTaker | None = None
    problem: str = ""
    unknown: tuple[str, ...] = ()
    meant: str = ""


def list_to_check(work: Work, now: datetime) -> tuple[PermanentTaker, ...]:
    """Those that nobody has spoken of for a year, as many as fit into one message."""
    return work.permanent_takers.list_to_check(now - _CHECKED_EVERY)[:_MOST_CHECKED_AT_ONCE]


def build_taker_lines(context: ActionContext, declaration: Declaration) -> tuple[Saying, ...]:
    """Who always takes what is offered, the nearest first; not what an animator has not confirmed for too long."""
    if declaration.kind is not Kind.OFFER or declaration.resource is None:
        return ()
    meant = {declaration.resource, *context.knowledge.taxonomy.list_broader(declaration.resource)}
    takers = [each for each in context.work.permanent_takers.list_current() if not _is_doubtful(each, context.now)]
    fit = [
        (far, each.id, each)
        for each in takers
        if meant & set(each.resources) and (far := _measure_way(each, declaration)) <= _REACH_KM
    ]
    return tuple(
        Saying("taker-line", describe_taker(each)) for _, _, each in sorted(fit, key=lambda one: one[:2])[:_MOST_NAMED]
    )


def describe_taker(taker: PermanentTaker) -> dict[str, Fact]:
    """Its public name, its town, what to know."""
    return {"outlet": taker.name, "place": taker.place or "none", "note": taker.note or "none"}


def build_taker_list(context: ActionContext) -> Saying:
    """All of them, with what each takes."""
    takers = context.work.permanent_takers.list_current()[:_MOST_LISTED]
    return Saying(
        "takers-list",
        {"count": len(takers)},
        parts=_build_numbered_lines(takers, {each.id for each in takers if _is_doubtful(each, context.now)}),
        buttons=(
            Button("takers-list.add", "a.takers.0.add"),
            *(Button("takers-list.end", f"a.taker.{each.id:x}.end", {"n": n}) for n, each in enumerate(takers, 1)),
        ),
    )


def build_check_question(takers: Sequence[PermanentTaker]) -> Saying:
    """Do they still take it? One tap where all do: it names the last of them, for others may come to their year meanwhile."""
    return Saying(
        "taker-check",
        {"count": len(takers)},
        parts=_build_numbered_lines(takers),
        buttons=(
            Button("taker-check.all", f"a.takers.{takers[-1].id:x}.still"),
            *(Button("taker-check.end", f"a.taker.{each.id:x}.over", {"n": n}) for n, each in enumerate(takers, 1)),
        ),
    )


def _build_numbered_lines(takers: Sequence[PermanentTaker], doubtful: Collection[int] = ()) -> tuple[Saying, ...]:
    """« 1. Recyclerie du Port, à Aytré : palettes, cartons », and which of them are no longer named."""
    return tuple(
        Saying(
            "takers-line",
            {
                **describe_taker(each),
                "n": n,
                "first": each.resources[0],
                "more": len(each.resources) - 1,
                "named": "no" if each.id in doubtful else "yes",
            },
        )
        for n, each in enumerate(takers, 1)
    )


def _is_doubtful(taker: PermanentTaker, now: datetime) -> bool:
    """Did nobody say for so long that it still takes anything?"""
    return now - taker.checked > _CHECKED_EVERY + _NAMED_UNCHECKED


def build_verdict_line(taker_verdict: TakerVerdict) -> Saying:
    """What became of a line."""
    unknown = ", ".join(taker_verdict.unknown) or "none"
    if taker_verdict.taker is None:
        facts = {
            "words": taker_verdict.line.text,
            "problem": taker_verdict.problem,
            "unknown": unknown,
            "meant": taker_verdict.meant,
        }
        return Saying("takers-refused", facts)
    things = ", ".join(taker_verdict.line.things)
    return Saying("takers-kept", {**describe_taker(taker_verdict.taker), "things": things, "unknown": unknown})


def _measure_way(taker: PermanentTaker, declaration: Declaration) -> float:
    """In km; 0 where one of them is nowhere in particular."""
    if taker.lat is None or taker.lon is None or declaration.lat is None or declaration.lon is None:
        return 0.0
    return measure_km(taker.lat, taker.lon, declaration.lat, declaration.lon)
