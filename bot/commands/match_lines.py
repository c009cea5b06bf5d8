"""The lines of a list for `boucle match`: what each must hold, and what is said of one that does not."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from matching.synergies.listed_line import ListedLine
from matching.vocabulary import Kind

_KIND_NAMES = ", ".join(Kind)
_SIREN_DIGITS, _SIRET_DIGITS = 9, 14  # digits of a company, and of one of its sites
_LONGEST_TEXT = 4_000  # letters of a sentence


class BadMatchLine(Exception):
    """The message says what is wrong with the line and what to write."""


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A line that could be read: its number, the id it was given, what it says, and the list it belongs to (None: the one
    list of lines without a name)."""

    number: int
    id: Any
    listed: ListedLine
    list: str | int | None = None


def read_match_lines(lines: Iterable[str]) -> Iterator[MatchLine | tuple[int, str]]:
    """Each line as it was read, or its number and what is wrong with it; empty lines are passed over."""
    companies: dict[str, int] = {}
    seen: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield _read_match_line(number, line, companies, seen)
        except BadMatchLine as no:
            yield number, str(no)


def _read_match_line(number: int, line: str, companies: dict[str, int], seen: set[str]) -> MatchLine:
    try:
        said = json.loads(line)
    except ValueError:
        raise BadMatchLine(
            'this is not JSON; write one object a line, like {"id": "a", "kind": "offer", "text": "…"}'
        ) from None
    if not isinstance(said, dict):
        raise BadMatchLine("this is JSON, but not an object with names and values")
    id = said.get("id")
    if isinstance(id, bool) or not isinstance(id, str | int) or id == "":
        raise BadMatchLine('"id" is missing; give each declaration a name of its own')
    kind = said.get("kind")
    if kind not in list(Kind):
        raise BadMatchLine(f'"kind" must be one of {_KIND_NAMES}, not {_quote_value(kind)}')
    text, activity = _read_words(said, "text"), _read_words(said, "activity")
    if not text and not activity:
        raise BadMatchLine('"text" is empty; say in a few words what it is')
    lat, lon = _read_degrees(said, "lat", 90), _read_degrees(said, "lon", 180)
    if (lat is None) != (lon is None):
        raise BadMatchLine('"lat" and "lon" go together; give both or neither')
    named = said.get("list")
    if named is not None and (isinstance(named, bool) or not isinstance(named, str | int)):
        raise BadMatchLine(f'"list" must be a name or a number, not {_quote_value(named)}')
    if (key := json.dumps([named, id])) in seen:
        raise BadMatchLine(f"the id {_quote_value(id)} was used in an earlier line")
    seen.add(key)
    company, group = _number_company(said, key, companies)
    return MatchLine(number, id, ListedLine(company, Kind(kind), text, activity or None, lat, lon, group), named)


def _number_company(said: Mapping[str, Any], line: str, companies: dict[str, int]) -> tuple[int, str | None]:
    """The company as a number; whoever is not named is a company of its own. Sites of one SIREN are a group."""
    name = said.get("company")
    if name is not None and (isinstance(name, bool) or not isinstance(name, str | int)):
        raise BadMatchLine(f'"company" must be a name or a number, not {_quote_value(name)}')
    named = str(name).strip() if name is not None else ""
    digits = named.replace(" ", "")
    siren = digits[:_SIREN_DIGITS] if digits.isdecimal() and len(digits) in (_SIREN_DIGITS, _SIRET_DIGITS) else None
    return companies.setdefault(f"named {named.casefold()}" if named else f"line {line}", len(companies) + 1), siren


def _read_words(said: Mapping[str, Any], field: str) -> str:
    found = said.get(field)
    if found is None:
        return ""
    if field == "activity" and isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if not isinstance(found, str):
        raise BadMatchLine(f'"{field}" must be words between quotes, not {_quote_value(found)}')
    return found.strip()[:_LONGEST_TEXT]


def _read_degrees(said: Mapping[str, Any], field: str, most: float) -> float | None:
    found = said.get(field)
    if found is None:
        return None
    if isinstance(found, bool) or not isinstance(found, int | float) or not -most <= found <= most:
        raise BadMatchLine(f'"{field}" must be a number of degrees from -{most:g} to {most:g}, not {_quote_value(found)}')
    return float(found)


def _quote_value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:60]
