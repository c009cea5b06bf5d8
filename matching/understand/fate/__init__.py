"""What becomes of a thing today, and what that costs: who takes it away, at what price. In: what somebody typed. Out: its
fate, or None where nothing of the kind was said; the words live in `fate.<language>.toml`, all languages are read at once."""

from matching.understand.fate.reading import read_fate

__all__ = ["read_fate"]
