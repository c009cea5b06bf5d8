"""A report as pictures for a phone, or as a document to print: blocks of figures, bars and drawings, all words finished."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from bot.pictures.shapes import Drawing
from bot.pictures.typesetting import typeset_page


@dataclass(frozen=True, slots=True)
class ReportTile:
    """A count and what was counted."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class ReportBar:
    """A row of bars: its name, how it is written, and its parts, each as long as its share (0..1) of the longest row."""

    label: str
    value: str
    parts: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class ReportKey:
    """What a colour or a line stands for."""

    tone: str
    label: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class ReportBlock:
    """One subject: its title, what is drawn of it, what the colours mean, and the same in words; on paper a `leading` one
    begins a chapter."""

    title: str
    tiles: tuple[ReportTile, ...] = ()
    bars: tuple[ReportBar, ...] = ()
    drawing: Drawing | None = None
    keys: tuple[ReportKey, ...] = ()
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    leading: bool = False


@dataclass(frozen=True, slots=True)
class ReportPage:
    """All of it, from top to bottom."""

    language: str
    title: str
    subtitle: str
    blocks: tuple[ReportBlock, ...]
    notes: tuple[str, ...] = ()


def draw_report(page: ReportPage, form: Literal["png", "pdf"]) -> bytes:
    """A picture as long as it needs, or pages of A4."""
    return typeset_page("report.typ", {**asdict(page), "form": form}, form)
