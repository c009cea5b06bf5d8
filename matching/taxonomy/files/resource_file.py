"""A family's file of resources: one table a resource, as a person who knows waste writes it."""
from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matching.taxonomy.files.table import Table, toml
from matching.taxonomy.model import Resource
from matching.vocabulary import Unit

BASES = ("t", "m3", "MWh", "piece", "hour", "m2day")
PURCHASES = "purchase"  # what is bought new is looked for and never left over
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_CODE = re.compile(r"\d{6}")
_NAF = re.compile(r"[A-U]|\d\d(\.\d{1,2}[A-Z]?)?")


def read_resources(file: Path) -> tuple[Resource, ...]:
    """All resources of one family; the family is the file's name. Raises TaxonomyError."""
    return tuple(_resource(Table(file.name, name, fields), file.stem) for name, fields in toml(file).items())


def _resource(table: Table, family: str) -> Resource:
    if not _SLUG.fullmatch(table.name):
        raise table.wrong("not a good id", "Use small letters, digits and single hyphens: coffee-grounds.")
    one = Resource(
        id=table.name, fr=table.text("fr"), en=table.text("en"), family=family, parent=table.maybe_text("parent"),
        unit=_unit(table, table.text("unit")), base=_base(table), reach=table.number("reach", 0, 20_000),
        wordings_fr=table.texts("wordings_fr"), wordings_en=table.texts("wordings_en"),
        hazardous=table.flag("hazardous"), mirror=table.flag("mirror"), edible=table.flag("edible"),
        animal=table.maybe_whole("animal", 1, 3), spoils=table.maybe_whole("spoils", 0, 10_000),
        again=table.flag("again"), project=table.flag("project"), never=table.flag("never"),
        conversions=_conversions(table), codes=_codes(table),
        wanted=table.flag("wanted") or family == PURCHASES, refuses_from=check_activities(table, table.texts("refuses_from")),
    )
    table.done()
    return one


def _unit(table: Table, said: str) -> Unit:
    if said not in set(Unit):
        raise table.wrong(f"'{said}' is not a unit", f"Use one of: {', '.join(Unit)}.")
    return Unit(said)


def _base(table: Table) -> str:
    said = table.text("base")
    if said not in BASES:
        raise table.wrong(f"'{said}' is not a base", f"A year is counted in one of: {', '.join(BASES)}.")
    return said


def _conversions(table: Table) -> Mapping[Unit, float]:
    sub = Table(table.file, f"{table.name}.conversions", table.sub("conversions"))
    return {_unit(sub, unit): sub.number(unit, 0, 1e6) for unit in table.sub("conversions")}


def _codes(table: Table) -> Mapping[str, tuple[str, ...]]:
    sub: Mapping[str, Any] = table.sub("codes")
    inner = Table(table.file, f"{table.name}.codes", sub)
    for code in sub:
        if not _CODE.fullmatch(code):
            raise inner.wrong(f"'{code}' is not a waste code", 'Write six digits between quotes: "020304".')
        check_activities(inner, inner.texts(code))
    return {code: inner.texts(code) for code in sub}


def check_activities(table: Table, activities: tuple[str, ...]) -> tuple[str, ...]:
    """The NAF prefixes as they are; raises TaxonomyError on anything else."""
    for one in activities:
        if not _NAF.fullmatch(one):
            raise table.wrong(f"'{one}' is not the beginning of a NAF code", 'Write "10", "10.8" or "10.83".')
    return activities
