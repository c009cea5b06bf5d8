"""What a company refused, line by line, each to be taken back in one tap: distances it set, refusals, announcements it put
aside. Nobody is named, for nobody was."""

from __future__ import annotations

from collections.abc import Sequence

from bot.context.action_context import ActionContext
from matching.calendar.days import to_local_day
from storage.notes.saying import Button, Saying
from storage.tables import Barrier

SAID_SHORT = "one"  # in a token: what was put aside just now is taken back, and nothing else is shown
_MOST_LINES = 8
_BACK_BUTTON = Button("settings-main.back", "a.prefs.0.main")


def has_refused(context: ActionContext) -> bool:
    """Is there anything to take back?"""
    company = context.own_company.id
    return bool(
        context.work.distance_limits.list_of_company(company) or context.work.barriers.list_refused(company, context.now)
    )


def build_refused_screen(context: ActionContext, args: Sequence[str] = ()) -> Saying:
    """« Mes refus »: the distances first, then the refusals, the latest first."""
    company = context.own_company.id
    limits = [
        (Saying("settings-refused-limit", {"resource": limit.resource, "near": limit.within.value}), f"a.unlimit.{limit.id:x}")
        for limit in context.work.distance_limits.list_of_company(company)
    ]
    refused = [(_build_line(context, barrier), f"a.readmit.{barrier.id:x}") for barrier in _list_refusals(context, company)]
    lines = [*limits, *refused][:_MOST_LINES]
    return Saying(
        "settings-refused",
        {"count": len(lines), "more": "yes" if len(limits) + len(refused) > len(lines) else "no"},
        parts=tuple(Saying(line.key, {**(line.facts or {}), "n": n}) for n, (line, _) in enumerate(lines, 1)),
        buttons=(*(Button("settings-refused.back", token, {"n": n}) for n, (_, token) in enumerate(lines, 1)), _BACK_BUTTON),
    )


def list_readmit_tokens(context: ActionContext) -> tuple[tuple[str, str | None], ...]:
    """What takes each refusal back, with the resource it was about, the latest first."""
    rows = _list_refusals(context, context.own_company.id)
    return tuple((f"a.readmit.{barrier.id:x}", _find_resource(context, barrier)) for barrier in rows)


def _list_refusals(context: ActionContext, company: int) -> list[Barrier]:
    """A refusal that is kept under two names of the thing is one line."""
    rows = context.work.barriers.list_refused(company, context.now)
    kept = {(row.other_id, row.since, row.reason, row.declaration_id): row for row in rows}
    return list(kept.values())


def _build_line(context: ActionContext, barrier: Barrier) -> Saying:
    zone = context.work.networks.zone()
    resource = _find_resource(context, barrier)
    return Saying(
        "settings-refused-line",
        {
            "resource": resource or "none",
            "why": _name_reason(barrier),
            "day": to_local_day(barrier.since, zone).isoformat(),
            "until": to_local_day(barrier.until, zone).isoformat() if barrier.until is not None else "none",
        },
    )


def _find_resource(context: ActionContext, barrier: Barrier) -> str | None:
    if barrier.declaration_id is not None:
        theirs = context.work.declarations.get(barrier.declaration_id)
        return theirs.resource if theirs is not None else None
    return barrier.resource or context.work.barriers.find_refused_resource(barrier)


def _name_reason(barrier: Barrier) -> str:
    """This one, all of theirs, or why it was no."""
    if barrier.declaration_id is not None:
        return "one"
    return "them" if barrier.resource is None else barrier.reason.value
