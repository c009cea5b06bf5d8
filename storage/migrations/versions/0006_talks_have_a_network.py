"""a talk is about one network, wherever the person stands"""
from alembic import op


revision = '0006'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Said in SQL: rebuilt by Alembic, SQLite's table would lose what it checks.
    kind = 'BIGINT' if op.get_bind().dialect.name == 'postgresql' else 'INTEGER'
    op.execute(f'ALTER TABLE talk ADD COLUMN network_id {kind} CONSTRAINT fk_talk_network_id REFERENCES network (id)')
    op.execute('UPDATE talk SET network_id = (SELECT person.network_id FROM person WHERE person.id = talk.person_id)')
