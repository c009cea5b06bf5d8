"""A family's file of takers: one table a resource, with the kinds of company that take it as it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.takers import Takers


def read_takers(file: Path) -> Mapping[str, Takers]:
    """All tables of a file: resource → who takes it. Raises TaxonomyError."""
    return {name: _read_table(TomlTable(file.name, name, fields)) for name, fields in read_toml_tables(file).items()}


def _read_table(table: TomlTable) -> Takers:
    one = Takers(table.read_texts("main"), table.read_texts("usual"), table.read_texts("possible"))
    table.refuse_unread_fields()
    return one
