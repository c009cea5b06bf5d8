"""What people type at each question, and what must follow: tables written before anybody looked at the code."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from tests.typed import TypedRow, judge_row, read_tables

RIGHT = 0.97  # the share of the rows that are right today; it only ever rises
ROWS = read_tables()


def test_few_rows_wait_for_their_day() -> None:
    assert 1 - sum(row.pending for row in ROWS) / len(ROWS) >= RIGHT


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.parametrize("table", dict.fromkeys(row.table for row in ROWS))
async def test_what_people_type_is_taken_for_what_it_is(table: str, knowledge: Knowledge) -> None:
    """Every row that is not marked as waiting is right, and every one that is marked is not: then its mark can go."""
    told: list[str] = []
    for row in ROWS:
        if row.table == table and bool(wrong := await _find_wrong(row, knowledge)) != row.pending:
            told.append(f"{row.typed} | {' · '.join(wrong) or 'right now: take its mark away'}")
    assert not told, "\n".join(told)


async def _find_wrong(row: TypedRow, knowledge: Knowledge) -> list[str]:
    try:
        return await judge_row(row, knowledge)
    except LookupError as no:  # the way to the question has changed, or the button is not there
        return [str(no)]
