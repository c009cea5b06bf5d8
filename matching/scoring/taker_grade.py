"""How usual it is for a kind of company to take a thing as it is: its grade, and what that is worth in an order of partners."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from matching.activities.model import Activities
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.takers import IntakeGrade

# grade → worth of its first kind of company and of what comes behind its last: the grades never overlap
_WORTH: Mapping[IntakeGrade, tuple[float, float]] = {
    IntakeGrade.MAIN: (1.0, 0.7),
    IntakeGrade.USUAL: (0.65, 0.4),
    IntakeGrade.POSSIBLE: (0.35, 0.15),
}
_WIDER_FACTOR = 0.6  # the list names a wider kind: what holds for farms holds less surely for beekeepers
_HALF_KNOWN_FACTOR = 0.6  # the list names a narrower kind: "a farm" may be the cattle farm that is meant
_MOST_KINDS_WITHIN = 30  # kinds within a kind above which "it may be one of them" says nothing: industry
_SHARED_CODE_FACTOR = 0.9  # the company is known by a code under which this kind stands beside others: 38.21
_SHORTER_CODE_FACTOR = 0.8  # the kind's own code is shorter, and others stand closer: plastics processors for 22.29
_TELLING_DIGITS = 4  # signs of a NAF prefix from which kinds are looked for: "22.2", not "22"


@dataclass(frozen=True, slots=True)
class TakerGrade:
    """What a list says of a kind of company: the grade, through which kind, and how good a place it is, 0..1."""

    grade: IntakeGrade
    through: str
    worth: float


def grade_taker(taxonomy: Taxonomy, activities: Activities, resource: str, activity: str) -> TakerGrade | None:
    """How usual it is for this kind of company to take that resource; None where nobody has said so."""
    takers = taxonomy.find_takers(resource) if resource in taxonomy.resources else None
    if takers is None or activity not in activities:
        return None
    listed = {kind: (grade, place / len(kinds)) for grade, kinds in takers.list_grades() for place, kind in enumerate(kinds)}
    parts = {activity: 1.0} if activity in listed else _find_kindred(activities, activity, listed)
    found = [TakerGrade(listed[kind][0], kind, part * _rate_place(*listed[kind])) for kind, part in parts.items()]
    return max(found, key=lambda one: one.worth) if found else None


def grade_trade(
    taxonomy: Taxonomy, activities: Activities, resource: str, activity: str | None, naf: tuple[str, ...]
) -> TakerGrade | None:
    """The same for a company known by its kind or by NAF codes: of the kinds that stand under its codes the best one counts."""
    known = activities.get(activity or "")
    parts = {known.id: 1.0} if known else {}
    if known is None or naf != known.naf:  # else the codes are only those of the kind, and tell nothing more
        for kind, part in _list_coded(activities, naf):
            parts[kind] = max(parts.get(kind, 0.0), part)
    grades = ((part, grade_taker(taxonomy, activities, resource, kind)) for kind, part in parts.items())
    found = [replace(grade, worth=part * grade.worth) for part, grade in grades if grade]
    return max(found, key=lambda one: one.worth) if found else None


def _list_coded(activities: Activities, naf: tuple[str, ...]) -> Iterator[tuple[str, float]]:
    """The kinds of company under these codes, with how surely it is such a company."""
    for code in naf:
        lengths = activities.list_by_naf(code, _TELLING_DIGITS)
        longest = max(lengths.values(), default=0)
        for kind, length in lengths.items():
            yield kind, _SHARED_CODE_FACTOR if length == longest else _SHORTER_CODE_FACTOR


def _find_kindred(activities: Activities, activity: str, listed: Iterable[str]) -> dict[str, float]:
    """The listed kinds that are wider or narrower than this one, with how surely what is said there holds for it."""
    wider = {kind: _WIDER_FACTOR**depth for depth, kind in enumerate(activities.list_wider(activity), 1)}
    vague = activities.count_within(activity) > _MOST_KINDS_WITHIN
    return {
        kind: wider.get(kind, _HALF_KNOWN_FACTOR)
        for kind in listed
        if kind in wider or (not vague and activity in activities.list_wider(kind))
    }


def _rate_place(intake: IntakeGrade, place: float) -> float:
    first, last = _WORTH[intake]
    return first - (first - last) * place
