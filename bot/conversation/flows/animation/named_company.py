"""A company that an animator named in a sentence: which of several, whether words may go to it, whether it is to be added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from bot.conversation.asks.company_name import AskCompanyName
from bot.conversation.asks.place import NearPoint
from bot.conversation.engine import Flow
from bot.conversation.flows.animation.company_entry import AskTheirPlace
from bot.conversation.model import Retry, TalkProgress
from bot.conversation.steps import Choice, Choose, Step, shorten_quote
from matching.activities.company_search import SearchedCompany, find_companies
from matching.knowledge import Knowledge
from matching.understand.picks import read_picks
from matching.vocabulary import Place
from storage.notes.names import Called, KeyedName, NameOwner, join_names, name_alike, name_owner, name_typed
from storage.notes.saying import Facts

MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class CompanyDeed:
    """What is to be done (`what`) for one of `found`, with one of `partners` where two are meant; `rest` and `thing` are the
    words it is about."""

    what: str = ""
    rest: str = ""
    thing: str = ""
    found: tuple[SearchedCompany, ...] = ()
    partners: tuple[SearchedCompany, ...] = ()
    company: int | None = None
    partner: int | None = None


@dataclass(frozen=True, kw_only=True)
class AskWhichCompany(Step[CompanyDeed]):
    """One of those that bear the name: by its button, its number, or another word of its name."""

    among: Callable[[CompanyDeed], tuple[SearchedCompany, ...]]

    def list_choices(self, talk: TalkProgress[CompanyDeed], knowledge: Knowledge) -> tuple[Choice, ...]:
        return tuple(
            Choice(f"{n}", each.id, "sheet-which.one", {"n": n, "company": name_found(each)})
            for n, each in enumerate(self.among(talk.answers)[:MOST_NAMED], 1)
        )

    def read_words(self, text: str, talk: TalkProgress[CompanyDeed], knowledge: Knowledge) -> int:
        shown = self.among(talk.answers)[:MOST_NAMED]
        picked = read_picks(text, len(shown)) or ()
        meant = [shown[n - 1] for n in picked if n <= len(shown)] or list(find_companies(text, shown))
        if len(meant) != 1:
            raise Retry("unread", words=shorten_quote(text))
        return meant[0].id


def name_found(found: SearchedCompany) -> KeyedName:
    """What a company that was looked for is called."""
    return name_owner(NameOwner.COMPANY, found.id, found.name)


def _describe_named(company_deed: CompanyDeed) -> Facts:
    asked = company_deed.found if company_deed.company is None and len(company_deed.found) > 1 else company_deed.partners
    return {
        "companies": join_names(name_alike(f"{each.name} ({each.place})", name_found(each)) for each in asked[:MOST_NAMED]),
        "count": len(asked),
    }


NAMED_FLOW: Flow[Any] = Flow(
    "named",
    CompanyDeed,
    do="named",
    facts=_describe_named,
    steps=(
        AskWhichCompany(
            name="company", when=lambda company_deed: len(company_deed.found) > 1, among=lambda company_deed: company_deed.found
        ),
        AskWhichCompany(
            name="partner",
            when=lambda company_deed: len(company_deed.partners) > 1,
            among=lambda company_deed: company_deed.partners,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class CompanyWord:
    """Words for a company, and whether they are to leave as they are."""

    company: int = 0
    name: Called = ""
    words: str = ""
    send: str | None = None


_SENDING = tuple(Choice(code, code, f"told-send.{code}") for code in ("send", "other", "cancel"))

TOLD_FLOW: Flow[Any] = Flow(
    "told",
    CompanyWord,
    do="told",
    facts=lambda said: {"company": said.name, "words": said.words},
    steps=(Choose(name="send", options=lambda _: _SENDING),),
)


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A company that is to be on the animator's list: its name, its town, and the `words` that were said of it."""

    name: str = ""
    place: Place | None = None
    near: NearPoint | None = None
    town: str = ""
    words: str = ""
    keep: str | None = None


_KEEPING = tuple(Choice(code, code, f"added-keep.{code}") for code in ("yes", "no"))

ADDED_FLOW: Flow[Any] = Flow(
    "added",
    NewEntry,
    do="added",
    facts=lambda said: {"company": name_typed(said.name), "place": said.place.name if said.place is not None else ""},
    steps=(
        AskCompanyName(name="name"),
        AskTheirPlace(name="place", near=lambda said: said.near, named=lambda said: said.town),
        Choose(name="keep", options=lambda _: _KEEPING),
    ),
)
