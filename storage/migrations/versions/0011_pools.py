"""a pool has an aim and takes newcomers until it is closed; food has a next use"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0011'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column('declaration', sa.Column('next_use', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.create_index('ix_declaration_next_use', 'declaration', ['next_use'])
    with op.batch_alter_table('synergy') as batch_op:
        batch_op.add_column(sa.Column('open_until', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
        batch_op.add_column(sa.Column('aim', sa.Float(), nullable=True))
        batch_op.add_column(
            sa.Column(
                'aimed_by',
                sa.Enum('lorry', 'taker', 'animator', name='aimby', native_enum=False, create_constraint=True, length=20),
                nullable=True,
            )
        )
