"""a share is kept as a share; columns and words that nobody used go"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
JSON = sa.JSON().with_variant(postgresql.JSONB(), 'postgresql')
STATES = ('found', 'asking', 'agreed', 'refused', 'lapsed', 'void')
ANSWERS = ('unasked', 'asked', 'yes', 'no')


def upgrade() -> None:
    op.drop_index('ix_declaration_compare_due', 'declaration')
    op.drop_column('declaration', 'compare_due')
    op.drop_column('party', 'portion')
    op.execute("UPDATE synergy SET state = 'found' WHERE state = 'held'")
    op.execute("UPDATE party SET answer = 'no' WHERE answer = 'later'")
    op.execute(
        "UPDATE synergy SET kind = 'share', key = 'share' || substr(key, 9) WHERE kind = 'exchange' AND id IN ("
        "SELECT party.synergy_id FROM party JOIN declaration ON declaration.id = party.declaration_id "
        "WHERE declaration.kind = 'share')"
    )
    if op.get_bind().dialect.name == 'postgresql':
        _check('synergy', 'state', 'synergystate', STATES)
        _check('party', 'answer', 'answer', ANSWERS)
        return
    # SQLite changes no constraint in place, and a table that is only looked at would lose all of them: said in full.
    tables = sa.MetaData(naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'})
    for table in (_synergy(tables), _party(tables)):
        with op.batch_alter_table(table.name, copy_from=table, recreate='always'):
            pass


def _check(table: str, column: str, name: str, words: tuple[str, ...]) -> None:
    op.drop_constraint(op.f(f'ck_{table}_{name}'), table, type_='check')
    op.create_check_constraint(op.f(f'ck_{table}_{name}'), table, sa.column(column, sa.String()).in_(words))


def _words(name: str, *words: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def _synergy(tables: sa.MetaData) -> sa.Table:
    return sa.Table(
        'synergy', tables,
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('kind', _words('synergykind', 'exchange', 'buy-together', 'collect-together', 'share', 'chain'), nullable=False),
        sa.Column('key', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('score', sa.Float(), nullable=False),
        sa.Column('evidence', JSON, nullable=False),
        sa.Column('state', _words('synergystate', *STATES), nullable=False),
        sa.Column('asked_at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column('lapses', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_synergy_network_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_synergy')),
        sa.UniqueConstraint('network_id', 'key', name=op.f('uq_synergy_network_id_key')),
        sa.Index('ix_synergy_network_state_lapses', 'network_id', 'state', 'lapses'),
    )


def _party(tables: sa.MetaData) -> sa.Table:
    return sa.Table(
        'party', tables,
        sa.Column('synergy_id', KEY, nullable=False),
        sa.Column('declaration_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('role', _words('partyrole', 'giver', 'processor', 'taker', 'member'), nullable=False),
        sa.Column('answer', _words('answer', *ANSWERS), nullable=False),
        sa.Column('by', KEY, nullable=True),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column('reason', _words('reason', 'distance', 'quantity', 'quality', 'price', 'not-it', 'not-now', 'wish'), nullable=True),
        sa.Column('until', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.Column('terms', JSON, nullable=False),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_party_by')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_party_company_id')),
        sa.ForeignKeyConstraint(['declaration_id'], ['declaration.id'], name=op.f('fk_party_declaration_id')),
        sa.ForeignKeyConstraint(['synergy_id'], ['synergy.id'], name=op.f('fk_party_synergy_id')),
        sa.PrimaryKeyConstraint('synergy_id', 'declaration_id', name=op.f('pk_party')),
        sa.Index('ix_party_company_answer', 'company_id', 'answer'),
        sa.Index('ix_party_declaration_id', 'declaration_id'),
    )
