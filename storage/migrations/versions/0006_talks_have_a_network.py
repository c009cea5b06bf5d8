"""a talk is about one network, wherever the person stands; links that were sent are not kept"""
import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0006'
down_revision = '0004'
branch_labels = None
depends_on = None

NOTE = sa.table(
    'note', sa.column('id', sa.BigInteger), sa.column('key', sa.String), sa.column('state', sa.String),
    sa.column('saying', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')),
)


def upgrade() -> None:
    # Said in SQL: rebuilt by Alembic, SQLite's table would lose what it checks.
    kind = 'BIGINT' if op.get_bind().dialect.name == 'postgresql' else 'INTEGER'
    op.execute(f'ALTER TABLE talk ADD COLUMN network_id {kind} CONSTRAINT fk_talk_network_id REFERENCES network (id)')
    op.execute('UPDATE talk SET network_id = (SELECT person.network_id FROM person WHERE person.id = talk.person_id)')
    links = sa.select(NOTE.c.id, NOTE.c.saying).where(NOTE.c.key.like('invite-%'), NOTE.c.state.not_in(('owed', 'sending')))
    for note, saying in op.get_bind().execute(links).all():
        if 'payload' in (saying.get('facts') or {}):
            told = saying | {'facts': saying['facts'] | {'payload': 'forgotten'}, 'document': None}
            op.execute(NOTE.update().where(NOTE.c.id == note).values(saying=told))
