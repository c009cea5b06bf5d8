"""when somebody was last heard: who is silent for long is asked, and erased; those of before begin today"""
from datetime import UTC, datetime

import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0027'
down_revision = '0026'
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.add_column('person', sa.Column('last_heard', MOMENT(), nullable=True))
    op.create_index(op.f('ix_person_last_heard'), 'person', ['last_heard'])
    person = sa.table('person', sa.column('telegram_id', sa.BigInteger()), sa.column('last_heard', MOMENT()))
    op.execute(person.update().where(person.c.telegram_id.is_not(None)).values(last_heard=datetime.now(UTC)))
