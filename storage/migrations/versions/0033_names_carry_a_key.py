"""a fact that names somebody carries the key of whoever it names"""
import json
from collections.abc import Iterable
from typing import Any

import sqlalchemy as sa
from alembic import op


revision = '0033'
down_revision = '0030'
branch_labels = None
depends_on = None

AT_ONCE = 500
# The facts that named somebody until now; one that names nobody holds a word of ours, like "none".
NAMING = frozenset(
    (
        *('author', 'before', 'by', 'companies', 'company', 'contact', 'handler', 'known', 'late', 'name', 'names', 'newcomer'),
        *('noter', 'one', 'partner', 'person', 'reader', 'telegram', 'two', 'who'),
    )
)
HOST = 'animator'
OURS = frozenset(
    (
        *('', '—', 'none', 'yes', 'no', 'me', 'them', 'all', 'number', 'nobody', 'gone', 'erased', 'operator', 'animator'),
        *('colleague', 'today', 'name', 'likely', 'here'),
    )
)
Owners = dict[str, list[str]]


def upgrade() -> None:
    owners: Owners = {}
    for kind, columns in (('person', ('name', 'contact', 'telegram_id')), ('company', ('name',))):
        for id, *names in read(f'SELECT id, {", ".join(columns)} FROM {kind}'):
            for name in names:
                if name:
                    owners.setdefault(str(name), []).append(f'{kind}:{id}')
    rewrite(lambda fact, key, network: add_key(fact, key, network, owners))


def read(query: str, **facts: Any) -> list[Any]:
    return list(op.get_bind().execute(sa.text(query), facts))


def rewrite(change: Any) -> None:
    """Every message, some at a time: there may be many."""
    kept = ':saying' if op.get_bind().dialect.name == 'sqlite' else 'CAST(:saying AS JSONB)'
    last = 0
    while rows := read(
        'SELECT id, network_id, CAST(saying AS TEXT) FROM note WHERE id > :last ORDER BY id LIMIT :most', last=last, most=AT_ONCE
    ):
        last = rows[-1][0]
        for id, network, text in rows:
            saying = json.loads(text)
            told = change_saying(saying, network, change)
            if told != saying:
                op.get_bind().execute(
                    sa.text(f'UPDATE note SET saying = {kept} WHERE id = :id'), {'id': id, 'saying': json.dumps(told)}
                )


def change_saying(saying: Any, network: int | None, change: Any) -> Any:
    """A saying, its parts and its buttons; what cannot be read stays as it is."""
    if isinstance(saying, list):
        return [change_saying(each, network, change) for each in saying]
    if not isinstance(saying, dict):
        return saying
    told = dict(saying)
    if isinstance(facts := saying.get('facts'), dict):
        told['facts'] = {key: change(fact, key, network) for key, fact in facts.items()}
    for inside in ('parts', 'buttons', 'chosen'):
        if inside in told:
            told[inside] = change_saying(told[inside], network, change)
    return told


def add_key(fact: Any, key: str, network: int | None, owners: Owners) -> Any:
    if not isinstance(fact, str) or key not in (*NAMING, HOST) or fact in OURS:
        return fact
    named = [(owner, name) for name in split_names(fact) for owner in owners.get(name, ())]
    if key == HOST and network is not None:
        named.append((f'network:{network}', fact))
    return {'name': fact, 'owners': [list(each) for each in dict.fromkeys(named)]}


def split_names(fact: str) -> Iterable[str]:
    return dict.fromkeys((fact, *fact.split(', ')))
