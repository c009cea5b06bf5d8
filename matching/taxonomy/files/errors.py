"""What is wrong with a data file of the taxonomy, said to the person who edits it."""

from __future__ import annotations


class TaxonomyError(Exception):
    """A data file cannot be read: `file` and `table` say where, `what` is wrong and what `to_do` about it."""

    def __init__(self, file: str, table: str, what: str, to_do: str) -> None:
        where = f"{file} [{table}]" if table else file
        super().__init__(f"{where}: {what}. {to_do}")
        self.file = file
        self.table = table
        self.what = what
        self.to_do = to_do
