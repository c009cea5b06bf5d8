"""The files of outlets ("X can serve as Y") and of the processes between."""
from __future__ import annotations

from pathlib import Path

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.resource_file import check_activities
from matching.taxonomy.files.table import Table, toml
from matching.taxonomy.model import Outlet, Process


def read_outlets(file: Path) -> tuple[Outlet, ...]:
    """All [[outlet]] tables of a file, in their order. Raises TaxonomyError."""
    tables = toml(file)
    rows = tables.pop("outlet", [])
    if tables or not isinstance(rows, list):
        raise TaxonomyError(file.name, next(iter(tables), "outlet"), "only [[outlet]] tables belong here",
                            "Begin each with a line [[outlet]], two brackets on each side.")
    return tuple(_outlet(Table(file.name, f"outlet {number}", row)) for number, row in enumerate(rows, 1))


def read_processes(file: Path) -> tuple[Process, ...]:
    """All processes of a file. Raises TaxonomyError."""
    found: list[Process] = []
    for name, fields in toml(file).items():
        table = Table(file.name, name, fields)
        found.append(Process(id=name, fr=table.text("fr"), en=table.text("en")))
        table.done()
    return tuple(found)


def _outlet(table: Table) -> Outlet:
    one = Outlet(
        resource=table.text("resource"), serves=table.text("serves"), process=table.maybe_text("process"),
        activities=check_activities(table, table.texts("activities")), strength=table.number("strength", 0, 1, 0.5),
    )
    table.done()
    return one
