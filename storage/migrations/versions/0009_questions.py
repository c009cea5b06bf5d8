"""what one side of a lead asks the other before they know each other"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table(
        'question',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('synergy_id', KEY, nullable=False),
        sa.Column('from_company', KEY, nullable=False),
        sa.Column('to_company', KEY, nullable=False),
        sa.Column('asked_by', KEY, nullable=True),
        sa.Column('answered_by', KEY, nullable=True),
        sa.Column('text', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('picture', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column('reply', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('reply_picture', sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column(
            'state',
            sa.Enum('asked', 'answered', 'ended', name='questionstate', native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column('asked_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('answered_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column('ended_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_question_network_id')),
        sa.ForeignKeyConstraint(['synergy_id'], ['synergy.id'], name=op.f('fk_question_synergy_id')),
        sa.ForeignKeyConstraint(['from_company'], ['company.id'], name=op.f('fk_question_from_company')),
        sa.ForeignKeyConstraint(['to_company'], ['company.id'], name=op.f('fk_question_to_company')),
        sa.ForeignKeyConstraint(['asked_by'], ['person.id'], name=op.f('fk_question_asked_by')),
        sa.ForeignKeyConstraint(['answered_by'], ['person.id'], name=op.f('fk_question_answered_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_question')),
    )
    op.create_index(op.f('ix_question_synergy_id'), 'question', ['synergy_id'])
    op.create_index(op.f('ix_question_asked_by'), 'question', ['asked_by'])
    op.create_index(op.f('ix_question_answered_by'), 'question', ['answered_by'])

