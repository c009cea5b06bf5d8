"""All that a text tells of what somebody wants, each looked for when it is asked for, and once."""

from __future__ import annotations

from matching.understand.intent.act import decide_act
from matching.understand.intent.cues import find_cues
from matching.understand.intent.kinds import decide_kind, is_ownerless_share
from matching.understand.intent.manner import find_joint_spans, is_done_jointly, is_lent_out, is_wanted_for_a_time
from matching.understand.intent.other import find_courtesy, find_others_doing, find_question
from matching.understand.intent.parts import split_clauses
from matching.understand.intent.price import decide_price, find_prices
from matching.understand.lazy import Lazy
from matching.understand.reading import Act, Courtesy, Other
from matching.understand.spans import Cue, TextSpan
from matching.vocabulary import Kind, Price, Side


class IntentWords:
    """What a folded text wants; `left` is what nobody understood yet, `spoken` all of it as it was said."""

    def __init__(self, left: str, spoken: str) -> None:
        self._left, self._spoken = left, spoken

    @Lazy
    def cues(self) -> tuple[Cue, ...]:
        """Turns of phrase that tell an offer, a need or a share."""
        return find_cues(self._left)

    @Lazy
    def question(self) -> TextSpan | None:
        """Where it asks what there is around."""
        return find_question(self._left)

    @Lazy
    def parts(self) -> tuple[TextSpan, ...]:
        """The parts that each say one thing; a question is one. What others do is no part, where there are more."""
        if self.question:
            return ((0, len(self._left)),)
        parts = split_clauses(self._left, self.cues)
        theirs = find_others_doing(self._left)
        return (theirs and tuple(one for one in parts if one[1] <= theirs[0] or one[0] >= theirs[1])) or parts

    @Lazy
    def kind_and_side(self) -> tuple[Kind | None, Side | None]:
        """Offer, need or share, and whose it is."""
        return decide_kind(self.cues, self._spoken)

    @Lazy
    def prices(self) -> tuple[tuple[int, int, Price], ...]:
        """Stances on money and where they stand."""
        return find_prices(self._left)

    @Lazy
    def is_lent(self) -> bool:
        """Does it come back?"""
        return is_lent_out(self._spoken)

    @Lazy
    def is_joint(self) -> bool:
        """Is it done by several; of a share: is nobody said to have it?"""
        if self.kind_and_side[0] is Kind.SHARE:
            return is_ownerless_share(self.cues, self._spoken)
        return is_done_jointly(self._spoken)

    @Lazy
    def joint_spans(self) -> tuple[TextSpan, ...]:
        """Where it is said that several do it."""
        return find_joint_spans(self._spoken)

    @Lazy
    def is_taken(self) -> bool:
        """Is it named with the time for which somebody wants it?"""
        return is_wanted_for_a_time(self._spoken)

    def decide_price(self, kind: Kind | None, money: bool) -> Price | None:
        """The one stance on money for a thing of this kind; `money` = a sum was named."""
        return decide_price(tuple(price for _, _, price in self.prices), kind, money)

    def decide_act(self, named: bool, score: float, amount: bool) -> tuple[Act, Other | None]:
        """What the message is for: `named` = words of a thing are left, `score` how well they are known, `amount` = a quantity
        was named."""
        return decide_act(self._left, self.cues, named, score, amount)

    def find_courtesy(self, spoken: str) -> Courtesy | None:
        """What is polite about the whole of it, figures and times too."""
        return find_courtesy(spoken)


def read_intent(left: str, spoken: str | None = None) -> IntentWords:
    """What these words want."""
    return IntentWords(left, left if spoken is None else spoken)
