"""One table of a data file, read field by field; every complaint names the file, the table and what to do."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from matching.taxonomy.files.errors import TaxonomyError


def read_toml_tables(file: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises TaxonomyError if it is not TOML or not UTF-8."""
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise TaxonomyError(
            file.name,
            "",
            f"not valid TOML ({error})",
            "Mend that line; quotes and brackets close, a table or field is there once.",
        ) from error
    except UnicodeDecodeError as error:
        raise TaxonomyError(file.name, "", "not UTF-8", "Save the file again as UTF-8.") from error


class TomlTable:
    """The fields of one table; `refuse_unread_fields` complains of those nobody asked for."""

    def __init__(self, file: str, name: str, fields: object) -> None:
        self.file, self.name = file, name
        if not isinstance(fields, Mapping):
            raise self.build_error("this is a single value, not a table", f"Write [{name}] with its fields below.")
        self._fields: dict[str, Any] = dict(fields)
        self._asked: set[str] = set()

    def build_error(self, what: str, to_do: str) -> TaxonomyError:
        """A complaint about this table, to be raised."""
        return TaxonomyError(self.file, self.name, what, to_do)

    def require_text(self, field: str) -> str:
        """A text that must be there."""
        found = self.read_optional_text(field)
        if not found:
            raise self.build_error(f"'{field}' is missing or empty", f'Add a line: {field} = "..."')
        return found

    def read_optional_text(self, field: str) -> str | None:
        """A text that may be left out."""
        found = self._take_field(field)
        if found is not None and not isinstance(found, str):
            raise self.build_error(f"'{field}' must be a text", f'Write it between quotes: {field} = "{found}"')
        return found.strip() if found else None

    def read_number(self, field: str, low: float, high: float, default: float | None = None) -> float:
        """A number between two bounds; without a default it must be there."""
        found = self._take_field(field)
        found = default if found is None else found
        if isinstance(found, bool) or not isinstance(found, int | float) or not low <= found <= high:
            raise self.build_error(f"'{field}' must be a number from {low:g} to {high:g}, not {found!r}", f"Correct {field}.")
        return float(found)

    def read_optional_int(self, field: str, low: int, high: int) -> int | None:
        """A whole number that may be left out."""
        if field not in self._fields:
            self._asked.add(field)
            return None
        found = self.read_number(field, low, high)
        if found != int(found):
            raise self.build_error(f"'{field}' must be a whole number", f"Round {field}.")
        return int(found)

    def read_flag(self, field: str) -> bool:
        """A mark that is false when left out."""
        found = self._take_field(field)
        if found is not None and not isinstance(found, bool):
            raise self.build_error(f"'{field}' must be true or false", f"Write {field} = true, without quotes.")
        return bool(found)

    def read_texts(self, field: str) -> tuple[str, ...]:
        """A list of texts, empty when left out."""
        found = self._take_field(field)
        if found is None:
            return ()
        if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
            raise self.build_error(f"'{field}' must be a list of texts", f'Write {field} = ["...", "..."]')
        return tuple(one.strip() for one in found)

    def read_subtable(self, field: str) -> Mapping[str, Any]:
        """A table inside this one, empty when left out."""
        found = self._take_field(field)
        if found is None:
            return {}
        if not isinstance(found, Mapping):
            raise self.build_error(f"'{field}' must be a table", f"Write [{self.name}.{field}] with its lines below.")
        return found

    def refuse_unread_fields(self) -> None:
        """Raises TaxonomyError if a field was written that nothing reads: most often a misspelling."""
        for field in self._fields:
            if field not in self._asked:
                near = get_close_matches(field, self._asked, 1)
                hint = f"Did you mean '{near[0]}'?" if near else f"Known fields: {', '.join(sorted(self._asked))}."
                raise self.build_error(f"nothing reads '{field}'", hint)

    def _take_field(self, field: str) -> Any:
        self._asked.add(field)
        return self._fields.get(field)
