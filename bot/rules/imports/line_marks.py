"""What a line of a list says, in a few letters: by these it is known again, and told from a line that was corrected."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from bot.rules.imports.import_lines import ImportLine
from matching.taxonomy.index.fold import fold_words
from matching.understand.said_details import shorten_sentence
from storage.tables import Declaration

_LENGTH = 16  # letters
_LEAST_LIKENESS = 0.6  # of the words from which a line is the correction of another


def mark_line(line: ImportLine) -> str | None:
    """Its company (SIRET, else name and town) and its words; None where it declares nothing."""
    if not line.readings or line.place is None:
        return None
    who = line.siret or f"{fold_words(line.company)}|{line.place.name}"
    return hashlib.sha256(f"{who}|{' '.join(line.cells.words.split()).casefold()}".encode()).hexdigest()[:_LENGTH]


def build_source(company_id: int, mark: str, number: int) -> str:
    """By what a declaration is known as the one of that line; a sentence may hold several."""
    return f"list:{company_id}:{mark}:{number}"


def is_of_line(declaration: Declaration, line: ImportLine, mark: str) -> bool:
    """Does it come from a line that says just this?"""
    if read_source_mark(declaration) == mark:
        return True
    return read_source_mark(declaration) is None and declaration.details.sentence == shorten_sentence(line.cells.words)


def read_source_mark(declaration: Declaration) -> str | None:
    """The mark of the line it came with; None where an older release took it over."""
    parts = (declaration.source or "").split(":")
    return parts[2] if parts[0] == "list" and len(parts) == 4 else None


def find_corrected(
    rows: Sequence[Declaration], resource: str | None, kind: str | None, words: str, file_marks: Collection[str]
) -> Declaration | None:
    """The declaration that a line corrects: of the same thing, or in nearly the same words, and of no line that is still in
    the file as it was. None where the line is a new one."""
    free = [row for row in rows if row.keeper_id is None and read_source_mark(row) not in file_marks]
    likeness = {row.id: _measure_likeness(row, words) for row in free}
    same = [row for row in free if resource is not None and (row.resource, row.kind) == (resource, kind)]
    near = [row for row in free if likeness[row.id] >= _LEAST_LIKENESS]
    return max(same or near, key=lambda row: (likeness[row.id], -row.id), default=None)


def _measure_likeness(declaration: Declaration, words: str) -> float:
    before = declaration.details.sentence or declaration.said
    return SequenceMatcher(None, before.casefold(), words.casefold()).ratio()
