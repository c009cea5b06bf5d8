"""Reads the kinds of company from their data file, once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from matching.activities.classes import load_classes
from matching.activities.model import ROOT_ACTIVITY, Activities, Activity, drop_double_words

_ACTIVITIES_FILE = Path(__file__).parent / "data" / "activities.toml"
_FLOWS_FILE = _ACTIVITIES_FILE.with_name("flows.toml")


def load_activities(file: Path = _ACTIVITIES_FILE, flows: Path = _FLOWS_FILE) -> Activities:
    """All kinds of company. Raises ValueError naming the table when one lacks a name or points to an unknown kind."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    known = {id: _read_activity(id, table) for id, table in tables.items()}
    if ROOT_ACTIVITY not in known:
        raise ValueError(f"{file.name}: the widest kind, [{ROOT_ACTIVITY}], is missing")
    for one in known.values():
        if one.parent is not None and one.parent not in known:
            raise ValueError(f"{file.name}: [{one.id}] has the unknown parent {one.parent!r}; add it or correct it")
    return Activities(known | _add_flows(known, tomllib.loads(flows.read_text(encoding="utf-8"))), load_classes())


def _add_flows(known: Mapping[str, Activity], tables: Mapping[str, Any]) -> dict[str, Activity]:
    """The kinds of which a table says what flows into and out of them."""
    if unknown := tables.keys() - known.keys():
        raise ValueError(f"flows.toml: no kind of company is called {sorted(unknown)[0]!r}; add it or correct it")
    return {
        id: replace(
            known[id],
            takes=tuple(table.get("takes", ())),
            gives=tuple(table.get("gives", ())),
            families=tuple(table.get("families", ())),
        )
        for id, table in tables.items()
    }


def _read_activity(id: str, table: dict[str, Any]) -> Activity:
    try:
        fr, en, fr_many, en_many = (str(table[name]) for name in ("fr", "en", "fr_many", "en_many"))
    except KeyError as lacking:
        raise ValueError(f"activities.toml: [{id}] lacks {lacking.args[0]}") from None
    wordings = drop_double_words([*table.get("wordings_fr", ()), *table.get("wordings_en", ())])
    return Activity(
        id,
        fr,
        en,
        fr_many,
        en_many,
        tuple(table.get("naf", ())),
        table.get("parent"),
        str(table.get("emoji", "")),
        wordings,
        tuple(table.get("offers", ())),
        tuple(table.get("needs", ())),
        tuple(table.get("shares", ())),
    )
