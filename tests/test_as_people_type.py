"""What people type at each question, and what must follow: a table written before anybody looked at the code."""

from __future__ import annotations

import pytest

from matching.knowledge import Knowledge
from tests.typed import TypedRow, judge_row, read_tables

RIGHT = 0.97  # the share of the rows that are right today; it only ever rises


@pytest.mark.slow
@pytest.mark.anyio
async def test_what_people_type_is_taken_for_what_it_is(knowledge: Knowledge) -> None:
    rows = read_tables()
    wrong: list[tuple[TypedRow, list[str]]] = []
    for row in rows:
        try:
            if not_so := await judge_row(row, knowledge):
                wrong.append((row, not_so))
        except LookupError as no:  # the way to the question has changed, or the button is not there
            wrong.append((row, [str(no)]))
    told = [f"{row.table} | {row.typed} | {' · '.join(not_so)}" for row, not_so in wrong]
    assert 1 - len(wrong) / len(rows) >= RIGHT, "\n".join(told)
