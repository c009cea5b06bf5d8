"""What a line about a permanent outlet says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TakerLine:
    """`text` is the line as it was written; `things` are the words for each thing that it takes."""

    text: str
    name: str = ""
    place: str = ""
    things: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class TakerMessage:
    """All lines of a message; `opened`: it says itself that it is about permanent outlets."""

    lines: tuple[TakerLine, ...]
    opened: bool
