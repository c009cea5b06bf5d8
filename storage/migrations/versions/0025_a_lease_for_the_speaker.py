"""a lease for the process that speaks"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0025'
down_revision = '0023'
branch_labels = None
depends_on = None

MOMENT = sqlmodel.sql.sqltypes.UTCDateTime


def upgrade() -> None:
    op.create_table(
        'speaker',
        sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
        sa.Column('holder', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('renewed', MOMENT(), nullable=False),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_speaker')),
    )
