"""what a company is authorised to take, and agreements given by message"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0020'
down_revision = '0019'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
MEANS = ('phone', 'meeting', 'mail', 'message')
KINDS = ('collection', 'facility', 'trade', 'animal')


def upgrade() -> None:
    op.create_table(
        'authorisation',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('kind', _words('authorisationkind', *KINDS), nullable=False),
        sa.Column('number', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('until', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column('checked', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('checked_by', KEY, nullable=True),
        sa.Column('ended', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_authorisation_network_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_authorisation_company_id')),
        sa.ForeignKeyConstraint(['checked_by'], ['person.id'], name=op.f('fk_authorisation_checked_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_authorisation')),
    )
    op.create_index(op.f('ix_authorisation_network_id'), 'authorisation', ['network_id'])
    op.create_index(op.f('ix_authorisation_company_id'), 'authorisation', ['company_id'])
    if op.get_bind().dialect.name == 'postgresql':
        op.drop_constraint(op.f('ck_agreement_means'), 'agreement', type_='check')
        op.create_check_constraint(op.f('ck_agreement_means'), 'agreement', sa.column('means', sa.String()).in_(MEANS))
        return
    # SQLite changes no constraint in place, and a table that is only looked at would lose all of them: said in full.
    tables = sa.MetaData(naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'})
    with op.batch_alter_table('agreement', copy_from=_agreement(tables), recreate='always'):
        pass


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def _agreement(tables: sa.MetaData) -> sa.Table:
    return sa.Table(
        'agreement', tables,
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('synergy_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('given_by', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('means', _words('means', *MEANS), nullable=False),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('noted_by', KEY, nullable=True),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_agreement_company_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_agreement_network_id')),
        sa.ForeignKeyConstraint(['noted_by'], ['person.id'], name=op.f('fk_agreement_noted_by')),
        sa.ForeignKeyConstraint(['synergy_id'], ['synergy.id'], name=op.f('fk_agreement_synergy_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_agreement')),
        sa.Index('ix_agreement_network_id', 'network_id'),
    )
