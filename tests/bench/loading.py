"""What Boucle knows, in seconds and MB: each part loaded in a process of its own."""

from __future__ import annotations

import tempfile

from bot.commands.table import format_table
from tests.bench.timing import loaded

KNOWN, TAXONOMY, INDEX = "matching.knowledge", "matching.taxonomy.load", "matching.taxonomy.index.word_index"


def loading() -> str:
    """Each part in a process of its own: seconds, and MB that it adds at its peak."""
    with tempfile.TemporaryDirectory(prefix="boucle-bench-") as folder:
        kept = f"Path({folder!r})"
        parts = {
            "taxonomy": (f"from {TAXONOMY} import load", "load()"),
            "taxonomy and index, built": (
                f"from {TAXONOMY} import load; from {INDEX} import Index",
                f"Index.open({kept}, load())",
            ),
            "taxonomy and index, from its cache": (
                f"from {TAXONOMY} import load; from {INDEX} import Index",
                f"Index.open({kept}, load())",
            ),
            "gazetteer": ("from matching.gazetteer.load import load", "load()"),
            "waste codes, with the taxonomy": (
                "from matching.taxonomy.load import load; from matching.taxonomy.codes.finder import CodeIndex",
                "CodeIndex.build(load())",
            ),
            "all that Boucle knows": (f"from {KNOWN} import load", f"load({kept})"),
        }
        measured = {name: loaded(*part) for name, part in parts.items()}
    rows = [[name, f"{one.seconds:.2f}", f"{one.added:.0f}", f"{one.whole:.0f}"] for name, one in measured.items()]
    return format_table("Loading, each in a process of its own", ("what", "s", "MB more", "MB in all"), rows)
