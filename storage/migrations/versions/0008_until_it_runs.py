"""an exchange is followed until it runs: what its sides say of it, whom to ask next and when, and what is spoken for"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0008'
down_revision = '0006'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
STAGES = ('discussing', 'trial', 'running', 'stopped', 'dropped')
UNITS = (
    'g', 'kg', 't', 'l', 'm3', 'm2', 'm', 'kW', 'MW', 'kWh', 'MWh', 'GWh', 'unit', 'pallet', 'big_bag', 'skip', 'bag', 'box',
    'crate', 'drum', 'ibc', 'roll', 'bale', 'stere', 'truckload', 'hour', 'day', 'person', 'place',
)
RHYTHMS = ('once', 'hour', 'day', 'week', 'month', 'quarter', 'season', 'year', 'continuous')
REASONS = ('distance', 'quantity', 'quality', 'price', 'rules', 'elsewhere', 'time', 'silence')


def upgrade() -> None:
    op.add_column('party', sa.Column('portion', sa.Float(), nullable=True))
    for name in ('ask_due', 'asked_at', 'pickup', 'reserved_until'):
        op.add_column('introduction', sa.Column(name, sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column('introduction', sa.Column('asked', sa.Integer(), nullable=True))
    op.add_column('introduction', sa.Column('ask_whom', KEY, nullable=True))
    op.create_index('ix_introduction_network_ask_due', 'introduction', ['network_id', 'ask_due'])
    # Those who were introduced before this was asked are asked soon, as if their first question had only been late.
    op.execute("UPDATE introduction SET ask_due = agreed_at WHERE closed_at IS NULL AND stage = 'discussing'")
    op.create_table('statement',
    sa.Column('id', KEY, nullable=False),
    sa.Column('network_id', KEY, nullable=False),
    sa.Column('introduction_id', KEY, nullable=False),
    sa.Column('company_id', KEY, nullable=True),
    sa.Column('stage', _words('stage', *STAGES), nullable=False),
    sa.Column('low', sa.Float(), nullable=True),
    sa.Column('high', sa.Float(), nullable=True),
    sa.Column('unit', _words('unit', *UNITS), nullable=True),
    sa.Column('rhythm', _words('rhythm', *RHYTHMS), nullable=True),
    sa.Column('every', sa.Integer(), nullable=False),
    sa.Column('yearly', sa.Float(), nullable=True),
    sa.Column('reason', _words('dropreason', *REASONS), nullable=True),
    sa.Column('by', KEY, nullable=True),
    sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
    sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_statement_by')),
    sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_statement_company_id')),
    sa.ForeignKeyConstraint(['introduction_id'], ['introduction.id'], name=op.f('fk_statement_introduction_id')),
    sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_statement_network_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_statement'))
    )
    op.create_index('ix_statement_introduction_at', 'statement', ['introduction_id', 'at'])
    op.create_index('ix_statement_network_id', 'statement', ['network_id'])


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)
