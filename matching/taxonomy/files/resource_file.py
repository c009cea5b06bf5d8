"""A family's file of resources: one table a resource, as a person who knows waste writes it.

What one unit weighs is said once: `density = 0.55` (t in one m3) with `by_volume = ["big_bag", "skip"]` for the containers it
comes in, whose volumes are in `data/containers.toml`; what does not follow from it is a line of `conversions`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matching.taxonomy.files.container_file import Container, derive_conversions
from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.model import Resource
from matching.vocabulary import Unit

_BASES = ("t", "m3", "MWh", "piece", "hour", "m2day")
_HEAVIEST_M3 = 23.0  # t: osmium; a density above it is kg or a slip
_PURCHASE_FAMILY = "purchase"  # what is bought new is looked for and never left over
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODE = re.compile(r"\d{6}")
_NAF = re.compile(r"[A-U]|\d\d(\.\d{1,2}[A-Z]?)?")


def read_resources(file: Path, containers: Mapping[Unit, Container]) -> tuple[Resource, ...]:
    """All resources of one family; the family is the file's name. Raises TaxonomyError."""
    return tuple(
        _read_resource(TomlTable(file.name, name, fields), file.stem, containers)
        for name, fields in read_toml_tables(file).items()
    )


def _read_resource(table: TomlTable, family: str, containers: Mapping[Unit, Container]) -> Resource:
    if not _SLUG.fullmatch(table.name):
        raise table.build_error("not a good id", "Use small letters, digits and single hyphens: coffee-grounds.")
    one = Resource(
        id=table.name,
        fr=table.require_text("fr"),
        en=table.require_text("en"),
        family=family,
        parent=table.read_optional_text("parent"),
        unit=_read_unit(table, table.require_text("unit")),
        base=_read_base(table),
        reach=table.read_number("reach", 0, 20_000),
        wordings_fr=table.read_texts("wordings_fr"),
        wordings_en=table.read_texts("wordings_en"),
        hazardous=table.read_flag("hazardous"),
        mirror=table.read_flag("mirror"),
        edible=table.read_flag("edible"),
        animal=table.read_optional_int("animal", 1, 3),
        spoils=table.read_optional_int("spoils", 0, 10_000),
        again=table.read_flag("again"),
        project=table.read_flag("project"),
        never=table.read_flag("never"),
        conversions=_read_conversions(table, containers),
        codes=_read_codes(table),
        wanted=table.read_flag("wanted") or family == _PURCHASE_FAMILY,
        one_round=table.read_flag("one_round"),
        refuses_from=check_activities(table, table.read_texts("refuses_from")),
    )
    table.refuse_unread_fields()
    return one


def _read_unit(table: TomlTable, text: str) -> Unit:
    if text not in set(Unit):
        raise table.build_error(f"'{text}' is not a unit", f"Use one of: {', '.join(Unit)}.")
    return Unit(text)


def _read_base(table: TomlTable) -> str:
    said = table.require_text("base")
    if said not in _BASES:
        raise table.build_error(f"'{said}' is not a base", f"A year is counted in one of: {', '.join(_BASES)}.")
    return said


def _read_conversions(table: TomlTable, containers: Mapping[Unit, Container]) -> Mapping[Unit, float]:
    sub = TomlTable(table.file, f"{table.name}.conversions", table.read_subtable("conversions"))
    said = {_read_unit(sub, unit): sub.read_number(unit, 0, 1e6) for unit in table.read_subtable("conversions")}
    derived = _read_density(table, containers)
    for unit in derived.keys() & said.keys():
        raise sub.build_error(f"'{unit}' follows from the density already", "Keep the line here, or the unit under by_volume.")
    return {**derived, **said}


def _read_density(table: TomlTable, containers: Mapping[Unit, Container]) -> Mapping[Unit, float]:
    """What follows from the density: one m3, and the containers under `by_volume`; nothing where no density is given."""
    density = table.read_number("density", 0, _HEAVIEST_M3, 0)
    units = [_read_unit(table, one) for one in table.read_texts("by_volume")]
    for unit in units:
        if unit not in containers:
            raise table.build_error(f"'{unit}' has no volume", "Say what it weighs under conversions.")
    if not density:
        if units:
            raise table.build_error("'by_volume' without a density", "Add the tonnes in one m3: density = 0.5")
        return {}
    if table.require_text("base") != "t":
        raise table.build_error("a density, but its base is not t", f"Write [{table.name}.conversions] with its lines below.")
    return derive_conversions(density, units, containers)


def _read_codes(table: TomlTable) -> Mapping[str, tuple[str, ...]]:
    sub: Mapping[str, Any] = table.read_subtable("codes")
    inner = TomlTable(table.file, f"{table.name}.codes", sub)
    for code in sub:
        if not _CODE.fullmatch(code):
            raise inner.build_error(f"'{code}' is not a waste code", 'Write six digits between quotes: "020304".')
        check_activities(inner, inner.read_texts(code))
    return {code: inner.read_texts(code) for code in sub}


def check_activities(table: TomlTable, activities: tuple[str, ...]) -> tuple[str, ...]:
    """The NAF prefixes as they are; raises TaxonomyError on anything else."""
    for one in activities:
        if not _NAF.fullmatch(one):
            raise table.build_error(f"'{one}' is not the beginning of a NAF code", 'Write "10", "10.8" or "10.83".')
    return activities
