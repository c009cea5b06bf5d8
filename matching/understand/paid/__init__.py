"""Where it is told what is paid today to be rid of a thing. In: a folded text. Out: where it says so, and the words for the
sum, which is no price of the thing; None where it does not. The words live in `paid.<language>.toml`."""

from matching.understand.paid.spans import find_paid_fate

__all__ = ["find_paid_fate"]
