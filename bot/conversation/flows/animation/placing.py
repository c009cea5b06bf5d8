"""Several companies have agreed by telephone to a share each: whom to name there, where that is not known, and how their
yeses were given."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.asks.contact import FRENCH_DIALLING, AskTheirContact, Dialling
from bot.conversation.engine import Flow
from bot.conversation.model import Retry, TalkProgress
from bot.conversation.steps import Ask, Choice, Choose, shorten_quote
from matching.activities.company_search import SearchedCompany, find_companies
from matching.knowledge import Knowledge
from matching.understand.picks import read_picks
from storage.notes.names import Called

NOT_AGREED = "not-yet"
_MEANS = ("phone", "meeting", "mail", "message")


@dataclass(frozen=True, slots=True)
class SharedThing:
    """A declaration that may be meant, as a button calls it."""

    id: int
    resource: str
    company: Called


@dataclass(frozen=True, slots=True)
class Placing:
    """The declaration that is shared out, one of `among` where several may be meant; the words that say who has how much, or
    the `companies` that share it fairly where there are none, or how many agreed (`count`) where none was named; then either
    whom to name at a `company` of them and how they are reached, or how all `agreed`."""

    declaration: int = 0
    words: str = ""
    among: tuple[SharedThing, ...] = ()
    companies: tuple[int, ...] = ()
    count: int = 0
    company: int = 0
    called: Called = ""
    name: str = ""
    contact: str = ""
    dialling: Dialling = FRENCH_DIALLING
    agreed: str = ""


def _list_things(placing: Placing) -> tuple[Choice, ...]:
    """Called by what they are, or by whose they are where they are all the same."""
    alike = len({each.resource for each in placing.among}) == 1
    key = "placing-declaration.owner" if alike else "placing-declaration.thing"
    return tuple(
        Choice(f"{n}", each.id, key, {"n": n, "resource": each.resource, "company": each.company})
        for n, each in enumerate(placing.among, 1)
    )


@dataclass(frozen=True, kw_only=True)
class ChooseThing(Choose[Placing]):
    """By its button, its number, a word of what it is or of whose it is."""

    def read_words(self, text: str, talk: TalkProgress[Placing], knowledge: Knowledge) -> int:
        among = talk.answers.among
        picked = read_picks(text, len(among)) or ()
        named = [SearchedCompany(each.id, f"{_list_words(each, knowledge)} {each.company}", "") for each in among]
        meant = [among[n - 1].id for n in picked] or [each.id for each in find_companies(text, named)]
        if len(meant) != 1:
            raise Retry("unread", words=shorten_quote(text))
        return meant[0]


def _list_words(shared_thing: SharedThing, knowledge: Knowledge) -> str:
    known = knowledge.taxonomy.resources.get(shared_thing.resource)
    return f"{known.fr} {known.en}" if known is not None else shared_thing.resource


PLACING_FLOW = Flow(
    "placing",
    Placing,
    do="placing",
    facts=lambda said: {"company": said.called},
    steps=(
        ChooseThing(name="declaration", when=lambda said: bool(said.among), options=_list_things),
        Ask(name="name", when=lambda said: said.company > 0),
        AskTheirContact(name="contact", when=lambda said: said.company > 0, dialling=lambda said: said.dialling),
        Choose(
            name="agreed",
            when=lambda said: said.company == 0 and not said.among,
            options=lambda _: tuple(Choice(code, code, f"placing-agreed.{code}") for code in (*_MEANS, NOT_AGREED)),
        ),
    ),
)
