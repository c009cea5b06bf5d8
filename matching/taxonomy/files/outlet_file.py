"""The files of outlets ("X can serve as Y") and of the processes between."""

from __future__ import annotations

from pathlib import Path

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.resource_file import check_activities
from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.model import Outlet, Process


def read_outlets(file: Path) -> tuple[Outlet, ...]:
    """All [[outlet]] tables of a file, in their order. Raises TaxonomyError."""
    tables = read_toml_tables(file)
    rows = tables.pop("outlet", [])
    if tables or not isinstance(rows, list):
        raise TaxonomyError(
            file.name,
            next(iter(tables), "outlet"),
            "only [[outlet]] tables belong here",
            "Begin each with a line [[outlet]], two brackets on each side.",
        )
    return tuple(_read_outlet(TomlTable(file.name, f"outlet {number}", row)) for number, row in enumerate(rows, 1))


def read_processes(file: Path) -> tuple[Process, ...]:
    """All processes of a file. Raises TaxonomyError."""
    found: list[Process] = []
    for name, fields in read_toml_tables(file).items():
        table = TomlTable(file.name, name, fields)
        found.append(Process(id=name, fr=table.require_text("fr"), en=table.require_text("en")))
        table.refuse_unread_fields()
    return tuple(found)


def _read_outlet(table: TomlTable) -> Outlet:
    one = Outlet(
        resource=table.require_text("resource"),
        serves=table.require_text("serves"),
        process=table.read_optional_text("process"),
        activities=check_activities(table, table.read_texts("activities")),
        strength=table.read_number("strength", 0, 1, 0.5),
    )
    table.refuse_unread_fields()
    return one
