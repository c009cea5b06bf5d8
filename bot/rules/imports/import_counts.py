"""How much a list brought."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImportCount:
    """How much of a list is there now that was not there before, and how much was changed by it."""

    companies: int = 0
    declarations: int = 0
    changed: int = 0

    def add(self, import_count: ImportCount) -> ImportCount:
        """Both together."""
        return ImportCount(
            self.companies + import_count.companies,
            self.declarations + import_count.declarations,
            self.changed + import_count.changed,
        )
