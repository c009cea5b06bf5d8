"""a link that brings a neighbour to what is wanted together is an invitation, with a token nobody can guess"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0024'
down_revision = '0023'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
PURPOSES = ('join', 'company', 'animator', 'founder', 'workshop', 'neighbour')


def upgrade() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        op.drop_constraint(op.f('ck_invitation_purpose'), 'invitation', type_='check')
        op.create_check_constraint(
            op.f('ck_invitation_purpose'), 'invitation', sa.column('purpose', sa.String()).in_(PURPOSES)
        )
        op.add_column('invitation', sa.Column('declaration_id', KEY, nullable=True))
        op.create_foreign_key(op.f('fk_invitation_declaration_id'), 'invitation', 'declaration', ['declaration_id'], ['id'])
    else:
        # SQLite changes no constraint in place, and a table that is only looked at would lose all of them: said in full.
        tables = sa.MetaData(naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'})
        with op.batch_alter_table('invitation', copy_from=_invitation(tables), recreate='always') as invitation:
            invitation.add_column(sa.Column('declaration_id', KEY, nullable=True))
            invitation.create_foreign_key(op.f('fk_invitation_declaration_id'), 'declaration', ['declaration_id'], ['id'])
    op.create_index(op.f('ix_invitation_declaration_id'), 'invitation', ['declaration_id'])


def _invitation(tables: sa.MetaData) -> sa.Table:
    return sa.Table(
        'invitation', tables,
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=True),
        sa.Column('company_id', KEY, nullable=True),
        sa.Column('workshop_id', KEY, nullable=True),
        sa.Column('purpose', sa.Enum(*PURPOSES, name='purpose', native_enum=False, create_constraint=True, length=20), nullable=False),
        sa.Column('token_hash', TEXT(), nullable=False),
        sa.Column('code', TEXT(), nullable=True),
        sa.Column('uses_left', sa.Integer(), nullable=True),
        sa.Column('used', sa.Integer(), nullable=False),
        sa.Column('expires', MOMENT(), nullable=True),
        sa.Column('withdrawn', MOMENT(), nullable=True),
        sa.Column('by', KEY, nullable=True),
        sa.Column('at', MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_invitation_by')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_invitation_company_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_invitation_network_id')),
        sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_invitation_workshop_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
        sa.UniqueConstraint('code', name=op.f('uq_invitation_code')),
        sa.UniqueConstraint('token_hash', name=op.f('uq_invitation_token_hash')),
        sa.Index('ix_invitation_company_id', 'company_id'),
        sa.Index('ix_invitation_network_id', 'network_id'),
    )
