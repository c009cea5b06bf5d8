"""`boucle match`: a list of declarations, one JSON object a line → the synergies in it, best first, with their reasons."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

import typer

from bot.commands.match_lines import MatchLine, read_match_lines
from bot.rendering.text_renderer import TextRenderer, build_renderers
from bot.settings import BadSettings, Settings
from matching import knowledge as known
from matching.knowledge import Knowledge
from matching.scoring.entry import Entry
from matching.scoring.evidence import Evidence
from matching.scoring.scorer import ScoredPair
from matching.synergies.finder import find_synergies
from matching.synergies.hints import find_giver_hints, find_taker_hints
from matching.synergies.listed_line import ListedLineReader
from matching.synergies.pairs import pair_declarations
from matching.synergies.synergy import PossibleSynergy

_STANDARD_INPUT = "-"
_LEAST_SCORE = 0.03  # a list shows also what is too weak to be told to companies, with its low score
_HINT_KIND = "lead"  # what only an animator may follow up
_GIVER_HINT_KIND = "giver-lead"  # the same by what a company's trade usually has, whatever it offered: apart, at the end
_READER_SIDE = "both"  # who reads a reason here stands on neither side


Finding = PossibleSynergy | ScoredPair


def run_match_command(settings: Settings, file: str, today: date, leads: bool = False) -> int:
    """Read the list, write its synergies, with `leads` also what an animator may follow up. How many lines were bad.

    Raises BadSettings when the file cannot be read."""
    lines = _read_file_lines(file)
    knowledge = known.load_knowledge(settings.cache, settings.meaning)
    good: list[MatchLine] = []
    bad = 0
    for line in read_match_lines(lines):
        if isinstance(line, MatchLine):
            good.append(line)
        else:
            bad += 1
            typer.echo(f"Line {line[0]}: {line[1]}.", err=True)
    teller = ReasonRenderer(build_renderers(knowledge))
    lister = ListedLineReader(knowledge, today)
    for named, lines_of_list in _split_lists(good).items():
        for found in find_listed_synergies(lines_of_list, knowledge, lister, leads):
            body = format_finding(*found, teller) if named is None else {"list": named, **format_finding(*found, teller)}
            # half a surrogate pair in an id is written back as the escape it came as
            sys.stdout.buffer.write((json.dumps(body, ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    return bad


def _split_lists(lines: Iterable[MatchLine]) -> Mapping[str | int | None, list[MatchLine]]:
    """The lines of each list, which meet nobody outside it, in the order in which the lists began."""
    lists: dict[str | int | None, list[MatchLine]] = {}
    for line in lines:
        lists.setdefault(line.list, []).append(line)
    return lists


def find_listed_synergies(
    lines: Iterable[MatchLine], knowledge: Knowledge, lister: ListedLineReader, leads: bool = False
) -> Iterator[tuple[str, Finding, list[Any]]]:
    """Each synergy once, best first, its kind and the ids of the lines behind it, with `leads` those by the taker's trade
    among them; then, apart, those by what the giver's trade usually has."""
    entries, ids = list[Entry](), dict[int, Any]()
    for line in lines:
        for entry in lister.read_entries(line.listed, len(entries)):
            entries.append(entry)
            ids[entry.id] = line.id
    seen: set[tuple[str, str]] = set()
    found: list[tuple[str, Finding, tuple[int, ...]]] = [
        (one.kind.value, one, one.members) for one in find_synergies(knowledge.scorer, entries, _LEAST_SCORE)
    ]
    if leads:
        declared = pair_declarations(knowledge.scorer, entries)
        found += _name_hints(_HINT_KIND, find_taker_hints(knowledge.scorer, entries, declared), found)
        found.sort(key=lambda one: -one[1].score)
        found += _name_hints(_GIVER_HINT_KIND, find_giver_hints(knowledge.scorer, entries, declared), found)
    for kind, told, numbers in found:
        members = [ids[id] for id in numbers]
        key = kind, json.dumps(members)
        if key not in seen:
            seen.add(key)
            yield kind, told, members


def _name_hints(
    kind: str, hints: Iterable[ScoredPair], before: Iterable[tuple[str, Finding, tuple[int, ...]]]
) -> list[tuple[str, Finding, tuple[int, ...]]]:
    """Those of which nothing was said yet."""
    named = {frozenset(members) for _, _, members in before}
    pairs = ((one, (one.offer.id, one.need.id)) for one in hints)
    return [(kind, one, members) for one, members in pairs if frozenset(members) not in named]


def format_finding(kind: str, told: Finding, members: list[Any], teller: ReasonRenderer) -> dict[str, Any]:
    """A synergy or a lead as it is written, its reasons in both languages."""
    reasons = [{"feature": one.feature, "points": one.points, **teller.render(one)} for one in told.evidence]
    return {"members": members, "kind": kind, "score": told.score, "evidence": reasons}


class ReasonRenderer:
    """Reasons as plain sentences; the same reason is worded once."""

    def __init__(self, texts: Mapping[str, TextRenderer]) -> None:
        self._texts = texts
        self._told: dict[tuple[object, ...], dict[str, str]] = {}

    def render(self, reason: Evidence) -> dict[str, str]:
        """The reason in every language. Sentences tell names and whole numbers, never a measured distance or share."""
        facts = {name: fact for name, fact in reason.facts.items() if not isinstance(fact, float)}
        key = reason.feature, *sorted(facts.items())
        if key not in self._told:
            self._told[key] = {
                language: unescape(text.render_sentence(f"why-{reason.feature}", {**facts, "you": _READER_SIDE}))
                for language, text in self._texts.items()
            }
        return self._told[key]


def _read_file_lines(file: str) -> list[str]:
    try:
        body = sys.stdin.buffer.read() if file == _STANDARD_INPUT else Path(file).read_bytes()
        return body.decode("utf-8-sig").split("\n")
    except OSError as no:
        raise BadSettings(f"{file} cannot be read: {no.strerror}.") from None
    except UnicodeDecodeError:
        raise BadSettings(f"{file} is not UTF-8: save it again as UTF-8.") from None
