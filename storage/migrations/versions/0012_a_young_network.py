"""permanent outlets, and what nearly went together"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table(
        'permanenttaker',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('name', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('resources', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
        sa.Column('place', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column('lat', sa.Float(), nullable=True),
        sa.Column('lon', sa.Float(), nullable=True),
        sa.Column('note', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('checked', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('ended', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_permanenttaker_network_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_permanenttaker')),
    )
    op.create_index(op.f('ix_permanenttaker_network_id'), 'permanenttaker', ['network_id'])
    op.create_table(
        'hint',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('giver_id', KEY, nullable=False),
        sa.Column('taker_id', KEY, nullable=False),
        sa.Column('resource', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('score', sa.Float(), nullable=False),
        sa.Column('by_trade', sa.Boolean(), nullable=False),
        sa.Column('evidence', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
        sa.Column(
            'state',
            sa.Enum('waiting', 'taken', 'dropped', name='hintstate', native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column('since', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_hint_network_id')),
        sa.ForeignKeyConstraint(['giver_id'], ['declaration.id'], name=op.f('fk_hint_giver_id')),
        sa.ForeignKeyConstraint(['taker_id'], ['declaration.id'], name=op.f('fk_hint_taker_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_hint')),
        sa.UniqueConstraint('network_id', 'giver_id', 'taker_id', name=op.f('uq_hint_network_id_giver_id_taker_id')),
    )
