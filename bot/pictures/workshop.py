"""What hangs on the wall of a workshop, lies on its tables and is taken home: poster, cards, the wall's picture, lists."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

from bot.pictures.qr import draw_qr_svg
from bot.pictures.typesetting import typeset_page

_SCREEN_DOTS_AN_INCH = 144.0  # 1,920 dots wide: what a projector shows


@dataclass(frozen=True, slots=True)
class PaperField:
    """What is to be filled in on a card: its name, and on how many lines."""

    label: str
    lines: int = 1


@dataclass(frozen=True, slots=True)
class PaperCard:
    """A card to fill in by hand: what it is for, an example, its fields and its boxes to tick."""

    title: str
    example: str
    style: str
    fields: tuple[PaperField, ...]
    boxes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KitPages:
    """A poster, and the cards, two on a page."""

    language: str
    network: str
    title: str
    when: str
    place: str
    steps: tuple[str, ...]
    code: str
    promise: str
    cards: tuple[PaperCard, ...]


@dataclass(frozen=True, slots=True)
class ScreenCard:
    """One thing on the wall; `name` only where its author ticked that too."""

    what: str
    more: str
    name: str


@dataclass(frozen=True, slots=True)
class ScreenColumn:
    """Things of one kind."""

    title: str
    style: str
    cards: tuple[ScreenCard, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class ScreenPage:
    """The whole wall."""

    language: str
    title: str
    subtitle: str
    invite: str
    empty: str
    columns: tuple[ScreenColumn, ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A line of a list: its cells from left to right."""

    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A list with the titles of its columns."""

    title: str
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[SheetRow, ...]
    empty: str


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page for one reader."""

    title: str
    subtitle: str
    tables: tuple[SheetTable, ...]
    note: str


@dataclass(frozen=True, slots=True)
class SheetPages:
    """All pages."""

    language: str
    pages: tuple[SheetPage, ...]


def draw_kit_pdf(kit: KitPages, link: str) -> bytes:
    """Poster and cards, as PDF."""
    return _typeset("workshop_kit.typ", kit, "pdf", qr=draw_qr_svg(link))


def draw_screen_png(screen: ScreenPage) -> bytes:
    """The picture for the projector, as PNG."""
    return _typeset("workshop_screen.typ", screen, "png")


def draw_sheet_pdf(sheet: SheetPages) -> bytes:
    """Lists on paper, as PDF."""
    return _typeset("workshop_sheet.typ", sheet, "pdf")


def _typeset(template: str, page: Any, kind: Literal["pdf", "png"], **more: str) -> bytes:
    return typeset_page(template, asdict(page), kind, dots=_SCREEN_DOTS_AN_INCH, inputs=more)
