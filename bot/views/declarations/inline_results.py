"""What somebody finds by « @bot palettes » in any chat: what is open in their networks, without a name, to be put there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.context.action_context import ActionContext
from bot.views.declarations import cards
from bot.views.declarations.found_around import AroundQuery, list_around
from storage.notes.saying import Button, Fact, Press, Saying
from storage.tables import Declaration

_PAGE_SIZE = 20
_GREETING = "bonjour"  # behind /start, where nothing else is to be said than who Boucle is

_TOLD_ANYWHERE = ("kind", "activity")


@dataclass(frozen=True, slots=True)
class InlineSeat:
    """Where somebody looks: a network of theirs, and as whom they are there."""

    network_id: int
    context: ActionContext


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One line of what was found: its `title` and `detail` are read by who asks, its `message` by the chat it is put into."""

    id: str
    title: Saying
    detail: Saying
    message: Saying


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """What was found, where more of it begins, and what stands above it and leads into the private talk."""

    results: tuple[InlineResult, ...] = ()
    next_offset: int | None = None
    above: Button | None = None


def build_inline_answer(seats: Sequence[InlineSeat], resources: Sequence[str], first: int, words: str) -> InlineAnswer:
    """What is open in each of these networks from number `first` on, of the `resources` or of anything where no words
    were typed."""
    found = [] if words and not resources else list(_list_open(seats, resources))
    part = tuple(_build_result(seat, row) for seat, row in found[first : first + _PAGE_SIZE])
    if not part and first == 0:
        return InlineAnswer(above=Button("inline-above.nothing" if words else "inline-above.empty", _GREETING))
    return InlineAnswer(part, first + _PAGE_SIZE if first + _PAGE_SIZE < len(found) else None)


def build_stranger_answer() -> InlineAnswer:
    """Whoever belongs to no network reads what Boucle is, and how to come in."""
    explained = InlineResult(
        "stranger",
        Saying("inline-stranger-title"),
        Saying("inline-stranger-detail"),
        Saying("inline-stranger", buttons=(Button("inline-stranger.open", f"start:{_GREETING}", press=Press.LINK),)),
    )
    return InlineAnswer((explained,), above=Button("inline-above.stranger", _GREETING))


def _list_open(seats: Sequence[InlineSeat], resources: Sequence[str]) -> Iterator[tuple[InlineSeat, Declaration]]:
    for seat in seats:
        context, seen = seat.context, set[int]()
        with context.work.inside(seat.network_id):
            for near in (
                each for one in resources or ("",) for each in list_around(context, context.company, AroundQuery(one))
            ):
                row = context.work.declarations.get(near.id) if near.id not in seen else None
                seen.add(near.id)
                if row is not None:
                    yield seat, row


def _build_result(seat: InlineSeat, declaration: Declaration) -> InlineResult:
    """Who asks reads what it is and how far from them. The chat it is put into may be anybody's: it reads what could hang on
    a wall, the kind of company, the family and the network, and a door to come in by."""
    context = seat.context
    with context.work.inside(seat.network_id):
        network = context.work.networks.find_current()
        shown = {**cards.describe_card(context, declaration, context.company), "network": network.name}
        resource = context.knowledge.taxonomy.resources.get(declaration.resource or "")
        told: dict[str, Fact] = {
            **{name: shown[name] for name in _TOLD_ANYWHERE},
            "family": resource.family if resource is not None else "none",
            "network": network.name,
        }
    return InlineResult(
        f"{network.id:x}.{declaration.id:x}",
        Saying("inline-title", shown),
        Saying("inline-detail" if context.company is not None else "inline-detail-anywhere", shown),
        Saying("inline-card", told, buttons=(Button("inline-card.see", f"start:{network.slug}", press=Press.LINK),)),
    )
