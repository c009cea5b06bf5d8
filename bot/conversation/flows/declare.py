"""Somebody tells what they have too much of, look for, or could share."""
from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from bot.conversation.asks.amount import RHYTHMS, Amount, AskAmount
from bot.conversation.asks.place import AskPlace, Point
from bot.conversation.asks.resource import AskResource, Named
from bot.conversation.engine import Flow
from bot.conversation.steps import Choice, Choose
from matching.understand.answers import kind_said, price_said, rhythm_said
from matching.understand.reading import Size
from matching.vocabulary import Details, Kind, Place, Price, Rhythm, Side
from storage.notes.saying import Facts


@dataclass(frozen=True, slots=True)
class Declaring:
    """What was said so far, in a sentence or answer by answer. `draft` is the one being edited, `moving` when its
    place is; `more` are the further things said in the same message, `before` the drafts of those that came first."""

    kind: Kind | None = None
    side: Side | None = None
    resource: Named | None = None
    amount: Amount | None = None
    rhythm: Rhythm | None = None
    price: Price | None = None
    place: Place | None = None
    starts: date | None = None
    until: date | None = None
    details: Details = Details()
    size: Size | None = None
    draft: int | None = None
    near: Point | None = None
    moving: bool = False
    more: tuple[Unfinished, ...] = ()
    before: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One thing of several that were said at once: what is known of it, and its words where they are not clear."""

    said: Declaring
    answered: tuple[str, ...]
    heard: str | None = None


def _safe(said: Declaring) -> bool:
    return said.resource is None or not said.resource.danger


def _needs_rhythm(said: Declaring) -> bool:
    quantity = said.amount.quantity if said.amount else None
    return _safe(said) and quantity is not None and quantity.rhythm is None


def _topic(said: Declaring) -> Facts:
    """Which thing a question is about, where several were said at once."""
    known = said.resource if said.before or said.more else None
    return {"topic": (known.id or known.words) if known else ""}


KINDS = tuple(Choice(kind.value, kind, f"declare-kind.{kind.value}") for kind in Kind)
SIDES = tuple(Choice(side.value, side, f"declare-side.{side.value}") for side in Side)
PRICES = tuple(Choice(price.value, price, f"price.{price.value}") for price in (Price.GIVE, Price.SELL, Price.DISCUSS))

FLOW = Flow("declare", Declaring, do="draft", facts=_topic, steps=(
    AskResource(name="resource"),
    Choose(name="kind", options=lambda _: KINDS, said=kind_said, when=_safe),
    Choose(name="side", options=lambda _: SIDES, when=lambda said: said.kind is Kind.SHARE, after=("kind",)),
    AskAmount(name="amount", resource=lambda said: said.resource.id if said.resource else None,
              when=lambda said: said.kind is not Kind.SHARE and _safe(said), after=("resource",)),
    Choose(name="rhythm", options=lambda _: RHYTHMS, said=rhythm_said, when=_needs_rhythm, after=("amount",)),
    Choose(name="price", options=lambda _: PRICES, said=price_said,
           when=lambda said: said.kind is Kind.OFFER and _safe(said), after=("kind",)),
    AskPlace(name="place", near=lambda said: said.near, when=lambda said: said.moving),
))
