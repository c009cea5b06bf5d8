"""What becomes of a thing today, and what that costs: who takes it away, at what price. In: what somebody typed. Out: its
fate, or None where nothing of the kind was said, and where a sum stands in it that is no price of the thing. The words live in
`fate.<language>.toml` and, where a sum is named, in `paid.<language>.toml`; all languages are read at once."""

from matching.understand.fate.paid import find_paid_fate
from matching.understand.fate.reading import read_fate, read_fate_answer, read_fate_cost

__all__ = ["find_paid_fate", "read_fate", "read_fate_answer", "read_fate_cost"]
