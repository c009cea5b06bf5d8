"""Reads the kinds of company from their data file, once."""
from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from matching.activities.model import ROOT, Activities, Activity, words_first

DATA = Path(__file__).parent / "data" / "activities.toml"


def load(file: Path = DATA) -> Activities:
    """All kinds of company. Raises ValueError naming the table when one lacks a name or points to an unknown parent."""
    tables = tomllib.loads(file.read_text(encoding="utf-8"))
    known = {id: _activity(id, table) for id, table in tables.items()}
    if ROOT not in known:
        raise ValueError(f"{file.name}: the widest kind, [{ROOT}], is missing")
    for one in known.values():
        if one.parent is not None and one.parent not in known:
            raise ValueError(f"{file.name}: [{one.id}] has the unknown parent {one.parent!r}; add it or correct it")
    return Activities(known)


def _activity(id: str, table: dict[str, Any]) -> Activity:
    try:
        fr, en, fr_many, en_many = (str(table[name]) for name in ("fr", "en", "fr_many", "en_many"))
    except KeyError as lacking:
        raise ValueError(f"activities.toml: [{id}] lacks {lacking.args[0]}") from None
    wordings = words_first([*table.get("wordings_fr", ()), *table.get("wordings_en", ())])
    return Activity(id, fr, en, fr_many, en_many, tuple(table.get("naf", ())), table.get("parent"),
                    str(table.get("emoji", "")), wordings, tuple(table.get("offers", ())),
                    tuple(table.get("needs", ())), tuple(table.get("shares", ())))
