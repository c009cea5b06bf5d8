"""workshops: who came, what was declared there, hands raised, lines entered for others, and an invitation of its own kind"""
import sqlalchemy as sa
import sqlmodel.sql.sqltypes
from alembic import op


revision = '0016'
down_revision = '0015'
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = sqlmodel.sql.sqltypes.UTCDateTime
PURPOSES = ('join', 'company', 'animator', 'founder', 'workshop')


def upgrade() -> None:
    op.create_table(
        'workshop',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('name', TEXT(), nullable=False),
        sa.Column('begins', MOMENT(), nullable=False),
        sa.Column('place', TEXT(), nullable=False),
        sa.Column('by', KEY, nullable=True),
        sa.Column('made', MOMENT(), nullable=False),
        sa.Column('ended', MOMENT(), nullable=True),
        sa.Column('recalled', MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_workshop_by')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_workshop_network_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_workshop')),
    )
    op.create_index('ix_workshop_network_begins', 'workshop', ['network_id', 'begins'])
    op.create_table(
        'attendance',
        sa.Column('workshop_id', KEY, nullable=False),
        sa.Column('person_id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_attendance_network_id')),
        sa.ForeignKeyConstraint(['person_id'], ['person.id'], name=op.f('fk_attendance_person_id')),
        sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_attendance_workshop_id')),
        sa.PrimaryKeyConstraint('workshop_id', 'person_id', name=op.f('pk_attendance')),
    )
    op.create_index(op.f('ix_attendance_person_id'), 'attendance', ['person_id'])
    op.create_table(
        'workshopcard',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('workshop_id', KEY, nullable=False),
        sa.Column('declaration_id', KEY, nullable=False),
        sa.Column('on_screen', sa.Boolean(), nullable=False),
        sa.Column('named', sa.Boolean(), nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.Column('compared', MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(['declaration_id'], ['declaration.id'], name=op.f('fk_workshopcard_declaration_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_workshopcard_network_id')),
        sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_workshopcard_workshop_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_workshopcard')),
        sa.UniqueConstraint('workshop_id', 'declaration_id', name=op.f('uq_workshopcard_workshop_id_declaration_id')),
    )
    op.create_index(op.f('ix_workshopcard_declaration_id'), 'workshopcard', ['declaration_id'])
    op.create_table(
        'raisedhand',
        sa.Column('card_id', KEY, nullable=False),
        sa.Column('company_id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.ForeignKeyConstraint(['card_id'], ['workshopcard.id'], name=op.f('fk_raisedhand_card_id')),
        sa.ForeignKeyConstraint(['company_id'], ['company.id'], name=op.f('fk_raisedhand_company_id')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_raisedhand_network_id')),
        sa.PrimaryKeyConstraint('card_id', 'company_id', name=op.f('pk_raisedhand')),
    )
    op.create_index(op.f('ix_raisedhand_company_id'), 'raisedhand', ['company_id'])
    op.create_table(
        'workshopentry',
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=False),
        sa.Column('workshop_id', KEY, nullable=False),
        sa.Column('by', KEY, nullable=False),
        sa.Column('words', TEXT(), nullable=False),
        sa.Column('at', MOMENT(), nullable=False),
        sa.Column('closed', MOMENT(), nullable=True),
        sa.ForeignKeyConstraint(['by'], ['person.id'], name=op.f('fk_workshopentry_by')),
        sa.ForeignKeyConstraint(['network_id'], ['network.id'], name=op.f('fk_workshopentry_network_id')),
        sa.ForeignKeyConstraint(['workshop_id'], ['workshop.id'], name=op.f('fk_workshopentry_workshop_id')),
        sa.PrimaryKeyConstraint('id', name=op.f('pk_workshopentry')),
    )
    op.create_index(op.f('ix_workshopentry_workshop_id'), 'workshopentry', ['workshop_id'])
    _let_invitations_lead_to_workshops()


def _let_invitations_lead_to_workshops() -> None:
    if op.get_bind().dialect.name == 'postgresql':
        op.drop_constraint(op.f('ck_invitation_purpose'), 'invitation', type_='check')
        op.create_check_constraint(
            op.f('ck_invitation_purpose'), 'invitation', sa.column('purpose', sa.String()).in_(PURPOSES)
        )
        op.add_column('invitation', sa.Column('workshop_id', KEY, nullable=True))
        op.create_foreign_key(op.f('fk_invitation_workshop_id'), 'invitation', 'workshop', ['workshop_id'], ['id'])
        return
    # SQLite changes no constraint in place, and a table that is only looked at would lose all of them: said in full.
    tables = sa.MetaData(naming_convention={'ck': 'ck_%(table_name)s_%(constraint_name)s'})
    with op.batch_alter_table('invitation', copy_from=_invitation(tables), recreate='always') as invitation:
        invitation.add_column(sa.Column('workshop_id', KEY, nullable=True))
        invitation.create_foreign_key(op.f('fk_invitation_workshop_id'), 'workshop', ['workshop_id'], ['id'])


def _invitation(tables: sa.MetaData) -> sa.Table:
    return sa.Table(
        'invitation', tables,
        sa.Column('id', KEY, nullable=False),
        sa.Column('network_id', KEY, nullable=True),
        sa.Column('company_id', KEY, nullable=True),
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
        sa.PrimaryKeyConstraint('id', name=op.f('pk_invitation')),
        sa.UniqueConstraint('code', name=op.f('uq_invitation_code')),
        sa.UniqueConstraint('token_hash', name=op.f('uq_invitation_token_hash')),
        sa.Index('ix_invitation_company_id', 'company_id'),
        sa.Index('ix_invitation_network_id', 'network_id'),
    )
