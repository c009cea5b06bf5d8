"""How often: "par mois", "/semaine", "tous les lundis", "toutes les deux semaines", "en continu", "one-off"."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from matching.lexicon import Lexicon, join_words
from matching.understand.reading import Recurrence
from matching.understand.spans import RhythmSpan, TextSpan
from matching.vocabulary import Rhythm

_WORDS = Lexicon(Path(__file__).parent, "rhythm")
_PERIODS = {
    "hour": Recurrence(Rhythm.HOUR),
    "day": Recurrence(Rhythm.DAY),
    "part_of_day": Recurrence(Rhythm.DAY),
    "week": Recurrence(Rhythm.WEEK),
    "fortnight": Recurrence(Rhythm.WEEK, 2),
    "month": Recurrence(Rhythm.MONTH),
    "quarter": Recurrence(Rhythm.QUARTER),
    "half_year": Recurrence(Rhythm.MONTH, 6),
    "season": Recurrence(Rhythm.SEASON),
    "year": Recurrence(Rhythm.YEAR),
    "weekday": Recurrence(Rhythm.WEEK),
}
_SET = {
    "continuous": Recurrence(Rhythm.CONTINUOUS),
    "fortnightly": Recurrence(Rhythm.WEEK, 2),
    "twice_weekly": Recurrence(Rhythm.WEEK),
    "two_monthly": Recurrence(Rhythm.MONTH, 2),
    "half_yearly": Recurrence(Rhythm.MONTH, 6),
    "weekly": Recurrence(Rhythm.WEEK),
    "monthly": Recurrence(Rhythm.MONTH),
    "quarterly": Recurrence(Rhythm.QUARTER),
    "yearly": Recurrence(Rhythm.YEAR),
    "daily": Recurrence(Rhythm.DAY),
    "seasonal": Recurrence(Rhythm.SEASON),
    "once": Recurrence(Rhythm.ONCE),
}
_ROUND_THE_CLOCK = r"24 ?h? ?/ ?24(?: ?h)?(?:,? ?(?:et )?7 ?j?/ ?7j?)?|24/7|7 ?j? ?/ ?7 ?j?"
_COUNTS = {word: int(count) for word, count in _WORDS.map_words("counts").items()}
_COUNT = r"\d{1,2}|" + "|".join(_COUNTS)
_NOT_NEXT = rf"(?! {_WORDS.join('next_or_last')})"


def _name_periods(key: str, mark: str = "") -> str:
    """Any word of a table of periods; the group that matches is named after its period, with a mark that tells groups of
    the same period in one pattern apart."""
    sorts = _WORDS.list_sorts(key).items()
    return "|".join(f"(?P<{period}{mark}>{join_words(words)})" for period, words in sorts if words)


_ANY = _name_periods("periods")
_EVERY = re.compile(
    rf"\b{_WORDS.join('every')} ?(?:(?P<n>{_COUNT}) )?(?:{_ANY})\b"
    rf"(?: {_WORDS.join('every_part_of_day')}\b)?(?:{_WORDS.join('more_weekdays')}\b)*"
)
_PER = re.compile(rf"(?:\b{_WORDS.join('per')}|/) ?(?:{_ANY})(?![a-z0-9'])|\b(?:{_name_periods('a_period', '_1')})")
_ALONE = re.compile(rf"(?<=[a-z0-9³] )(?:{_name_periods('alone')})\b(?! (?:{_WORDS.join('next_or_last')}|de |en ))")
_NOT_DAILY = "".join(f"(?<!{before})" for before in _WORDS.list_words("not_daily_after"))
_DAILY = re.compile(rf"{_NOT_DAILY}\b{_WORDS.join('daily_at')}\b(?= [a-z])")
_AFTER_UNIT = re.compile(rf"\d ?(?:kgs?|t|l|m3|{_WORDS.join('counted')}) (?P<p>{_name_periods('bare')})\b{_NOT_NEXT}")
_SETS = tuple(
    (
        re.compile(rf"(?<![a-z0-9]){join_words((*((_ROUND_THE_CLOCK,) if name == 'continuous' else ()), *words))}(?![a-z0-9])"),
        _SET[name],
    )
    for name, words in _WORDS.list_sorts("set").items()
)
_TIMES = re.compile(
    rf"\b(?P<n>{_COUNT}) ?(?:{_WORDS.join('times')}|x) ?(?:{_WORDS.join('times_per')}|/)? ?(?:{_ANY})\b"
    rf"|\b(?P<once>{_WORDS.join('once_or_twice')}) {_WORDS.join('once_per')} (?:{_name_periods('periods', '_1')})\b"
)
_ONE_OF_TWO = re.compile(
    rf"\b{_WORDS.join('one_of')} (?:{_name_periods('bare')}) {_WORDS.join('out_of')}"
    rf" (?P<n>{_WORDS.join('out_of_count')}|2|3|4)\b"
)
_REGULAR = re.compile(rf"\b{_WORDS.join('regular')}\b")


def find_rhythms(left: str) -> tuple[RhythmSpan, ...]:
    """Every rhythm of a folded text, in order; where two overlap the longer reading stands."""
    found = [*_find_times(left), *_find_every(left)]
    found += [RhythmSpan(*one.span(), pace) for pattern, pace in _SETS for one in pattern.finditer(left)]
    found += [RhythmSpan(*one.span(), _read_period(one)) for one in _PER.finditer(left)]
    found += [RhythmSpan(*one.span(), _read_period(one)) for one in _ALONE.finditer(left)]
    if not found:
        found = [RhythmSpan(*one.span(), Recurrence(Rhythm.DAY)) for one in _DAILY.finditer(left)]
    found += [RhythmSpan(*one.span("p"), _read_period(one)) for one in _AFTER_UNIT.finditer(left)]
    kept: list[RhythmSpan] = []
    for one in sorted(found, key=lambda paced: paced.start - paced.end):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda paced: paced.start))


def find_regularity(left: str) -> TextSpan | None:
    """Where "régulièrement" and the like stand: it comes back, nobody said how often."""
    found = _REGULAR.search(left)
    return found.span() if found else None


def _find_times(left: str) -> list[RhythmSpan]:
    out = []
    for found in _TIMES.finditer(left):
        word = found["n"] or found["once"]
        out.append(RhythmSpan(*found.span(), _read_period(found), _parse_count(word)))
    for found in _ONE_OF_TWO.finditer(left):
        out.append(RhythmSpan(*found.span(), replace(_read_period(found), every=_parse_count(found["n"]))))
    return out


def _find_every(left: str) -> list[RhythmSpan]:
    out = []
    for found in _EVERY.finditer(left):
        pace = _read_period(found)
        every = (_parse_count(found["n"]) if found["n"] else 1) * pace.every
        if pace.rhythm is Rhythm.DAY and every in (7, 8, 14, 15):  # "tous les quinze jours" is a fortnight
            pace, every = Recurrence(Rhythm.WEEK), every // 7
        out.append(RhythmSpan(*found.span(), Recurrence(pace.rhythm, every)))
    return out


def _read_period(found: re.Match[str]) -> Recurrence:
    """The rhythm of the period that a match names."""
    for name, words in found.groupdict().items():
        period = name.removesuffix("_1")
        if words is not None and period in _PERIODS:
            return _PERIODS[period]
    raise ValueError(found.group())


def _parse_count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word]
