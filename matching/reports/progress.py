"""How far a lead had come by a moment, why it was given up, and whether it belongs to a period."""

from __future__ import annotations

from datetime import datetime

from matching.consent.states import OPEN_STAGES, Answer, Stage, SynergyState
from matching.reports.model import Advance, ReportedSide, ReportedSynergy

SILENCE, UNSAID = "silence", "unsaid"
_BY_STAGE = {
    Stage.DISCUSSING: Advance.STUDY,
    Stage.TRIAL: Advance.TRIAL,
    Stage.RUNNING: Advance.RUNNING,
    Stage.STOPPED: Advance.STOPPED,
    Stage.DROPPED: Advance.ABANDONED,
}
_MOVED = frozenset({Stage.TRIAL, Stage.RUNNING})


def find_progress(lead: ReportedSynergy, at: datetime) -> Advance | None:
    """How far it had come at that moment; None where it was not there yet, or left without anybody's no."""
    if lead.since > at:
        return None
    if lead.agreed is not None and lead.agreed <= at:
        return _BY_STAGE[_find_stage(lead, at)]
    if _list_refusals(lead, at) or (lead.state is SynergyState.LAPSED and lead.lapses <= at):
        return Advance.ABANDONED
    return None if lead.state is SynergyState.VOID else Advance.POTENTIAL


def find_end(lead: ReportedSynergy, at: datetime) -> datetime | None:
    """Since when it is over, as known at that moment; None while it goes on."""
    if lead.agreed is not None and lead.agreed <= at:
        return lead.closed if lead.closed is not None and lead.closed <= at else None
    refused = [side.answered for side in _list_refusals(lead, at) if side.answered is not None]
    if refused:
        return min(refused)
    return lead.lapses if lead.state is SynergyState.LAPSED and lead.lapses <= at else None


def find_cause(lead: ReportedSynergy, at: datetime) -> str:
    """Why it was given up: the last reason that was said of the exchange, else the first no's, else silence."""
    if lead.agreed is not None and lead.agreed <= at:
        return next((word.reason for word in reversed(lead.words) if word.at <= at and word.reason), UNSAID)
    refused = _list_refusals(lead, at)
    return next((side.reason for side in refused if side.reason), UNSAID) if refused else SILENCE


def is_in_period(lead: ReportedSynergy, since: datetime, until: datetime) -> bool:
    """Was it there at some moment of the period?"""
    end = find_end(lead, until)
    return find_progress(lead, until) is not None and (end is None or end >= since)


def was_interesting(lead: ReportedSynergy, at: datetime) -> bool:
    """Had somebody said yes?"""
    return any(side.answer is Answer.YES and side.answered is not None and side.answered <= at for side in lead.sides)


def has_reached(lead: ReportedSynergy, progress: Advance, at: datetime) -> bool:
    """Had it ever come as far as a trial, or as running, whatever became of it?"""
    wanted = _MOVED if progress is Advance.TRIAL else {Stage.RUNNING}
    return any(word.stage in wanted and word.at <= at for word in lead.words)


def _find_stage(lead: ReportedSynergy, at: datetime) -> Stage:
    stage = next((word.stage for word in reversed(lead.words) if word.at <= at), Stage.DISCUSSING)
    if lead.closed is None or lead.closed > at or stage not in OPEN_STAGES:
        return stage
    return Stage.STOPPED if stage is Stage.RUNNING else Stage.DROPPED


def _list_refusals(lead: ReportedSynergy, at: datetime) -> list[ReportedSide]:
    refused = [side for side in lead.sides if side.answer is Answer.NO and side.answered is not None and side.answered <= at]
    return sorted(refused, key=lambda side: side.answered or at)
