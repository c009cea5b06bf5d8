"""The files of waste codes and of their chapters: what the law calls a waste, and who produces it."""

from __future__ import annotations

import csv
from pathlib import Path

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.resource_file import check_activities
from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.model import Chapter, WasteCode

_CODE_COLUMNS = ("code", "hazardous", "fr", "en", "official_fr", "official_en", "words")


def read_codes(file: Path) -> dict[str, WasteCode]:
    """The codes of a CSV whose lines beginning with # are remarks. Raises TaxonomyError."""
    lines = [line for line in file.read_text(encoding="utf-8-sig").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines)
    if tuple(rows.fieldnames or ()) != _CODE_COLUMNS:
        raise TaxonomyError(file.name, "", "the columns are not as expected", f"They must be: {','.join(_CODE_COLUMNS)}.")
    found: dict[str, WasteCode] = {}
    for row in rows:
        code = row["code"] or ""
        if len(code) != 6 or not code.isdigit() or code in found:
            raise TaxonomyError(
                file.name, code, "not six digits, or there twice", "Keep leading zeros: import the column as text."
            )
        if row["hazardous"] not in ("0", "1") or not row["fr"] or not row["en"]:
            raise TaxonomyError(file.name, code, "hazard mark or a name is missing", "Fill hazardous (0 or 1), fr and en.")
        words = tuple(part.strip() for part in (row["words"] or "").split(";") if part.strip())
        found[code] = WasteCode(
            code, row["hazardous"] == "1", row["fr"], row["en"], row["official_fr"] or "", row["official_en"] or "", words
        )
    return found


def read_chapters(file: Path) -> dict[str, Chapter]:
    """Chapters and sub-chapters with who produces them. Raises TaxonomyError."""
    found: dict[str, Chapter] = {}
    for name, fields in read_toml_tables(file).items():
        table = TomlTable(file.name, name, fields)
        if not name.isdigit() or len(name) not in (2, 4):
            raise table.build_error("not a chapter", 'Two digits for a chapter, four for a sub-chapter: ["0202"].')
        found[name] = Chapter(
            name,
            check_activities(table, table.read_texts("activities")),
            table.read_texts("words_fr"),
            table.read_texts("words_en"),
            table.read_optional_text("origin_fr") or "",
            table.read_optional_text("origin_en") or "",
        )
        table.refuse_unread_fields()
    return found


def read_danger_words(file: Path) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The words, in both languages, that hint at a hazardous waste, those that speak against it, and those with which a
    thing is held. Raises TaxonomyError."""
    table = TomlTable(file.name, "", read_toml_tables(file))
    danger = (*table.read_texts("words_fr"), *table.read_texts("words_en"))
    harmless = (*table.read_texts("harmless_fr"), *table.read_texts("harmless_en"))
    held = (*table.read_texts("held_fr"), *table.read_texts("held_en"))
    table.refuse_unread_fields()
    return danger, harmless, held
