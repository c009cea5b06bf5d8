"""Cells that a spreadsheet takes for words, whatever people typed into them."""

from __future__ import annotations

_FORMULA_STARTS = ("=", "+", "-", "@")


def escape_formula(content: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(content)
    return f"'{text}" if text.lstrip().startswith(_FORMULA_STARTS) else text
