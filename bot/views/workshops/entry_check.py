"""Lines written for people without a phone, before they are kept: each ready, doubtful or refused, with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.flows.declare import Unfinished
from bot.views.board.paging import build_page_turns, cut_page
from matching.understand.workshop_words import WrittenLine
from matching.vocabulary import Place
from storage.notes.names import name_typed
from storage.notes.saying import Button, Fact, Saying
from storage.tables import Company, WorkshopEntry

_PAGE_SIZE = 6


@dataclass(frozen=True, slots=True)
class ReadThing:
    """One thing of a line: what was understood; `why` is what is doubtful about it, "nothing" that it is no declaration."""

    words: str
    read: Unfinished
    why: str = ""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line with its company, known already or new at that place; `why` is the reason for which none of it is kept."""

    written: WrittenLine
    things: tuple[ReadThing, ...] = ()
    place: Place | None = None
    company: Company | None = None
    why: str = ""

    @property
    def usable(self) -> tuple[ReadThing, ...]:
        """What of it can be kept."""
        return () if self.why else tuple(each for each in self.things if each.why != "nothing")


def build_entry_check(entered: WorkshopEntry, lines: tuple[ReadLine, ...], page: int) -> Saying:
    """A page of the lines, and what to do with all of them."""
    shown, token = cut_page(lines, page, _PAGE_SIZE), f"a.entry.{entered.id:x}"
    usable = [line for line in lines if line.usable]
    keep = (Button("entry-check.agreed", f"{token}.agreed"), Button("entry-check.alone", f"{token}.alone")) if usable else ()
    return Saying(
        "entry-check",
        {
            "lines": len(lines),
            "count": len(usable),
            "things": sum(len(line.usable) for line in lines),
            "refused": len(lines) - len(usable),
            "doubts": sum(any(each.why for each in line.things) for line in usable),
        },
        parts=tuple(_build_line(n, line) for n, line in shown.lines),
        buttons=(
            *build_page_turns("around-list", shown, lambda number: f"{token}.page.{number:x}"),
            *keep,
            Button("entry-check.fix", f"{token}.fix"),
            Button("entry-check.drop", f"{token}.drop"),
        ),
    )


def _build_line(n: int, line: ReadLine) -> Saying:
    if line.why or not line.usable:
        return Saying("entry-refused", {"n": n, "words": line.written.text, "why": line.why or "nothing"})
    doubtful = any(each.why for each in line.things)
    place = line.company.place if line.company is not None else line.place.name if line.place is not None else "none"
    return Saying(
        "entry-line",
        {
            "n": n,
            "company": line.company.name if line.company is not None else name_typed(line.written.name),
            "place": place,
            "known": "yes" if line.company is not None else "no",
            "contact": " ".join(filter(None, (line.written.person, line.written.reach))) or "none",
            "ready": "no" if doubtful else "yes",
            "shown": "named" if line.written.named else "yes" if line.written.on_screen else "no",
        },
        parts=tuple(_build_thing(each) for each in line.things),
    )


def _build_thing(read_thing: ReadThing) -> Saying:
    said = read_thing.read.said
    quantity = said.amount.quantity if said.amount else None
    kind = said.side if said.side is not None else said.kind
    facts: dict[str, Fact] = {
        "resource": (said.resource.id or said.resource.words) if said.resource else (read_thing.read.heard or read_thing.words),
        "kind": kind.value if kind else "offer",
        "low": quantity.low if quantity else 0,
        "high": quantity.high if quantity else 0,
        "unit": quantity.unit if quantity else "",
        "rhythm": (quantity.rhythm if quantity else None) or "",
        "every": quantity.every if quantity else 1,
        "words": read_thing.words,
        "why": read_thing.why or "none",
    }
    return Saying("entry-thing", facts)
