"""How much? In words ("600 kg par semaine"), or one of a few likely sizes; "I don't know" is an answer too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from bot.conversation.button_phrases import measure_button_words
from bot.conversation.model import A, CombinedAnswer, Retry, TalkProgress
from bot.conversation.steps import Choice, Choose, Step, shorten_quote
from matching.knowledge import Knowledge
from matching.privacy.anonymous import holds_contact
from matching.taxonomy.index.fold import fold_words
from matching.understand.answers import parse_amount_answer, parse_bare_number, parse_piece_size, parse_recurrence_answer
from matching.understand.least import is_least
from matching.understand.reading import Reading
from matching.vocabulary import Quantity, Rhythm, Size, Unit

# Likely sizes by what a year's quantity of the thing is counted in; the codes are the buttons' names in the texts.
_LIKELY_AMOUNTS: dict[str, tuple[tuple[str, Quantity], ...]] = {
    "t": (
        ("trailer", Quantity(300, 700, Unit.KG)),
        ("lorry", Quantity(1, 1, Unit.TRUCKLOAD)),
        ("lorries", Quantity(2, 5, Unit.TRUCKLOAD)),
    ),
    "m3": (
        ("trailer", Quantity(1, 2, Unit.M3)),
        ("lorry", Quantity(1, 1, Unit.TRUCKLOAD)),
        ("lorries", Quantity(2, 5, Unit.TRUCKLOAD)),
    ),
    "piece": (
        ("tens", Quantity(10, 100, Unit.UNIT)),
        ("hundreds", Quantity(100, 1000, Unit.UNIT)),
        ("thousands", Quantity(1000, 5000, Unit.UNIT)),
    ),
}


_MEASURES = frozenset({Unit.G, Unit.KG, Unit.T, Unit.L, Unit.M3})
_LEAST_LETTERS = 6  # of words that are taken for a size among others: "plus" is not


@dataclass(frozen=True, slots=True)
class StatedAmount:
    """How much somebody said; None: they do not know."""

    quantity: Quantity | None = None


@dataclass(frozen=True, kw_only=True)
class AskAmount(Step[A]):
    """Answered with a `StatedAmount`, the rhythm in it when it was said along."""

    resource: Callable[[A], str | None]
    otherwise: Any = StatedAmount()

    def list_choices(self, talk: TalkProgress[A], knowledge: Knowledge) -> tuple[Choice, ...]:
        id = self.resource(talk.answers)
        likely = _LIKELY_AMOUNTS.get(knowledge.find_resource(id).base, ()) if id else ()
        return (
            *(Choice(code, StatedAmount(quantity), f"amount.{code}") for code, quantity in likely),
            Choice("unknown", StatedAmount(), "amount.unknown"),
        )

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedAmount:
        if (said := parse_amount_answer(text)) is not None:
            id = self.resource(talk.answers)
            filled = count_filled_pieces(said, parse_piece_size(text), knowledge.find_resource(id).unit) if id else said
            return StatedAmount(self._add_unit(filled, talk, knowledge))
        figure = parse_bare_number(text) if not holds_contact(text) else None  # whom to ring is not how much
        if figure is None:
            if (likely := self._find_likely_size(text, talk, knowledge)) is not None:
                return likely
            raise Retry("much", again=False, words=shorten_quote(text))
        low, high = figure
        if high <= 0:
            raise Retry("nothing", again=False)
        return StatedAmount(self._add_unit(Quantity(low, high, Unit.UNIT), talk, knowledge))

    def _find_likely_size(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> StatedAmount | None:
        """A size said among other words: "une bonne remorque par mois"."""
        words = fold_words(text)
        told = [(measure_button_words(choice.key, words), choice) for choice in self.list_choices(talk, knowledge)]
        longest, likeliest = max(told, key=lambda each: each[0])
        if longest < _LEAST_LETTERS:
            return None
        quantity, pace = likeliest.value.quantity, parse_recurrence_answer(text)
        return StatedAmount(replace(quantity, rhythm=pace.rhythm, every=pace.every) if quantity and pace else quantity)

    def _add_unit(self, said: Quantity, talk: TalkProgress[A], knowledge: Knowledge) -> Quantity:
        """Twenty, of something that people count in pallets, are twenty pallets."""
        id = self.resource(talk.answers)
        return replace(said, unit=knowledge.find_resource(id).unit) if id and said.unit is Unit.UNIT else said


@dataclass(frozen=True, kw_only=True)
class AskDeclaredAmount(AskAmount[A]):
    """The same of what is declared: « à partir de 5 t » also says that less is too little, where it is looked for."""

    seeks: Callable[[A], bool]

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> Any:
        said = super().read_words(text, talk, knowledge)
        least = self.seeks(talk.answers) and is_least(text, parse_amount_answer(text))
        return CombinedAnswer(said, {"at_least": least})


def count_filled_pieces(quantity: Quantity, size: Size | None, usual: Unit) -> Quantity:
    """Two tubs of 120 litres are 240 litres of what is usually weighed or measured; jars stay jars."""
    if size is None or quantity.unit is not Unit.UNIT or usual not in _MEASURES or size.unit not in _MEASURES:
        return quantity
    return replace(quantity, low=quantity.low * size.value, high=quantity.high * size.value, unit=size.unit)


def read_paced_quantity(reading: Reading) -> Quantity | None:
    """The quantity a sentence says, with the rhythm that was said apart from it."""
    said, pace = reading.quantity, reading.pace
    if said is None or said.rhythm is not None or pace is None:
        return said
    return replace(said, rhythm=pace.rhythm, every=pace.every)


_RHYTHM_CHOICES = (
    *(
        Choice(rhythm.value, rhythm, f"rhythm.{rhythm.value}")
        for rhythm in (Rhythm.ONCE, Rhythm.DAY, Rhythm.WEEK, Rhythm.MONTH, Rhythm.YEAR)
    ),
    Choice("unknown", None, "rhythm.unknown"),
)


@dataclass(frozen=True, kw_only=True)
class AskRhythm(Choose[A]):
    """Answered with a `Rhythm`, of which every period counts, whatever was said before."""

    options: Callable[[A], tuple[Choice, ...]] = lambda _: _RHYTHM_CHOICES
    otherwise: Any = None

    def read_words(self, text: str, talk: TalkProgress[A], knowledge: Knowledge) -> CombinedAnswer:
        if (pace := parse_recurrence_answer(text)) is None:
            raise Retry("unread", words=shorten_quote(text))
        return CombinedAnswer(pace.rhythm, {"every": pace.every})

    def read_choice(self, choice: Choice) -> CombinedAnswer:
        return CombinedAnswer(choice.value, {"every": 1})
