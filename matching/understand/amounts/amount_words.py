"""All that a text counts and measures, each looked for when it is asked for, and once."""

from __future__ import annotations

from matching.understand.amounts.figures import take_out_figures
from matching.understand.amounts.numbers import find_numbers
from matching.understand.amounts.quantity import find_quantities
from matching.understand.amounts.row import find_amount_row
from matching.understand.amounts.units import CONTAINER_WORD, HOLDER_WORD, resolve_unit
from matching.understand.lazy import Lazy
from matching.understand.spans import AmountRow, FigureFacts, HolderSpan, NumberSpan, QuantitySpan
from matching.vocabulary import Unit


class AmountWords:
    """What a folded text counts; `filler` is left where a figure stood that is no quantity."""

    def __init__(self, folded: str, language: str, filler: str | None) -> None:
        self._folded, self._language, self._filler = folded, language, filler

    @Lazy
    def figures(self) -> FigureFacts:
        """Figures that are no quantity, and the text without them."""
        return take_out_figures(self._folded, self._filler) if self._filler else take_out_figures(self._folded)

    @Lazy
    def quantities(self) -> tuple[QuantitySpan, ...]:
        """Quantities and sizes."""
        return find_quantities(self.figures.left, self._measured, self.figures.barred, self._language)

    @Lazy
    def row(self) -> AmountRow | None:
        """The amounts that are told one after the other, for several things in their order."""
        return find_amount_row(self.figures.left, self.quantities, self._measured, self.figures.barred)

    @Lazy
    def _measured(self) -> tuple[NumberSpan, ...]:
        """Every figure that may tell a quantity."""
        return find_numbers(self.figures.left, self._language)

    @Lazy
    def numbers(self) -> tuple[NumberSpan, ...]:
        """Every figure, whatever it counts."""
        return find_numbers(self._folded, self._language)

    @Lazy
    def holders(self) -> tuple[HolderSpan, ...]:
        """What things are held in: first what people count in, then the rest."""
        counted = [HolderSpan(word.span(), resolve_unit(word).unit) for word in CONTAINER_WORD.finditer(self._folded)]
        return (*counted, *(HolderSpan(word.span(), None) for word in HOLDER_WORD.finditer(self._folded)))

    @Lazy
    def container_unit(self) -> Unit | None:
        """The container that a name begins or ends with: "palettes Europe" are counted in pallets."""
        found = CONTAINER_WORD.match(self._folded) or next(
            (one for one in CONTAINER_WORD.finditer(self._folded) if one.end() == len(self._folded)), None
        )
        return resolve_unit(found).unit if found else None

    @Lazy
    def is_container(self) -> bool:
        """Do the words name nothing but what people count in?"""
        return CONTAINER_WORD.fullmatch(self._folded) is not None

    @Lazy
    def is_holder(self) -> bool:
        """Do the words name nothing but what holds something?"""
        return self.is_container or HOLDER_WORD.fullmatch(self._folded) is not None


def read_amounts(folded: str, language: str = "fr", filler: str | None = None) -> AmountWords:
    """What these words count and measure."""
    return AmountWords(folded, language, filler)
