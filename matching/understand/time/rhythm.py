"""How often: "par mois", "/semaine", "tous les lundis", "toutes les deux semaines", "en continu", "one-off"."""

from __future__ import annotations

import re

from matching.understand.reading import Recurrence
from matching.understand.spans import RhythmSpan, TextSpan
from matching.vocabulary import Rhythm

_PERIODS: tuple[tuple[str, Rhythm, int], ...] = (
    (r"heures?|hours?|hr|h", Rhythm.HOUR, 1),
    (r"jours?|jrs?|journees?|days?|j", Rhythm.DAY, 1),
    (r"soirs?|matins?|midis?|nuits?|nights?|mornings?|evenings?", Rhythm.DAY, 1),
    (r"semaines?|semaine?s?|sem\.?|weeks?|wk", Rhythm.WEEK, 1),
    (r"quinzaines?|fortnights?", Rhythm.WEEK, 2),
    (r"mois|months?|mth", Rhythm.MONTH, 1),
    (
        r"trimestres?|quarters?"
        r"|trim\.?",
        Rhythm.QUARTER,
        1,
    ),
    (r"semestres?", Rhythm.MONTH, 6),
    (
        r"saisons?|campagnes?|recoltes?|seasons?|printemps|etes?|automnes?|hivers?|summers?|winters?|springs?|autumns?|vendanges?",
        Rhythm.SEASON,
        1,
    ),
    (r"annees?|ans?|years?|yr", Rhythm.YEAR, 1),
    (
        r"lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|week[- ]?ends?|(?:mon|tues|wednes|thurs|fri|satur"
        r"|sun)days?",
        Rhythm.WEEK,
        1,
    ),
)
_ANY = "|".join(f"(?P<p{n}>{words})" for n, (words, _, _) in enumerate(_PERIODS))
_COUNTS = {
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "huit": 8,
    "dix": 10,
    "quinze": 15,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "ten": 10,
    "other": 2,
    "second": 2,
    "une": 1,
    "un": 1,
    "once": 1,
    "twice": 2,
    "one": 1,
}
_COUNT = r"\d{1,2}|" + "|".join(_COUNTS)

_EVERY = re.compile(
    rf"\b(?:tou(?:s|tes|te) les?|ts les|ttes les|tt les|tous|every|each|chaque|chq|chak|chaq"
    rf"|ch\.) ?(?:(?P<n>{_COUNT}) )?(?:{_ANY})\b"
    r"(?: (?:soirs?|matins?|apres-midis?|mornings?|evenings?)\b)?(?:(?:,| et| and)(?: les)? (?:lun|mar|mercre|jeu|vendre"
    r"|same)dis?\b)*"
)
_PER = re.compile(
    rf"(?:\b(?:par|per|p\.)|/) ?(?:{_ANY})(?![a-z0-9'])|\ba (?P<q3>week)\b|\ba (?P<q5>month)\b|\ba (?P<q9>year)\b"
    r"|\b(?:a|an) (?P<q0>hour)\b|\ba (?P<q1>day)\b|\ba (?P<q6>quarter)\b(?! of)|\ba (?P<q4>fortnight)\b"
    r"|\b(?:dans |a )?l'(?P<q109>an|annee)\b(?! (?:proch|dern|suiv))|\bde l'(?P<q100>heure)\b"
    r"|\ba la (?P<q103>semaine)\b|\bau (?P<q105>mois)\b(?! (?:d|proch))"
)  # q = a row again
_ALONE = re.compile(r"(?<=[a-z0-9³] )(?:la|le) (?P<p>semaine|mois|trimestre)\b(?! (?:proch|dern|derni|suiv|de |en ))")
_DAILY = re.compile(
    r"(?<!di )(?<!ce )(?<!demain )\b(?:(?:le|les) (?:soir|matin|midi)s?|en fin de (?:service|journee|marche)"
    r"|(?:in the|at the end of the|of an) "
    r"(?:morning|evening|day)s?)\b(?= [a-z])"
)
_AFTER_UNIT = re.compile(
    r"\d ?(?:kgs?|kilos?|t|tonnes?|l|litres?|m3|palettes?|sacs?|bennes?|cartons?|caisses?|futs?) "
    r"(?P<p>jour|semaine|mois|an)\b(?! (?:proch|dern|suiv))"
)
_SET: tuple[tuple[str, Recurrence], ...] = (
    (
        r"24 ?h? ?/ ?24(?: ?h)?(?:,? ?(?:et )?7 ?j?/ ?7j?)?|24/7|7 ?j? ?/ ?7 ?j?|(?:en |flux )?continue?l?s?\b(?:ellement)?"
        r"|continu(?:ously|ous|al)\b"
        r"|non[- ]stop|en permanence|permanente?s?|sans interruption|round the clock|all the time",
        Recurrence(Rhythm.CONTINUOUS),
    ),
    (r"bi-?mensuel\w*|fortnightly|bi-?weekly", Recurrence(Rhythm.WEEK, 2)),
    (r"bi-?hebdo\w*", Recurrence(Rhythm.WEEK)),
    (r"bi-?mestriel\w*|bi-?monthly", Recurrence(Rhythm.MONTH, 2)),
    (r"semestriel\w*", Recurrence(Rhythm.MONTH, 6)),
    (r"hebdo(?:madaires?|madairement)?s?|weekly", Recurrence(Rhythm.WEEK)),
    (r"mensuel\w*|monthly", Recurrence(Rhythm.MONTH)),
    (r"trimestriel\w*|quarterly", Recurrence(Rhythm.QUARTER)),
    (r"annuel\w*|yearly|annually|annual|p\.a\.", Recurrence(Rhythm.YEAR)),
    (r"quotidien\w*|journali\w+|daily", Recurrence(Rhythm.DAY)),
    (r"saisonni\w+|seasonal(?:ly)?", Recurrence(Rhythm.SEASON)),
    (
        r"en une (?:seule )?fois|une (?:seule |unique )fois|une fois\b(?! (?:par|lave|tri|sec|bro))|ponctuel\w*|one[- ]?off"
        r"|one[- ]time|just once"
        r"|only once|lot unique|exceptionnel(?:lement)?s?\b|en un seul lot|unique(?:ment)? cette fois",
        Recurrence(Rhythm.ONCE),
    ),
)
_SETS = tuple((re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])"), pace) for words, pace in _SET)
_TIMES = re.compile(
    rf"\b(?P<n>{_COUNT}) ?(?:fois|times|x) ?(?:par|/|per|a|dans l'|l'|chaque|each|every)? ?(?:{_ANY})\b"
    rf"|\b(?P<once>once|twice) (?:a|per|every|each) (?:{_ANY.replace('?P<p', '?P<q')})\b"
)
_ONE_OF_TWO = re.compile(r"\bun(?P<e>e)? (?P<p>jour|semaine|mois|an) sur (?P<n>deux|trois|quatre|2|3|4)\b")
_REGULAR = re.compile(
    r"\b(?:regulier(?:e|s|es|ement)?|regular(?:ly)?|on a regular basis|recurrent\w*|toute l'annee"
    r"|all year(?: round)?"
    r"|year[- ]round|au fil de l'eau|souvent|often)\b"
)


