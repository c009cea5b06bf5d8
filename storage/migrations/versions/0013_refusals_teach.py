"""from how far away a company hears of a resource, what a refusal was about, one announcement no more, and when a company is
closed"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
STEPS = ('same-town', 'about-5', 'about-10', 'about-20', 'about-50', 'beyond')


def upgrade() -> None:
    op.create_table(
        'distancelimit',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('resource', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column(
            'within',
            sa.Enum(*STEPS, name='nearness', native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column('since', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_distancelimit_network_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_distancelimit_company_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_distancelimit')),
        sa.UniqueConstraint('company_id', 'resource', name=op.f('uq_distancelimit_company_id')),
    )
    with op.batch_alter_table('barrier') as barrier:
        barrier.add_column(sa.Column('declaration_id', KEY, nullable=True))
        barrier.add_column(sa.Column('fact', sqlmodel.sql.sqltypes.AutoString(), nullable=True))
        barrier.create_foreign_key(op.f('fk_barrier_declaration_id'), 'declaration', ['declaration_id'], ['id'])
    op.add_column('company', sa.Column('closes', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
    op.add_column('company', sa.Column('reopens', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True))
