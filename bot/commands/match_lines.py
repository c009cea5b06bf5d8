"""The lines of a list for `boucle match`: what each must hold, and what is said of one that does not."""
from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matching.synergies.listed_line import Listed
from matching.vocabulary import Kind

KINDS = ", ".join(Kind)
SIREN, SIRET = 9, 14  # digits of a company, and of one of its sites
LONGEST = 4_000       # letters of a sentence


class BadLine(Exception):
    """The message says what is wrong with the line and what to write."""


@dataclass(frozen=True, slots=True)
class Read:
    """A line that could be read: its number, the id it was given, what it says."""

    number: int
    id: Any
    listed: Listed


def read(lines: Iterable[str]) -> Iterator[Read | tuple[int, str]]:
    """Each line as it was read, or its number and what is wrong with it; empty lines are passed over."""
    companies: dict[str, int] = {}
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _read(number, line, companies, seen)
        except BadLine as no:
            yield number, str(no)


def _read(number: int, line: str, companies: dict[str, int], seen: set[str]) -> Read:
    try:
        said = json.loads(line)
    except ValueError:
        raise BadLine('this is not JSON; write one object a line, like {"id": "a", "kind": "offer", "text": "…"}') from None
    if not isinstance(said, dict):
        raise BadLine("this is JSON, but not an object with names and values")
    id = said.get("id")
    if isinstance(id, bool) or not isinstance(id, str | int) or id == "":
        raise BadLine('"id" is missing; give each declaration a name of its own')
    kind = said.get("kind")
    if kind not in list(Kind):
        raise BadLine(f'"kind" must be one of {KINDS}, not {_shown(kind)}')
    text, activity = _words(said, "text"), _words(said, "activity")
    if not text and not activity:
        raise BadLine('"text" is empty; say in a few words what it is')
    lat, lon = _degrees(said, "lat", 90), _degrees(said, "lon", 180)
    if (lat is None) != (lon is None):
        raise BadLine('"lat" and "lon" go together; give both or neither')
    if (key := json.dumps(id)) in seen:
        raise BadLine(f'the id {_shown(id)} was used in an earlier line')
    seen.add(key)
    company, group = _company(said, key, companies)
    return Read(number, id, Listed(company, Kind(kind), text, activity or None, lat, lon, group))


def _company(said: Mapping[str, Any], line: str, companies: dict[str, int]) -> tuple[int, str | None]:
    """The company as a number; whoever is not named is a company of its own. Sites of one SIREN are a group."""
    name = said.get("company")
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        raise BadLine(f'"company" must be a name or a number, not {_shown(name)}')
    named = str(name).strip() if name is not None else ""
    digits = named.replace(" ", "")
    siren = digits[:SIREN] if digits.isdecimal() and len(digits) in (SIREN, SIRET) else None
    return companies.setdefault(f"named {named.casefold()}" if named else f"line {line}", len(companies) + 1), siren


def _words(said: Mapping[str, Any], field: str) -> str:
    found = said.get(field)
    if found is None:
        return ""
    if field == "activity" and isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if not isinstance(found, str):
        raise BadLine(f'"{field}" must be words between quotes, not {_shown(found)}')
    return found.strip()[:LONGEST]


def _degrees(said: Mapping[str, Any], field: str, most: float) -> float | None:
    found = said.get(field)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not -most <= found <= most:
        raise BadLine(f'"{field}" must be a number of degrees from -{most:g} to {most:g}, not {_shown(found)}')
    return float(found)


def _shown(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:60]
