"""The page for the data-protection officer names all that is kept of people, how long, and tests that exist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Enum, String
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from storage import tables
from storage.people.retention_rules import RETENTION_DAYS, RETENTION_RULES
from storage.tables.columns import list_columns_pointing_to
from storage.tables.sealed import Sealed

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "storage" / "README.md").read_text(encoding="utf-8")
LINES = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
STORED = {name: line for line in LINES if len(line) == 5 for name in line[0].split(", ")}
ABOUT_PEOPLE = {id(column) for column in list_columns_pointing_to(tables.Person)}
NUMBERS = ("telegram_id", "lane")  # what leads to somebody though it is neither words nor a key


def tells_of_people(column: Any) -> bool:
    """Does it lead to a person, or hold words?"""
    words = isinstance(column.type, Sealed | AutoString | String) and not isinstance(column.type, Enum)
    return id(column) in ABOUT_PEOPLE or words or column.name in NUMBERS


@pytest.mark.parametrize("table", SQLModel.metadata.sorted_tables, ids=lambda table: table.name)
def test_every_table_and_column_about_people_is_named(table: Any) -> None:
    assert table.name in STORED
    told = set(re.findall(r"\w+", STORED[table.name][1]))
    assert [column.name for column in table.columns if tells_of_people(column) and column.name not in told] == []


def test_it_names_no_table_that_is_not_there() -> None:
    assert STORED.keys() - {"table"} <= {table.name for table in SQLModel.metadata.sorted_tables}


def test_every_test_it_names_exists() -> None:
    named = set(re.findall(r"`(tests/[\w/]+\.py)`", PAGE))
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []
    assert [line[0] for line in STORED.values() if line[0] != "table" and not line[4].startswith("`tests/")] == []


def test_the_periods_are_those_of_the_rules() -> None:
    told = {line[0]: line[1:] for line in LINES if len(line) == 3}
    told.pop("period")
    assert {name: int(days) for name, (days, _) in told.items()} == RETENTION_DAYS
    assert [rule.name for rule in RETENTION_RULES if told[rule.name][1] != rule.why] == []


def test_a_period_is_one_of_them_or_a_reason() -> None:
    periods = {word for line in STORED.values() if line[0] != "table" for word in re.findall(r"[a-z-]+", line[3])}
    assert RETENTION_DAYS.keys() - {"silent-asked"} <= periods
