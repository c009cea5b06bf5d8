"""Fills a database of any released shape with rows, by plain SQL: the code of that time is gone, its tables are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, DateTime, Engine, Float, Integer, MetaData, Table, inspect

Row = dict[str, Any]
BARE = 2  # the row in which everything that may be left out is left out

# What the JSON columns held, as the first version that had them wrote it; one that is not here is filled by its default.
SEALED: Mapping[tuple[str, str], Any] = {
    ("person", "prefs"): {"quiet_from": 19, "muted": ["wood"], "alerts": "digest"},
    ("synergy", "evidence"): [{"feature": "distance", "points": 12.5, "facts": {"km": 4, "resource": "sawdust"}}],
    ("party", "terms"): {"carrier": "us"},
    ("declaration", "details"): {
        "hidden": ["price"],
        "picture": "file-1",
        "season": {"first": 11, "last": 2},
        "condition": "clean",
        "within_km": 20.0,
        "stated": {"origin": "03", "code": "030105", "waste": True},
    },
    ("note", "saying"): {
        "key": "synergy-found",
        "facts": {"km": 4, "resource": "sawdust"},
        "parts": [{"key": "why-distance", "facts": None, "parts": [], "buttons": []}],
        "buttons": [{"key": "yes", "token": "s:1:y", "facts": None, "press": "token"}],
    },
    ("broadcast", "content"): {"text": "Visite du site", "picture": None, "document": None, "leads": "offer"},
    ("broadcast", "audience"): {"whom": "around", "chosen": [], "place": "Périgny", "lat": 46.15, "lon": -1.09, "km": 10.0},
    ("network", "communes"): [{"name": "Périgny", "postcode": "17180", "department": "17", "lat": 46.15, "lon": -1.09}],
    ("network", "languages"): ["fr"],
    ("network", "controller"): {"body": "Agglo", "contact": "dpo@agglo.example", "officer": "M. X"},
}
TEXTS: Mapping[str, str] = {
    "language": "fr",
    "time_zone": "Europe/Paris",
    "resource": "sawdust",
    "flow": "offer",
    "answers": "{}",
}
# Texts that say again what other columns of their row say.
COMPOSED: Mapping[tuple[str, str], str] = {("synergy", "key"): "{kind}:{number}:{number}"}
_DAWN = datetime(2026, 3, 3, 8, tzinfo=UTC)
_QUOTED = re.compile(r"'([^']*)'")


def reflect_tables(engine: Engine) -> dict[str, Table]:
    """The tables of the database as it is, those that are pointed to first."""
    shape = MetaData()
    shape.reflect(engine)
    return {table.name: table for table in shape.sorted_tables if table.name != "alembic_version"}


def fill_database(engine: Engine) -> None:
    """Rows in every table: every word of every state somewhere, everything filled in, and once only what must be."""
    tables = reflect_tables(engine)
    states = {name: _list_states(engine, table) for name, table in tables.items()}
    many = max(len(words) for of in states.values() for words in of.values())
    with engine.begin() as connection:
        for name, table in tables.items():
            for number in range(1, many + 1):
                connection.execute(table.insert().values(_build_row(table, states[name], number)))


def read_rows(engine: Engine) -> dict[str, list[Row]]:
    """Everything that is in the database, table by table, in the order of its keys."""
    with engine.connect() as connection:
        return {
            name: [dict(row) for row in connection.execute(table.select().order_by(*table.primary_key)).mappings()]
            for name, table in reflect_tables(engine).items()
        }


def _list_states(engine: Engine, table: Table) -> dict[str, list[str]]:
    """The words that the database lets into its columns of words."""
    return {
        next(word for word in re.findall(r"\w+", check["sqltext"]) if word in table.columns): _QUOTED.findall(check["sqltext"])
        for check in inspect(engine).get_check_constraints(table.name)
    }


def _build_row(table: Table, states: Mapping[str, list[str]], number: int) -> Row:
    row = dict(_choose_values(table, states, number))
    composed = {column: text for (name, column), text in COMPOSED.items() if name == table.name and column in row}
    return row | {column: text.format(number=number, **row) for column, text in composed.items()}


def _choose_values(table: Table, states: Mapping[str, list[str]], number: int) -> Iterator[tuple[str, Any]]:
    for column in table.columns:
        if column.primary_key and not column.foreign_keys:
            continue  # the database counts
        if number == BARE and column.nullable:
            yield column.name, None
        elif column.name in states:
            yield column.name, states[column.name][number % len(states[column.name])]
        elif isinstance(column.type, JSON):
            if (table.name, column.name) in SEALED or column.server_default is None:
                yield column.name, SEALED.get((table.name, column.name), {})
        else:
            yield column.name, _choose_value(column, number)


def _choose_value(column: Column[Any], number: int) -> Any:
    if column.name == "network_id":
        return 1  # so that one look sees all
    if column.foreign_keys:
        return number
    match column.type:
        case Boolean():
            return bool(number % 2)
        case DateTime() as moment:
            when = _DAWN + timedelta(minutes=number)
            return when if moment.timezone else when.replace(tzinfo=None)
        case Date():
            return (_DAWN + timedelta(days=number)).date()
        case BigInteger():
            return 1_000 + number
        case Integer():
            return number % 7
        case Float():
            return number / 8
    return TEXTS.get(column.name, f"{column.name} {number}")
