"""what was done to keep the installation well, and what its operator was told"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0026'
down_revision = '0024'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        'upkeepentry',
        sa.Column('id', KEY, nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.Column('verb', TEXT(), nullable=False),
        sa.Column('detail', TEXT(), nullable=False),
        sa.Column('name', TEXT(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_upkeepentry')),
    )
    op.create_index('ix_upkeepentry_verb', 'upkeepentry', ['verb', 'detail', 'at'])
