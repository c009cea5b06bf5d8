"""Tables that read well in a terminal and are Markdown too."""

from __future__ import annotations

from collections.abc import Sequence


def format_table(title: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Title, heads and rows with the columns in line: the first to the left, figures to the right."""
    widths = [max(len(row[column]) for row in (heads, *rows)) for column in range(len(heads))]
    dashes = [("-" * width if not column else "-" * (width - 1) + ":") for column, width in enumerate(widths)]
    lines = [
        f"| {' | '.join(_align_cell(text, widths[n], n) for n, text in enumerate(row))} |" for row in (heads, dashes, *rows)
    ]
    return "\n".join((f"**{title}**", "", *lines, ""))


def format_share(part: float) -> str:
    """0.866 as ".866", for a column of figures."""
    return f"{part:.3f}".removeprefix("0")


def _align_cell(text: str, width: int, column: int) -> str:
    return text.rjust(width) if column else text.ljust(width)
