"""What the sides of an exchange say of it: the stage it has reached, how much it really is, and how sure that is."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from matching.calendar.follow_up import is_still_counted
from matching.consent.states import Stage

_CLOSE_SHARE = 0.75  # two figures within a quarter of the larger one are the same figure
_DAYS_A_YEAR = 365.25
_ORDER = (Stage.DISCUSSING, Stage.TRIAL, Stage.RUNNING)


class Grade(StrEnum):
    """How sure a figure is; figures of different grades are never added."""

    ESTIMATED = "estimated"
    ONE = "one"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class StatedStage:
    """One word about an exchange: `side` is the company that said it, None an animator who put it right; `yearly` is how
    much it really is, a year or in all."""

    side: int | None
    stage: Stage
    yearly: float | None
    at: datetime


@dataclass(frozen=True, slots=True)
class StageVerdict:
    """Where an exchange stands by all that was said: `yearly` is the figure to reckon with, the smaller one where both gave
    one; `disputed`: the sides say different things of it."""

    stage: Stage
    grade: Grade
    yearly: float | None
    disputed: bool = False

    @property
    def confirmed(self) -> bool:
        """Do both sides say the same?"""
        return self.grade is Grade.BOTH


def weigh_statements(words: Sequence[StatedStage], sides: Collection[int], expected: float | None) -> StageVerdict:
    """The stage is that of the last word. It is confirmed where the last words of all sides name the same stage and figures
    within a quarter; what was said before an animator put it right counts no more, but where they only say that it is still
    so, it does. `expected` is what had been agreed."""
    if not words:
        return StageVerdict(Stage.DISCUSSING, Grade.ESTIMATED, expected)
    counted = words[max((n for n, word in enumerate(words) if word.side is None and not _is_renewed(words, n)), default=0) :]
    latest = {word.side: word for word in counted if word.side is None or word.side in sides}
    correction = latest.pop(None, None)
    figures = [word.yearly for word in (*latest.values(), correction) if word is not None and word.yearly is not None]
    stage = words[-1].stage
    heard = len(latest) == len(set(sides)) > 1
    same = {word.stage for word in latest.values()} == {stage}
    told = [word.yearly for word in latest.values()]
    if heard and same and all(told) and _are_close([each for each in told if each]):
        return StageVerdict(stage, Grade.BOTH, min(figures))
    apart = not same and stage in _ORDER and _goes_back(stage, [word.stage for word in latest.values()])
    disputed = heard and (apart or (same and not _are_close(figures)))
    if not figures:
        return StageVerdict(stage, Grade.ESTIMATED, expected, disputed)
    return StageVerdict(stage, Grade.ONE, min(figures) if same else figures[-1], disputed)


def compute_moved(verdict: StageVerdict, *, once: bool, since: datetime, until: datetime) -> float | None:
    """How much has moved between two moments, in the unit of the yearly figure: all of what is for once."""
    if verdict.yearly is None or once:
        return verdict.yearly
    return verdict.yearly * max(0.0, (until - since).total_seconds() / 86_400) / _DAYS_A_YEAR


def is_counted(verdict: StageVerdict, last_word: datetime, now: datetime) -> bool:
    """Does it count as running today? Not when nobody has said so for nine months."""
    return verdict.stage is Stage.RUNNING and is_still_counted(last_word, now)


def _is_renewed(words: Sequence[StatedStage], n: int) -> bool:
    """Does that word only repeat the stage that stood?"""
    return n > 0 and words[n].stage is words[n - 1].stage and words[n].yearly is None


def _are_close(amounts: Sequence[float]) -> bool:
    return not amounts or min(amounts) >= _CLOSE_SHARE * max(amounts)


def _goes_back(stage: Stage, said: Collection[Stage]) -> bool:
    """Does the last word stand behind what another side said? One who is ahead is not contradicted yet."""
    return any(each not in _ORDER or _ORDER.index(each) > _ORDER.index(stage) for each in said)
