"""What is said of a workshop: that there will be one, and the lines that its animator writes for those who came."""

from __future__ import annotations

from dataclasses import dataclass

from matching.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class SpokenWorkshop:
    """`planned`: there is to be one; otherwise it is only named. `name`, `moment` and `place` are words, "" where nothing was
    said."""

    planned: bool
    name: str = ""
    moment: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class WrittenThing:
    """One thing of a line; `kind` where its words do not say it themselves but its column does."""

    words: str
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class WrittenLine:
    """`text` is the line as it was written; on the paper card it was ticked that it may be `on_screen`, perhaps `named`.
    `person` and `reach`: whom to ask for there, and the number or address, where the card says so."""

    text: str
    name: str = ""
    place: str = ""
    things: tuple[WrittenThing, ...] = ()
    on_screen: bool = False
    named: bool = False
    person: str = ""
    reach: str = ""


@dataclass(frozen=True, slots=True)
class WrittenLines:
    """All lines of a message; `sure`: each says in words who has or seeks what, so that it can be nothing else."""

    lines: tuple[WrittenLine, ...]
    sure: bool
