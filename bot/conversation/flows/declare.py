"""Somebody tells what they have too much of, look for, or could share."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from bot.conversation.asks.amount import AskDeclaredAmount, AskRhythm, StatedAmount
from bot.conversation.asks.moments import AskMoments
from bot.conversation.asks.note import AskNote
from bot.conversation.asks.place import AskPlace, NearPoint
from bot.conversation.asks.price import AskPrice
from bot.conversation.asks.resource import AskResource, NamedResource
from bot.conversation.engine import Correction, Flow
from bot.conversation.steps import Choice, Choose
from matching.understand.answers import parse_kind_answer, parse_side_answer
from matching.understand.said_details import join_sentences
from matching.vocabulary import Kind, Place, Price, Rhythm, SaidDetails, Side
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class DeclaredFacts(SaidDetails):
    """What is declared: each field travels out of a sentence or an answer into the row and back by the table in
    `bot/rules/declarations/mapping.py`, or by itself where the row's details have a field of the same name."""

    kind: Kind | None = None
    side: Side | None = None
    resource: NamedResource | None = None
    amount: StatedAmount | None = None
    rhythm: Rhythm | None = None
    every: int = 1
    price: Price | None = None
    place: Place | None = None
    starts: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Declaring(DeclaredFacts):
    """What was said so far, in a sentence or answer by answer. `draft` is the one being edited, `moving` when its
    place is, `town` the words for where it is that do not settle it, `noting` when what is worth knowing about it is;
    `more` are the further things said in the same message, `before` the drafts of those that came first, `refused` the
    resource that it was taken for and is not."""

    draft: int | None = None
    near: NearPoint | None = None
    moving: bool = False
    town: str = ""
    noting: bool = False
    more: tuple[Unfinished, ...] = ()
    before: tuple[int, ...] = ()
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One thing of several that were said at once: what is known of it, and its words where they are not clear."""

    said: Declaring
    answered: tuple[str, ...]
    heard: str | None = None


def _is_safe(answers: Declaring) -> bool:
    return answers.resource is None or not answers.resource.danger


def _is_shared(answers: Declaring) -> bool:
    return answers.kind is Kind.SHARE and _is_safe(answers)


def _is_lent(answers: Declaring) -> bool:
    return _is_shared(answers) and answers.side is not Side.TOGETHER


def _needs_rhythm(answers: Declaring) -> bool:
    quantity = answers.amount.quantity if answers.amount else None
    return _is_safe(answers) and quantity is not None and quantity.rhythm is None


def _is_supposed(answers: Declaring, kind: Kind) -> bool:
    return answers.kind_supposed and answers.kind is kind and answers.resource is not None and _is_safe(answers)


def turn_kind_round(answers: Declaring) -> Declaring:
    """What was taken for an offer is looked for, and the other way round; a price belonged to the other side."""
    turned = Kind.OFFER if answers.kind is Kind.NEED else Kind.NEED
    return replace(answers, kind=turned, price=None)


def _build_topic(answers: Declaring) -> Facts:
    """Which thing a question is about, how much of it, and whether it is had or looked for."""
    known = answers.resource
    quantity = answers.amount.quantity if answers.amount else None
    return {
        "topic": (known.id or known.words) if known else "",
        "kind": answers.kind or "",
        "low": quantity.low if quantity else 0,
        "high": quantity.high if quantity else 0,
        "unit": quantity.unit if quantity else "",
        "rhythm": (quantity.rhythm if quantity else None) or "",
        "every": quantity.every if quantity else 1,
    }


def _join_written_words(answers: Declaring, words: str) -> str:
    """All that was written so far; when the thing of a draft is named anew, the new words alone."""
    before = "" if answers.draft else answers.sentence
    return join_sentences(before, words)


_KIND_CHOICES = tuple(Choice(kind.value, kind, f"declare-kind.{kind.value}") for kind in Kind)
_SIDE_CHOICES = tuple(Choice(side.value, side, f"declare-side.{side.value}") for side in Side)

DECLARE_FLOW = Flow(
    "declare",
    Declaring,
    do="draft",
    facts=_build_topic,
    corrections=(
        Correction("turn", "declare-turn", lambda said: _is_supposed(said, Kind.OFFER), turn_kind_round),
        Correction("turn-back", "declare-turn-back", lambda said: _is_supposed(said, Kind.NEED), turn_kind_round),
    ),
    steps=(
        AskResource(name="resource", written=_join_written_words, refused=lambda said: said.refused),
        Choose(name="kind", options=lambda _: _KIND_CHOICES, said=parse_kind_answer, when=_is_safe),
        Choose(name="side", options=lambda _: _SIDE_CHOICES, said=parse_side_answer, when=_is_shared, after=("kind",)),
        AskDeclaredAmount(
            name="amount",
            seeks=lambda said: said.kind is Kind.NEED,
            resource=lambda said: said.resource.id if said.resource else None,
            when=lambda said: said.kind is not Kind.SHARE and _is_safe(said),
            after=("resource",),
        ),
        AskRhythm(name="rhythm", when=_needs_rhythm, after=("amount",)),
        AskMoments(name="moments", when=_is_lent, after=("kind", "side")),
        AskPrice(name="price", when=lambda said: said.kind is Kind.OFFER and _is_safe(said), after=("kind",)),
        AskPlace(
            name="place",
            near=lambda said: said.near,
            named=lambda said: said.town,
            when=lambda said: said.moving or bool(said.town),
        ),
        AskNote(name="note", when=lambda said: said.noting),
    ),
)
