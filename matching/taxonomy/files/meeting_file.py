"""The files of what can meet at all, and of words that name a class of things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from matching.taxonomy.files.errors import TaxonomyError
from matching.taxonomy.files.table import TomlTable, read_toml_tables
from matching.taxonomy.meetings import GenericNeed, Meetings, ThingKind
from matching.taxonomy.model import Resource

_MOST_ODDS = 3.0  # log-odds beyond which nothing is ever sure


def read_meetings(file: Path) -> Meetings:
    """The kinds of offers and needs, and their table. Raises TaxonomyError."""
    tables = read_toml_tables(file)
    whole = TomlTable(file.name, "", tables)
    offers, needs = (_read_kinds(file.name, side, whole.read_subtable(side)) for side in ("offer", "need"))
    odds = {
        offer: _read_row(TomlTable(file.name, f"odds.{offer}", row), needs)
        for offer, row in whole.read_subtable("odds").items()
    }
    whole.refuse_unread_fields()
    if unknown := set(odds) - {kind.id for kind in offers}:
        raise TaxonomyError(file.name, "odds", f"'{min(unknown)}' is no kind of offer", "Use one of the [offer.…] tables.")
    return Meetings(offers, needs, odds)


def read_generic_needs(file: Path) -> tuple[GenericNeed, ...]:
    """All [[generic]] tables of a file. Raises TaxonomyError."""
    rows = read_toml_tables(file).get("generic", [])
    return tuple(_read_generic(TomlTable(file.name, f"generic {number}", row)) for number, row in enumerate(rows, 1))


def add_generic_words(resources: Mapping[str, Resource], generic: tuple[GenericNeed, ...]) -> dict[str, Resource]:
    """The resources with the words of the classes to which they belong, so that such a word is asked about. Raises
    TaxonomyError."""
    found = dict(resources)
    for one in generic:
        for id in one.may_be:
            if id not in found:
                raise TaxonomyError("generic_needs.toml", one.kind, f"'{id}' is no resource", "Use the id of a resource.")
            found[id] = replace(
                found[id],
                wordings_fr=(*found[id].wordings_fr, *one.words_fr),
                wordings_en=(*found[id].wordings_en, *one.words_en),
            )
    return found


def _read_kinds(file: str, side: str, tables: Mapping[str, Any]) -> tuple[ThingKind, ...]:
    found = []
    for id, fields in tables.items():
        table = TomlTable(file, f"{side}.{id}", fields)
        found.append(ThingKind(id, table.read_texts("families"), table.read_texts("resources")))
        table.refuse_unread_fields()
    return tuple(found)


def _read_row(table: TomlTable, columns: tuple[ThingKind, ...]) -> Mapping[str, float]:
    row = {kind.id: table.read_number(kind.id, -_MOST_ODDS, _MOST_ODDS) for kind in columns}
    table.refuse_unread_fields()
    return row


def _read_generic(table: TomlTable) -> GenericNeed:
    one = GenericNeed(
        table.require_text("kind"), table.read_texts("may_be"), table.read_texts("words_fr"), table.read_texts("words_en")
    )
    table.refuse_unread_fields()
    return one
