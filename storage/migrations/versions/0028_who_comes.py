"""who comes to what an animator announced, whom to ring about it, and the topic of a group in which something is said"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0028'
down_revision = '0027'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
STATE = sa.Enum('owed', 'done', 'dropped', name='callstate', native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table(
        'broadcastreply',
        sa.Column('broadcast_id', KEY, nullable=False),
        sa.Column('person_id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('comes', sa.Boolean(), nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcastreply_broadcast_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_broadcastreply_network_id')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_broadcastreply_person_id')),
        sa.PrimaryKeyConstraint('broadcast_id', 'person_id', name=op.f('pk_broadcastreply')),
    )
    op.create_index(op.f('ix_broadcastreply_person_id'), 'broadcastreply', ['person_id'])
    op.create_table(
        'broadcastcall',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('broadcast_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('state', STATE, nullable=False),
        sa.Column('due', MOMENT(), nullable=False),
        sa.Column('tries', sa.Integer(), nullable=False),
        sa.Column('comes', sa.Boolean(), nullable=True),
        sa.Column('closed', MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(['broadcast_id'], ['broadcast.id'], name=op.f('fk_broadcastcall_broadcast_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_broadcastcall_company_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_broadcastcall_network_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_broadcastcall')),
        sa.UniqueConstraint('broadcast_id', 'company_id', name=op.f('uq_broadcastcall_broadcast_id_company_id')),
    )
    op.create_index(op.f('ix_broadcastcall_company_id'), 'broadcastcall', ['company_id'])
    op.create_index('ix_broadcastcall_network_state_due', 'broadcastcall', ['network_id', 'state', 'due'])
    op.add_column('chat', sa.Column('topic', sa.BigInteger(), nullable=True))
    op.add_column('note', sa.Column('topic', sa.BigInteger(), nullable=True))
