"""A refusal follows its reason: for good, until a date, or until exactly that fact improves. The other never reads it."""
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.context.action_context import Desk, Done, coded, numbered
from bot.conversation.model import Refuse
from bot.rules.leads import consent
from bot.views.leads import refusals
from matching.consent.states import Answer
from storage.notes.saying import Saying
from storage.tables import Declaration, Party, Synergy
from storage.tables.barrier import Reason


def because(desk: Desk, args: Sequence[str]) -> Done:
    """Why it was no: the pair is kept apart accordingly."""
    synergy, mine, other, row = _refused(desk, args)
    reason = next((each for each in refusals.ASKED if each == coded(args)), None)
    if reason is None:
        raise Refuse("button-gone")
    consent.because(desk, mine, other, row.resource, reason)
    if reason is Reason.NOT_NOW:
        return Done((refusals.until(synergy),))
    if reason is Reason.DISTANCE:
        return Done((refusals.within(synergy, {"resource": row.resource or row.said}),))
    return Done((Saying(f"refusal-{reason}"),))


def later(desk: Desk, args: Sequence[str]) -> Done:
    """Not before so many days."""
    _, mine, other, row = _refused(desk, args)
    days = next((each for each in refusals.LATER if str(each) == coded(args)), None)
    if days is None:
        raise Refuse("button-gone")
    mine.until = desk.now + timedelta(days=days)
    desk.work.barriers.keep_apart(mine.company_id, other.company_id, row.resource, Reason.NOT_NOW, mine.until, desk.now)
    return Done((Saying("refusal-later", {"day": mine.until.date().isoformat()}),))


def within(desk: Desk, args: Sequence[str]) -> Done:
    """How far at most, for this declaration."""
    _, _, _, row = _refused(desk, args)
    if (said := coded(args)) not in refusals.HOW_FAR:
        raise Refuse("button-gone")
    if (km := refusals.HOW_FAR[said]) is not None:
        row.details = replace(row.details, within_km=float(km))
    return Done((Saying("refusal-distance"),))


def _refused(desk: Desk, args: Sequence[str]) -> tuple[Synergy, Party, Party, Declaration]:
    synergy = desk.work.synergies.locked(numbered(args))
    parties = desk.work.synergies.parties(synergy.id) if synergy else ()
    mine = next((p for p in parties if desk.company and p.company_id == desk.company.id), None)
    row = desk.work.declarations.get(mine.declaration_id) if mine else None
    if synergy is None or mine is None or row is None or mine.answer is not Answer.NO:
        raise Refuse("button-gone")
    return synergy, mine, next(p for p in parties if p is not mine), row
