"""A long list cut into pages that a phone can show: the numbered lines of one, and the way to the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from storage.notes.saying import Button

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ListPage(Generic[Item]):
    """`lines` with their number in the whole list; `before` and `after` are the neighbouring pages, if there are any."""

    lines: tuple[tuple[int, Item], ...]
    before: int | None
    after: int | None

    @property
    def number(self) -> int:
        """Which page this is; 0 is the first."""
        return 0 if self.before is None else self.before + 1


def cut_page(items: Sequence[Item], number: int, size: int) -> ListPage[Item]:
    """Page `number` (0 is the first); the last one where the list has become shorter since."""
    number = max(0, min(number, (len(items) - 1) // size))
    first = number * size
    return ListPage(
        tuple(enumerate(items[first : first + size], first + 1)),
        number - 1 if number else None,
        number + 1 if first + size < len(items) else None,
    )


def build_page_turns(list_key: str, shown_page: ListPage[Any], build_page_token: Callable[[int], str]) -> tuple[Button, ...]:
    """The buttons to the neighbouring pages, as the list's texts call them."""
    before, after = shown_page.before, shown_page.after
    less = (Button(f"{list_key}.less", build_page_token(before)),) if before is not None else ()
    more = (Button(f"{list_key}.more", build_page_token(after)),) if after is not None else ()
    return (*less, *more)
