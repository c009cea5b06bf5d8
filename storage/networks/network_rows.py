"""Which rows are a network's: found by walking all tables, so that a new one is never forgotten."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, select
from sqlmodel import SQLModel

from storage import raw_rows
from storage.tables import Chat, Company, Erasure, Inbox, Member, Network, Person, Seat, UpkeepEntry

RawRow = dict[str, Any]
RawTables = dict[str, list[RawRow]]
_SCOPE_COLUMN = "network_id"
_KEYS_AT_ONCE = 500


def get_table(kind: type[SQLModel]) -> Table:
    """The table behind a kind of row."""
    found: Table = kind.__table__  # type: ignore[attr-defined]
    return found


# What all networks of a bot share; a person's `network_id` is only where they stand just now.
SHARED_TABLES = tuple(get_table(kind) for kind in (Person, Company, Member))
# What belongs to the bot itself: what it hears, the numbers of those who were erased, the log of its upkeep.
BOT_TABLES = tuple(get_table(kind) for kind in (Inbox, Erasure, UpkeepEntry))


def list_own_tables() -> dict[Table, ColumnElement[Any]]:
    """The tables whose rows belong to one network, parents first, each with the column that says to which; a table without
    one goes with its parent's rows."""
    own: dict[Table, ColumnElement[Any]] = {}
    for table in SQLModel.metadata.sorted_tables:
        if table in SHARED_TABLES or table in BOT_TABLES:
            continue
        if table is get_table(Network):
            own[table] = table.c.id
        elif _SCOPE_COLUMN in table.c:
            own[table] = table.c[_SCOPE_COLUMN]
        else:
            own[table] = next(
                key.parent for key in sorted(table.foreign_keys, key=lambda key: key.parent.name) if key.column.table in own
            )
    return own


def belongs_to(table: Table, network_id: int) -> ColumnElement[bool]:
    """Is a row of that table this network's?"""
    column = list_own_tables()[table]
    if column.name in (_SCOPE_COLUMN, "id"):
        return column == network_id
    [parent] = column.foreign_keys
    return column.in_(select(parent.column).where(belongs_to(parent.column.table, network_id)))


def read_network_rows(connection: Connection, network_id: int) -> RawTables:
    """Every row of a network, and of the people and companies it speaks of; a link that leads out of it leads nowhere."""
    read: RawTables = {table.name: [] for table in SQLModel.metadata.sorted_tables if table not in BOT_TABLES}
    for table in list_own_tables():
        read[table.name] = _read_rows(connection, table, belongs_to(table, network_id))
    company, member, person, chat = (get_table(kind) for kind in (Company, Member, Person, Chat))
    seated = [row["company_id"] for row in read[get_table(Seat).name]]
    read[member.name] = _read_by_keys(connection, member, member.c.company_id, seated)
    read[company.name] = _read_by_keys(connection, company, company.c.id, _list_linked_keys(read, company))
    written_to = _read_by_keys(connection, chat, chat.c.id, _list_linked_keys(read, chat))
    read[chat.name] = [*read[chat.name], *written_to]
    read[person.name] = _read_by_keys(connection, person, person.c.id, _list_linked_keys(read, person))
    people = [row["id"] for row in read[person.name]]
    chats = {row["id"]: row for row in (*read[chat.name], *_read_by_keys(connection, chat, chat.c.person_id, people))}
    read[chat.name] = [chats[key] for key in sorted(chats)]
    _cut_links_out(read)
    return read


def _read_rows(connection: Connection, table: Table, belonging: ColumnElement[bool]) -> list[RawRow]:
    chosen = raw_rows.select_raw_columns(table).where(belonging).order_by(*table.primary_key.columns)
    return [dict(row) for row in connection.execute(chosen).mappings()]


def _read_by_keys(connection: Connection, table: Table, column: ColumnElement[Any], wanted_keys: Sequence[int]) -> list[RawRow]:
    rows: list[RawRow] = []
    for start in range(0, len(wanted_keys), _KEYS_AT_ONCE):
        rows += _read_rows(connection, table, column.in_(wanted_keys[start : start + _KEYS_AT_ONCE]))
    return sorted(rows, key=lambda row: [row[each.name] for each in table.primary_key.columns])


def _list_linked_keys(read: RawTables, table: Table) -> list[int]:
    """The rows of that table which what was read points to."""
    links = _list_links_to(table)
    return sorted(
        {row[name] for source, names in links.items() for name in names for row in read[source] if row[name] is not None}
    )


def _list_links_to(table: Table) -> dict[str, list[str]]:
    links: dict[str, list[str]] = defaultdict(list)
    for each in SQLModel.metadata.sorted_tables:
        if each not in BOT_TABLES:
            links[each.name] += [key.parent.name for key in each.foreign_keys if key.column.table is table]
    return links


def _cut_links_out(read: RawTables) -> None:
    for table in SQLModel.metadata.sorted_tables:
        if table in BOT_TABLES or len(table.primary_key.columns) != 1:
            continue
        [key] = table.primary_key.columns
        there = {row[key.name] for row in read[table.name]}
        for source, names in _list_links_to(table).items():
            for row in read[source]:
                row.update({name: None for name in names if row[name] is not None and row[name] not in there})
