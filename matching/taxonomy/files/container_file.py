"""The file of containers: how much goes into a skip, and what a resource of a given density weighs in one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.vocabulary import Unit

_NO_LIMIT = 1e6  # tonnes: a container without `heaviest` is full before it is too heavy


@dataclass(frozen=True, slots=True)
class Container:
    """What holds so many m3 when full, and at most so many tonnes."""

    volume: float
    heaviest: float = _NO_LIMIT


def read_containers(file: Path) -> Mapping[Unit, Container]:
    """All containers by their unit. Raises TaxonomyError."""
    return {
        _read_container_unit(table): _read_container(table)
        for table in (TomlTable(file.name, name, fields) for name, fields in read_toml_tables(file).items())
    }


def derive_conversions(density: float, units: Iterable[Unit], containers: Mapping[Unit, Container]) -> Mapping[Unit, float]:
    """Tonnes in one m3 and in one of each container: its volume at this density, at most what it can carry."""
    found = {Unit.M3: density}
    for unit in units:
        container = containers[unit]
        found[unit] = float(f"{min(container.volume * density, container.heaviest):.6g}")
    return found


def _read_container_unit(table: TomlTable) -> Unit:
    if table.name not in set(Unit):
        raise table.build_error(f"'{table.name}' is not a unit", f"Use one of: {', '.join(Unit)}.")
    return Unit(table.name)


def _read_container(table: TomlTable) -> Container:
    one = Container(table.read_number("volume", 1e-6, 1_000), table.read_number("heaviest", 1e-6, _NO_LIMIT, _NO_LIMIT))
    table.require_text("source")
    table.refuse_unread_fields()
    return one