def find_rhythms(left: str) -> tuple[RhythmSpan, ...]:
    """Every rhythm of a folded text, in order; where two overlap the longer reading stands."""
    found = [*_find_times(left), *_find_every(left)]
    found += [RhythmSpan(*one.span(), pace) for pattern, pace in _SETS for one in pattern.finditer(left)]
    found += [RhythmSpan(*one.span(), _read_period(one)) for one in _PER.finditer(left)]
    found += [
        RhythmSpan(*one.span(), Recurrence(Rhythm.QUARTER if one["p"] == "trimestre" else Rhythm(_FRENCH[one["p"]])))
        for one in _ALONE.finditer(left)
    ]
    if not found:
        found = [RhythmSpan(*one.span(), Recurrence(Rhythm.DAY)) for one in _DAILY.finditer(left)]
    found += [RhythmSpan(*one.span("p"), Recurrence(Rhythm(_FRENCH[one["p"]]))) for one in _AFTER_UNIT.finditer(left)]
    kept: list[RhythmSpan] = []
    for one in sorted(found, key=lambda paced: paced.start - paced.end):
        if all(one.end <= other.start or one.start >= other.end for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda paced: paced.start))


def find_regularity(left: str) -> TextSpan | None:
    """Where "régulièrement" and the like stand: it comes back, nobody said how often."""
    found = _REGULAR.search(left)
    return found.span() if found else None


_FRENCH = {"jour": "day", "semaine": "week", "mois": "month", "an": "year"}


def _find_times(left: str) -> list[RhythmSpan]:
    out = []
    for found in _TIMES.finditer(left):
        word = found["n"] or found["once"]
        out.append(RhythmSpan(*found.span(), _read_period(found), _parse_count(word)))
    for found in _ONE_OF_TWO.finditer(left):
        out.append(RhythmSpan(*found.span(), Recurrence(Rhythm(_FRENCH[found["p"]]), _parse_count(found["n"]))))
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
    for name, words in found.groupdict().items():
        if words is not None and name[0] in "pq" and name[1:].isdigit():
            _, rhythm, every = _PERIODS[int(name[1:]) % 100]
            return Recurrence(rhythm, every)
    raise ValueError(found.group())


def _parse_count(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word]
