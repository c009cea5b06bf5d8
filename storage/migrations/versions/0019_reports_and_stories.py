"""what the animator adds to a report; running exchanges told as stories, offered to other networks"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0019'
down_revision = '0016'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
SEALED = sa.JSON().with_variant(postgresql.JSONB(astext_type=sa.Text()), 'postgresql')


def choose(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table(
        'evaluation',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('first', sa.Date(), nullable=False),
        sa.Column('last', sa.Date(), nullable=False),
        sa.Column('known', SEALED, nullable=False),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name='fk_evaluation_network_id'),
        sa.PrimaryKeyConstraint('id', name='pk_evaluation'),
        sa.UniqueConstraint('network_id', 'first', 'last', name='uq_evaluation_network_id_first_last'),
    )
    op.create_table(
        'story',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('introduction_id', KEY, nullable=False),
        sa.Column('state', choose('storystate', 'asked', 'told', 'declined'), nullable=False),
        sa.Column('facts', SEALED, nullable=False),
        sa.Column('round', sa.Integer(), nullable=False),
        sa.Column('asked_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('told_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['introduction_id'], ['introduction.id'], name='fk_story_introduction_id'),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name='fk_story_network_id'),
        sa.PrimaryKeyConstraint('id', name='pk_story'),
        sa.UniqueConstraint('introduction_id', name='uq_story_introduction_id'),
    )
    op.create_index('ix_story_network_id', 'story', ['network_id'])
    op.create_table(
        'storyvoice',
        sa.Column('story_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('answer', choose('answer', 'unasked', 'asked', 'yes', 'no'), nullable=False),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name='fk_storyvoice_company_id'),
        sa.ForeignKeyConstraint(['story_id'], ['story.id'], name='fk_storyvoice_story_id'),
        sa.PrimaryKeyConstraint('story_id', 'company_id', name='pk_storyvoice'),
    )
    op.create_table(
        'storyoffer',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('told', KEY, nullable=True),
        sa.Column('source', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('state', choose('offerstate', 'offered', 'retold', 'declined'), nullable=False),
        sa.Column('facts', SEALED, nullable=False),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name='fk_storyoffer_network_id'),
        sa.ForeignKeyConstraint(['told'], ['story.id'], name='fk_storyoffer_told'),
        sa.PrimaryKeyConstraint('id', name='pk_storyoffer'),
        sa.UniqueConstraint('network_id', 'told', name='uq_storyoffer_network_id_told'),
    )
