"""What the screens of the board share: the way back, the next page, a line about what just happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.context.action_context import ActionContext
from bot.views.board.paging import Item, ListPage, build_page_turns, cut_page
from matching.calendar.days import to_local_day
from storage.notes.names import NameOwner, name_owner
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Person


def build_board_token(name: str, page: int = 0) -> str:
    """The token of the button that opens a screen in the same message."""
    return f"a.board.0.{name}.{page:x}" if page else f"a.board.0.{name}"


LINES_A_PAGE = 5
BOARD_BACK = Button("board-main.back", build_board_token("main"))


def build_turning_buttons(name: str, page: ListPage[Any]) -> tuple[Button, ...]:
    """The buttons to the neighbouring pages."""
    return build_page_turns("board-main", page, lambda number: build_board_token(name, number))


def build_line_list(
    screen_name: str,
    list_key: str,
    line_key: str,
    items: Sequence[Item],
    page_number: int,
    describe: Callable[[Item], dict[str, Fact]],
    build_line_token: Callable[[Item], str],
) -> Saying:
    """A page of a list, a numbered line and a button each."""
    page = cut_page(items, page_number, LINES_A_PAGE)
    return Saying(
        list_key,
        {"count": len(items)},
        parts=tuple(Saying(line_key, {**describe(each), "n": n}) for n, each in page.lines),
        buttons=(
            *(Button(f"{line_key}.see", build_line_token(each), {"n": n}) for n, each in page.lines),
            *build_turning_buttons(screen_name, page),
            BOARD_BACK,
        ),
    )


def prepend_news(news: Saying, shown: Saying) -> Saying:
    """A screen with a line above it: what was done, or what a colleague had done already."""
    return replace(news, parts=(*news.parts, replace(shown, buttons=())), buttons=shown.buttons)


def format_local_day(context: ActionContext, moment: datetime) -> str:
    """The day of a moment, as the network's calendar has it."""
    return to_local_day(moment, context.work.networks.zone()).isoformat()


def build_contact_line(company: str, person: Person | None) -> Saying:
    """How the animator reaches a company: its person, their number or address, and a word on Telegram."""
    return Saying(
        "board-contact",
        {
            "company": company,
            "person": person.name if person else "none",
            "contact": person.contact or "none" if person else "none",
            "telegram": name_account(person) if person else "none",
        },
    )


def name_account(person: Person) -> str:
    """Where a word on Telegram reaches them."""
    return name_owner(NameOwner.PERSON, person.id, str(person.telegram_id)) if person.telegram_id is not None else "none"
