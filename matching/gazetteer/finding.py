"""The ways a written town is looked for: its exact name, a longer name, its postal code, a name spelt nearly so."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from rapidfuzz import fuzz

from matching.gazetteer.asked import WrittenPlace
from matching.gazetteer.choose import CLOSE_TOWN_KM, MOST_TOWNS_ASKED, LatLon, Town, build_town, has_outstanding_town, rate_town
from matching.gazetteer.rows import MOST_ROWS_SEEN, RowKind, Rows

_LEAST_LIKENESS, _LEAST_SHORT_LIKENESS, _SHORT_NAME = (
    77.0,
    85.0,
    4,
)  # likeness below which a word is not a misspelt name; stricter when short
_SIZE_POINTS = 4.0  # points of likeness that ten times the inhabitants are worth among misspellings
_SURE_MARGIN = 8.0  # points by which the best misspelling must lead to be sure
_LETTERS_PER_SLIP = 5  # of a written name for each letter by which another may be longer or shorter, beside the first
_MOST_MISSPELT = 6  # misspellings offered at most
_MOST_SHARED_BEGINNINGS = 3  # towns around the network whose names begin alike, for that beginning to name one
_SAME_CODE_LIKENESS = 70.0  # likeness enough for a name beside a postal code that has it


def find_named_towns(rows: Rows, asked: WrittenPlace, near: LatLon | None) -> list[Town]:
    """Towns of this very name, and longer ones that may be meant by it ("Aigrefeuille" for Aigrefeuille-d'Aunis)."""
    if not asked.name:
        return []
    part = rows.find_exact(f"{asked.name} {asked.arrondissement}") if asked.arrondissement else ()
    parts = [build_town(rows, row) for row in part if rows.read_kind(row) is RowKind.PART]
    if parts and not (asked.department and any(rows.departments[row] == asked.department for row in part)):
        return parts
    exact = [build_town(rows, row) for row in _filter_by_department(rows, rows.find_exact(asked.name), asked.department)]
    exact = [one for one in exact if one.kind is not RowKind.ALIAS] or exact
    exact = [one for one in exact if one.words == asked.words] or exact
    if asked.department and len(exact) == 1:
        return exact + parts
    longer = [
        one
        for one in _list_largest(rows, _filter_by_department(rows, rows.find_longer(asked.name), asked.department))
        if one.kind not in (RowKind.PART, RowKind.ALIAS)
    ]
    least = max((one.people for one in exact if one.kind is not RowKind.ALIAS), default=0) / 2
    larger = [one for one in longer if one.people >= least]
    if exact and has_outstanding_town(exact + larger):
        return exact + larger + parts
    if near and any(one.measure_km_to(near) <= CLOSE_TOWN_KM for one in exact):
        return exact + parts  # the town round the corner bears this very name: a longer one is not meant
    meant = larger + [one for one in longer if one.people < least and near and one.measure_km_to(near) <= CLOSE_TOWN_KM]
    meant.sort(key=lambda one: rate_town(one, near), reverse=True)
    return exact + parts + meant[: max(2, MOST_TOWNS_ASKED - len(exact))]  # room for those of the very name


def find_towns_by_postcode(rows: Rows, asked: WrittenPlace) -> list[Town]:
    """Towns of the postal code; with a name, the one of that name, or of that name in the same département.

    A code that no town has is a company's or a CEDEX: then the towns whose codes share its first three digits.
    """
    code = asked.postcode or 0
    here = rows.find_by_postcode(code)
    if asked.name:
        if alike := _choose_alike(rows, here, asked.name):
            return alike
        department = f"{code:05d}"[: 3 if code >= 97000 else 2]
        same = [
            row
            for row in rows.find_exact(asked.name)
            if rows.departments[row][:2].replace("2A", "20").replace("2B", "20") == department[:2]
        ]
        if same:
            return [build_town(rows, row) for row in same]
    towns = [build_town(rows, row) for row in here or rows.find_by_postcode(code - code % 100, 100)]
    parts = [one for one in towns if one.kind is RowKind.PART]
    return parts if here and parts else [one for one in towns if one.kind not in (RowKind.ALIAS, RowKind.PART)]


def find_misspelt_towns(rows: Rows, asked: WrittenPlace, near: LatLon | None) -> list[Town]:
    """Towns whose names are spelt nearly so: the one that leads clearly or lies alone around the network's centre, or the
    few that may be meant."""
    if len(asked.name) < _SHORT_NAME or not any(letter.isalpha() for letter in asked.name):
        return []
    least = _LEAST_LIKENESS if len(asked.name) > _SHORT_NAME else _LEAST_SHORT_LIKENESS
    whole = [(row, rows.keys[row], score) for row, score in rows.find_close(asked.name, least)]
    found = [
        (build_town(rows, row), score)
        for row, written, score in (*whole, *_list_begun_nearby(rows, asked.name, least, near))
        if (not asked.department or rows.departments[row] == asked.department)
        and abs(len(written) - len(asked.name)) <= 1 + len(asked.name) // _LETTERS_PER_SLIP
    ]
    weighed = sorted(((score + _SIZE_POINTS * rate_town(one, near), one) for one, score in found), key=lambda pair: -pair[0])
    today = [(points, one) for points, one in weighed if one.kind is not RowKind.ALIAS] or weighed
    meant = [one for points, one in today[:_MOST_MISSPELT] if points >= today[0][0] - _SURE_MARGIN]
    close = [one for one in meant if near and one.measure_km_to(near) <= CLOSE_TOWN_KM]
    return close if len(close) == 1 and close[0] is meant[0] else meant


def _list_begun_nearby(rows: Rows, name: str, least: float, near: LatLon | None) -> list[tuple[int, str, float]]:
    """Towns around the network's centre whose longer names begin nearly so (« Aigrefeile » is Aigrefeuille-d'Aunis there),
    with that beginning and its likeness; nothing for a beginning that many share, such as Saint."""
    if near is None:
        return []
    length = name.count(" ") + 1
    begun: dict[str, list[int]] = {}
    for row in rows.list_around(near, CLOSE_TOWN_KM):
        words = rows.keys[row].split()
        if len(words) > length and rows.read_kind(row) is not RowKind.ALIAS:
            begun.setdefault(" ".join(words[:length]), []).append(row)
    return [
        (row, written, fuzz.ratio(name, written))
        for written, those in begun.items()
        if len(those) <= _MOST_SHARED_BEGINNINGS and fuzz.ratio(name, written) >= least
        for row in those
    ]


def find_towns_containing(rows: Rows, asked: WrittenPlace) -> list[Town]:
    """Towns that have the words inside their name: "Oléron" for Saint-Pierre-d'Oléron."""
    if len(asked.name) <= _SHORT_NAME:
        return []
    inside = [row for part in (asked.name, f"d{asked.name}") for row in rows.find_inside(part)]
    return [
        build_town(rows, row)
        for row in _filter_by_department(rows, inside, asked.department)
        if rows.read_kind(row) is not RowKind.ALIAS
    ]


def _choose_alike(rows: Rows, candidates: Iterable[int], name: str) -> list[Town]:
    """Among the towns of a postal code, those a written name fits best."""
    fits: dict[int, float] = {}
    for row in candidates:
        other = rows.keys[row]
        if rows.read_kind(row) is RowKind.PART and other.startswith(f"{name} "):
            fits[row] = 300.0
        elif other == name:
            fits[row] = 200.0 if rows.read_kind(row) is not RowKind.ALIAS else 150.0
        elif f"{other} ".startswith(f"{name} ") or f"{name} ".startswith(f"{other} "):
            fits[row] = 120.0
        elif (score := fuzz.ratio(name, other)) >= _SAME_CODE_LIKENESS:
            fits[row] = score
    best = max(fits.values(), default=0.0)
    return [build_town(rows, row) for row, score in fits.items() if score == best]


def _filter_by_department(rows: Rows, found: Iterable[int], department: str | None) -> list[int]:
    return [row for row in found if department is None or rows.departments[row] == department]


def _list_largest(rows: Rows, found: list[int]) -> list[Town]:
    if len(found) > MOST_ROWS_SEEN:
        found = [found[at] for at in np.argsort(-rows.people[found], kind="stable")[:MOST_ROWS_SEEN]]
    return [build_town(rows, row) for row in found]
