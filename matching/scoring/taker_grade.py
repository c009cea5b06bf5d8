"""How usual it is for a kind of company to take a thing as it is: its grade, and what that is worth in an order of partners."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matching.activities.model import ROOT_ACTIVITY, Activities
from matching.taxonomy.model import Taxonomy
from matching.taxonomy.takers import IntakeGrade, Takers

# grade → worth of its first kind of company and of what comes behind its last: the grades never overlap
_WORTH: Mapping[IntakeGrade, tuple[float, float]] = {
    IntakeGrade.MAIN: (1.0, 0.7),
    IntakeGrade.USUAL: (0.65, 0.4),
    IntakeGrade.POSSIBLE: (0.35, 0.15),
}
_WIDER_FACTOR = 0.95  # the list names a wider kind: what holds for farms holds a little less surely for cattle farms
_HALF_KNOWN_FACTOR = 0.6  # the list names a narrower kind: "a farm" may be the cattle farm that is meant
_MOST_KINDS_WITHIN = 30  # kinds within a kind above which "it may be one of them" says nothing: industry


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
    kinds = [(activity, 1.0)] if activity in listed else _list_kindred(activities, activity)
    found = [TakerGrade(listed[kind][0], kind, part * _rate_place(*listed[kind])) for kind, part in kinds if kind in listed]
    return max(found, key=lambda one: one.worth) if found else None


def _list_kindred(activities: Activities, activity: str) -> list[tuple[str, float]]:
    """Under which other kinds a company of this kind may be listed, with how surely what is said there holds for it."""
    wider = [(one, _WIDER_FACTOR**depth) for depth, one in enumerate(activities.list_wider(activity), 1)]
    narrower = activities.list_within(activity)
    if activity == ROOT_ACTIVITY or len(narrower) > _MOST_KINDS_WITHIN:
        return wider
    return wider + [(one, _HALF_KNOWN_FACTOR) for one in narrower if one != activity]


def _rate_place(grade: IntakeGrade, place: float) -> float:
    first, last = _WORTH[grade]
    return first - (first - last) * place


class TakerWorth:
    """How good a place each kind of company is for each resource, by the graded lists; what was asked once is kept."""

    def __init__(self, taxonomy: Taxonomy, activities: Activities) -> None:
        self._taxonomy, self._activities = taxonomy, activities
        self._kinds: dict[str, tuple[tuple[str, float], ...]] = {}
        self._listed: dict[Takers, Mapping[str, float]] = {}

    def rate_taker(self, resource: str, activity: str) -> float:
        """The worth of `grade_taker`, 0 where no list names this kind of company."""
        takers = self._taxonomy.find_takers(resource) if resource in self._taxonomy.resources else None
        if takers is None or activity not in self._activities:
            return 0.0
        if activity not in self._kinds:
            self._kinds[activity] = tuple(_list_kindred(self._activities, activity))
        if takers not in self._listed:
            self._listed[takers] = {
                kind: _rate_place(grade, place / len(kinds))
                for grade, kinds in takers.list_grades()
                for place, kind in enumerate(kinds)
            }
        listed = self._listed[takers]
        if activity in listed:
            return listed[activity]
        return max((part * listed[kind] for kind, part in self._kinds[activity] if kind in listed), default=0.0)
