"""A long list is cut in one way everywhere: what was the page to turn to is the last one, where the list has become shorter."""

from __future__ import annotations

import pytest

from bot.views.board.paging import build_page_turns, cut_page


@pytest.mark.parametrize(
    ("asked", "number", "first", "turns"),
    [
        (0, 0, 1, ["page.1"]),
        (1, 1, 6, ["page.0", "page.2"]),
        (2, 2, 11, ["page.1"]),
        (9, 2, 11, ["page.1"]),
        (-1, 0, 1, ["page.1"]),
    ],
)
def test_a_page_that_is_no_longer_there_is_the_last_one(asked: int, number: int, first: int, turns: list[str]) -> None:
    page = cut_page(range(12), asked, 5)
    assert (page.number, page.lines[0]) == (number, (first, first - 1))
    assert [button.token for button in build_page_turns("list", page, lambda each: f"page.{each}")] == turns


def test_an_empty_list_has_one_page_without_lines() -> None:
    page = cut_page((), 3, 5)
    assert (page.number, page.lines, page.before, page.after) == (0, (), None, None)
