"""what animators do on a company's behalf, and projects"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op
from sqlalchemy.dialects import postgresql


revision = '0015'
down_revision = '0014'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
KINDS = ('name', 'place', 'activity', 'siret', 'amount', 'withdrawn', 'declared', 'paused', 'woken')
STAGES = ('study', 'feasibility', 'funding', 'works', 'running', 'stopped')


def define_stage() -> sa.Enum:
    return sa.Enum(*STAGES, name='projectstage', native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    op.create_table(
        'behalfchange',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('declaration_id', KEY, nullable=True),
        sa.Column(
            'kind',
            sa.Enum(*KINDS, name='changekind', native_enum=False, create_constraint=True, length=20),
            nullable=False,
        ),
        sa.Column('before', sa.JSON().with_variant(postgresql.JSONB(), 'postgresql'), nullable=False),
        sa.Column('by', KEY, nullable=True),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.Column('undone', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=True),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_behalfchange_network_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_behalfchange_company_id')),
        sa.ForeignKeyConstraint(['declaration_id'], ['declaration.id'], name=op.f('fk_behalfchange_declaration_id')),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_behalfchange_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_behalfchange')),
    )
    op.create_index(op.f('ix_behalfchange_network_id'), 'behalfchange', ['network_id'])
    op.create_index(op.f('ix_behalfchange_company_id'), 'behalfchange', ['company_id'])
    op.create_table(
        'project',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('resource', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('stage', define_stage(), nullable=False),
        sa.Column('since', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_project_network_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_project')),
    )
    op.create_index('ix_project_network_stage', 'project', ['network_id', 'stage'])
    op.create_table(
        'projectcompany',
        sa.Column('project_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('declaration_id', KEY, nullable=True),
        sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_projectcompany_project_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_projectcompany_company_id')),
        sa.ForeignKeyConstraint(['declaration_id'], ['declaration.id'], name=op.f('fk_projectcompany_declaration_id')),
        sa.PrimaryKeyConstraint('project_id', 'company_id', name=op.f('pk_projectcompany')),
    )
    op.create_index(op.f('ix_projectcompany_company_id'), 'projectcompany', ['company_id'])
    op.create_table(
        'projectstep',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('project_id', KEY, nullable=False),
        sa.Column('stage', define_stage(), nullable=False),
        sa.Column('words', sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column('by', KEY, nullable=True),
        sa.Column('at', sqlmodel.sql.sqltypes.UTCDateTime(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_projectstep_network_id')),
        sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_projectstep_project_id')),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_projectstep_by')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_projectstep')),
    )
    op.create_index(op.f('ix_projectstep_network_id'), 'projectstep', ['network_id'])
    op.create_index('ix_projectstep_project_at', 'projectstep', ['project_id', 'at'])
